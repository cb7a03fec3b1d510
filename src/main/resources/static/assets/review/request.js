// What a verdict may ask for beside a reason: documents of the partner, or a day until which a requirement is waived.

import { html } from '../webapps/html.js';
import { element, section } from '../webapps/page.js';
import { addButton, field, textInput } from './fields.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/** @typedef {{root: HTMLElement, title: HTMLInputElement, why: HTMLInputElement}} Row */

const MANY_DOCUMENTS = 10;

/** The documents a partner is asked for, and how long it has. */
export class RequestFields {
  /** @type {Row[]} */
  #rows = [];

  /** @param {Words} words @param {Api.AskedDocuments | null | undefined} asked @param {() => void} changed */
  constructor(words, asked, changed) {
    this.words = words;
    this.changed = changed;
    this.list = html`<div></div>`;
    this.days = element('input', {
      class: 'form-control review-short', type: 'number', min: 1, max: 60, step: 1, 'data-field': 'informationRequest.workingDays',
    });
    this.days.value = String(asked?.workingDays ?? '');
    this.add = addButton(words.t('review.add-document'), () => this.#addEmpty());
    const given = asked?.documents ?? [];
    (given.length > 0 ? given : [{ name: '', why: '' }]).forEach((one) => this.#addRow(one));
    this.root = html`<div>
      ${section(words.t('review.request'), this.list, this.add, field(words.t('review.working-days'), this.days))}
    </div>`;
  }

  #addEmpty() {
    const row = this.#addRow({ name: '', why: '' });
    this.#refresh();
    row.title.focus();
  }

  /** @param {Api.Document} given */
  #addRow(given) {
    const { words } = this;
    const title = textInput({ maxlength: 200 });
    const why = textInput({ maxlength: 1000 });
    title.value = given.name || '';
    why.value = given.why || '';
    const required = words.t('review.required');
    const remove = () => this.#remove(row);
    const root = html`<div class="review-document">
      ${field(words.t('review.document-name'), title, { required })}
      ${field(words.t('review.document-why'), why, { required })}
      <button type="button" class="btn btn-link btn-sm" @click=${remove}>${words.t('review.remove')}</button>
    </div>`;
    /** @type {Row} */
    const row = { root, title, why };
    this.#rows.push(row);
    this.list.append(root);
    return row;
  }

  /** @param {Row} row */
  #remove(row) {
    this.#rows = this.#rows.filter((one) => one !== row);
    row.root.remove();
    this.#refresh();
    this.add.focus();
  }

  #refresh() {
    this.add.disabled = this.#rows.length >= MANY_DOCUMENTS;
    this.changed();
  }

  /** Rows in which nothing stands are no documents. @returns {Api.AskedDocuments} */
  read() {
    return {
      documents: this.#rows
        .map(({ title, why }) => ({ name: title.value.trim(), why: why.value.trim() }))
        .filter((one) => one.name || one.why),
      workingDays: this.days.value === '' ? null : Number(this.days.value),
    };
  }
}

/** Until when a requirement is waived. */
export class WaiverField {
  /** @param {Words} words @param {Api.Waiver | null | undefined} given */
  constructor(words, given) {
    this.until = element('input', { class: 'form-control review-short', type: 'date', 'data-field': 'waiver.until' });
    this.until.value = given?.until || '';
    this.root = html`<div>${field(words.t('review.waived-until'), this.until, { required: words.t('review.required') })}</div>`;
  }

  /** @returns {Api.Waiver | null} */
  read() {
    return this.until.value ? { until: this.until.value } : null;
  }
}
