// What is the matter, with which file or without one; the partner reads it.

import { html } from '../webapps/html.js';
import { section, select } from '../webapps/page.js';
import { addButton, entered, field, textArea } from './fields.js';
import { isAgainst } from './rules.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/** @typedef {Pick<Api.EvidenceFile, 'id' | 'fileName'>} File */
/**
 * @typedef {{root: HTMLElement, file: HTMLSelectElement, kind: HTMLSelectElement, what: HTMLTextAreaElement}} Row
 */

const EMPTY = { evidenceId: null, finding: null, what: null };

export class FindingFields {
  /** @type {Row[]} */
  #rows = [];
  /** @type {File[]} */
  #files = [];
  /** What was found before and cannot be shown yet, as the files are not known. @type {Api.FileFinding[]} */
  #waiting;

  /**
   * @param {Words} words
   * @param {Api.FindingKind[]} kinds
   * @param {Api.FileFinding[] | null | undefined} given
   * @param {() => void} changed
   */
  constructor(words, kinds, given, changed) {
    this.words = words;
    this.kinds = kinds;
    this.changed = changed;
    this.#waiting = given ?? [];
    this.list = html`<div></div>`;
    this.add = addButton(words.t('review.add-finding'), () => this.#addEmpty());
    this.root = html`<div data-field="findings" class="form-group">
      ${section(words.t('review.findings'), this.list, this.add)}
      <span class="help-block review-error"></span>
    </div>`;
  }

  /** Asks for a finding where the answer needs one. @param {string | null} answer */
  follow(answer) {
    this.root.hidden = !isAgainst(answer);
    if (answer === 'NOT_MET' && this.#rows.length === 0 && this.#waiting.length === 0) {
      this.#addRow(EMPTY);
    }
  }

  /** The files that can be named, once they are known. @param {File[]} files */
  offer(files) {
    const waiting = [...this.read()];
    this.#files = files;
    this.#rows.forEach((row) => row.root.remove());
    this.#rows = [];
    this.#waiting = [];
    waiting.forEach((one) => this.#addRow(one));
  }

  #addEmpty() {
    this.#addRow(EMPTY).kind.focus();
    this.changed();
  }

  /** @param {Api.FileFinding} given */
  #addRow(given) {
    const { words } = this;
    const file = choice(this.#files.map((one) => [one.id, one.fileName]), given.evidenceId);
    const kind = choice(this.kinds.map((one) => [one.code, words.said(one.sentence)]), given.finding);
    const what = textArea({ rows: 2, maxlength: 1000 }, given.what);
    const required = words.t('review.required');
    const remove = () => this.#remove(row);
    const fileField = html`<div>${field(words.t('review.finding-file'), file, { required })}</div>`;
    const isOfFile = () => this.kinds.every((one) => one.code !== kind.value || one.ofFile);
    const follow = () => {
      fileField.hidden = !isOfFile();
      if (fileField.hidden) {
        file.value = '';
      }
    };
    kind.addEventListener('change', follow);
    follow();
    const root = html`<div class="review-finding">
      ${field(words.t('review.finding'), kind, { required })}
      ${fileField}
      ${field(words.t('review.finding-what'), what)}
      <button type="button" class="btn btn-link btn-sm" @click=${remove}>${words.t('review.remove')}</button>
    </div>`;
    /** @type {Row} */
    const row = { root, file, kind, what };
    this.#rows.push(row);
    this.list.append(root);
    return row;
  }

  /** @param {Row} row */
  #remove(row) {
    this.#rows = this.#rows.filter((one) => one !== row);
    row.root.remove();
    this.changed();
    this.add.focus();
  }

  /** Rows in which nothing stands are no findings. @returns {Api.FileFinding[]} */
  read() {
    const shown = this.#rows.map(({ file, kind, what }) => ({
      evidenceId: entered(file),
      finding: entered(kind),
      what: entered(what),
    }));
    return [...this.#waiting, ...shown.filter((one) => one.evidenceId || one.finding || one.what)];
  }
}

/** @param {[string, string][]} options @param {string | null} chosen */
function choice(options, chosen) {
  return select([['', ''], ...options], chosen, { class: 'form-control' });
}
