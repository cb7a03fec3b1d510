// The answers a task can have, as radio buttons, and the reason for the one that is chosen.

import { html } from '../webapps/html.js';
import { element, fill, newId, section } from '../webapps/page.js';
import { entered, field, textArea, textInput } from './fields.js';

/** @typedef {import('../webapps/words.js').Words} Words */

/** The answers as radio buttons. */
export class Answers {
  /**
   * @param {Words} words
   * @param {string} title
   * @param {string[]} values
   * @param {string | null | undefined} chosen
   */
  constructor(words, title, values, chosen) {
    const group = newId();
    this.buttons = values.map((value) => element('input', { type: 'radio', name: group, value, checked: value === chosen }));
    this.words = words;
    this.missing = html`<p class="review-missing" role="alert"></p>`;
    this.buttons.forEach((button) => button.addEventListener('change', () => fill(this.missing)));
    this.nodes = section(
      title,
      this.missing,
      html`<div role="radiogroup" aria-label=${title}>
        ${this.buttons.map((button) => html`<div class="radio"><label>${button}${described(words, button.value)}</label></div>`)}
      </div>`
    );
  }

  /** The one that is chosen, or null. */
  get chosen() {
    return this.buttons.find((button) => button.checked)?.value ?? null;
  }

  /** Says that one has to be chosen, where they are and in view; chosen, it is said no more. */
  demand() {
    fill(this.missing, this.words.t('review.choose-first'));
    this.buttons[0]?.focus();
    this.missing.scrollIntoView({ block: 'center' });
  }
}

/** An answer by its name, with what comes of it. @param {Words} words @param {string} value */
function described(words, value) {
  const hint = words.named('review.hint.', value);
  return [words.named('review.answer.', value), hint !== value && html`<span class="review-small">${` ${hint}`}</span>`];
}

/** Reason code and comment. */
export class Reason {
  /**
   * @param {Words} words
   * @param {string[]} codes the codes the pinned table knows
   * @param {Api.Entry} draft
   * @param {boolean} forPartner whether the partner reads the comment
   */
  constructor(words, codes, draft, forPartner) {
    const list = newId();
    this.code = textInput({ maxlength: 41, list, autocomplete: 'off', 'data-field': 'reasonCode' });
    this.code.value = draft.reasonCode || '';
    this.comment = textArea({ rows: 3, maxlength: 4000, 'data-field': 'comment' }, draft.comment);
    this.codeField = html`<div>
      <p class="review-differs">${words.t('review.differs')}</p>
      ${field(words.t('review.reason-code'), this.code, { required: words.t('review.required') })}
      <datalist id=${list}>${codes.map((value) => element('option', { value }))}</datalist>
    </div>`;
    this.nodes = [this.codeField, field(words.t(forPartner ? 'review.comment-for-partner' : 'review.comment'), this.comment)];
  }

  /** Asks for a reason code, or does not. @param {boolean} needed */
  askForCode(needed) {
    this.codeField.hidden = !needed;
  }

  /** @returns {{reasonCode: string | null, comment: string | null}} */
  read() {
    const code = this.codeField.hidden ? null : entered(this.code);
    return { reasonCode: code && code.toUpperCase(), comment: entered(this.comment) };
  }
}
