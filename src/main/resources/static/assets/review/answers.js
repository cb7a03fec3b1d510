// The answers a task can have, as radio buttons, and what is said of the one that is chosen.

import { html } from '../webapps/html.js';
import { element, fill, newId, section } from '../webapps/page.js';
import { entered, field, textArea } from './fields.js';

/** @typedef {import('../webapps/words.js').Words} Words */

/** @typedef {{answer: string, hint: string}} Spoken what the keys of the words for answers begin with, and for what comes of them */

/** @type {Spoken} */
const PLAIN = { answer: 'review.answer.', hint: 'review.hint.' };

/** For the answers to a question that has words of its own. @type {Spoken} */
export const REPLY = { answer: 'review.reply.answer.', hint: 'review.reply.hint.' };

/** The answers as radio buttons. */
export class Answers {
  /**
   * @param {Words} words
   * @param {string} title
   * @param {string[]} values
   * @param {string | null | undefined} chosen
   * @param {Spoken} [spoken] where the words for the answers are
   */
  constructor(words, title, values, chosen, spoken = PLAIN) {
    const group = newId();
    this.buttons = values.map((value) => element('input', { type: 'radio', name: group, value, checked: value === chosen }));
    this.words = words;
    this.missing = html`<p class="review-missing" role="alert"></p>`;
    this.buttons.forEach((button) => button.addEventListener('change', () => fill(this.missing)));
    this.nodes = section(
      title,
      this.missing,
      html`<div role="radiogroup" aria-label=${title}>
        ${this.buttons.map((button) => html`<div class="radio"><label>${button}${described(words, button.value, spoken)}</label></div>`)}
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

/** An answer by its name, with what comes of it. @param {Words} words @param {string} value @param {Spoken} spoken */
function described(words, value, spoken) {
  const hint = words.named(spoken.hint, value);
  return [words.named(spoken.answer, value), hint !== value && html`<span class="review-small">${` ${hint}`}</span>`];
}

/** What a person says of its answer, and who reads it. */
export class Remark {
  /**
   * @param {Words} words
   * @param {Api.Entry} draft
   * @param {boolean} forPartner whether the partner reads the comment
   * @param {boolean} [isRequired]
   */
  constructor(words, draft, forPartner, isRequired = false) {
    this.text = textArea({ rows: 3, maxlength: 4000, 'data-field': 'comment' }, draft.comment);
    const label = words.t(forPartner ? 'review.comment-for-partner' : 'review.comment');
    this.node = field(label, this.text, isRequired ? { required: words.t('review.required') } : {});
  }

  read() {
    return entered(this.text);
  }
}
