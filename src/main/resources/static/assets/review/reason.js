// Why a verdict is given: the reason by its words, what the office notes of it, and what the partner is told.

import { html } from '../webapps/html.js';
import { select } from '../webapps/page.js';
import { entered, field, textArea, textInput } from './fields.js';
import { awaitsScan } from './rules.js';

/** @typedef {import('../webapps/words.js').Words} Words */

/** The reason and the comment of a verdict. */
export class VerdictReason {
  /** For which answer reasons are offered. @type {string | null} */
  #answer = null;

  /** @param {Words} words @param {Api.AskedReason[]} reasons @param {Api.Entry} draft */
  constructor(words, reasons, draft) {
    this.words = words;
    this.reasons = reasons;
    this.chosen = draft.reasonCode || '';
    this.place = html`<div></div>`;
    this.code = this.#choices([]);
    this.differs = html`<p class="review-differs">${words.t('review.differs')}</p>`;
    this.codeField = html`<div>${this.differs}${this.place}</div>`;
    this.comment = textArea({ rows: 3, maxlength: 4000, 'data-field': 'comment' }, draft.comment);
    this.nodes = [this.codeField, field(words.t('review.comment'), this.comment)];
  }

  /**
   * Offers the reasons for an answer.
   *
   * @param {string | null} answer
   * @param {boolean} differs whether it is not what the tables recommend
   * @param {string | null | undefined} recommended the reason the tables give
   */
  follow(answer, differs, recommended) {
    const offered = this.reasons.filter((one) => one.verdict === answer);
    const needed = answer === 'NOT_MET' || differs;
    this.codeField.hidden = offered.length === 0 || !(needed || answer === 'WAIVE');
    this.differs.hidden = !differs;
    if (answer !== this.#answer) {
      this.#offer(offered, needed, this.chosen || (answer === 'NOT_MET' && recommended) || '');
    }
    this.#answer = answer;
  }

  /** @param {Api.AskedReason[]} offered @param {boolean} needed @param {string} chosen */
  #offer(offered, needed, chosen) {
    const { words } = this;
    this.code = this.#choices(offered);
    this.code.value = offered.some((one) => one.code === chosen) ? chosen : '';
    this.code.addEventListener('change', () => {
      this.chosen = this.code.value;
    });
    const more = needed ? { required: words.t('review.required') } : {};
    this.place.replaceChildren(field(words.t('review.reason'), this.code, more));
  }

  /** @param {Api.AskedReason[]} offered */
  #choices(offered) {
    const options = offered.map((one) => /** @type {[string, string]} */ ([one.code, this.words.said(one.sentence)]));
    return select([['', ''], ...options], null, { class: 'form-control', 'data-field': 'reasonCode' });
  }

  /** @returns {{reasonCode: string | null, comment: string | null}} */
  read() {
    return { reasonCode: this.codeField.hidden ? null : entered(this.code), comment: entered(this.comment) };
  }
}

/** What the partner reads of a verdict, in its language. */
export class PartnerSentence {
  /** @param {Words} words @param {string} language @param {string | null | undefined} given */
  constructor(words, language, given) {
    this.words = words;
    this.text = textArea({ rows: 3, maxlength: 2000, lang: language, 'data-field': 'partnerSentence' }, given);
    this.root = html`<div>
      ${field(`${words.t('review.partner-sentence')} (${words.t(`review.language.${language}`)})`, this.text, {
        hint: words.t('review.partner-sentence-hint'),
      })}
    </div>`;
  }

  read() {
    return entered(this.text);
  }
}

/** Why something is met though nothing was opened, or a file waits for the virus scanner. */
export class UnseenReason {
  /** @param {Words} words @param {string | null | undefined} given */
  constructor(words, given) {
    this.words = words;
    this.seen = true;
    this.text = textInput({ maxlength: 2000, 'data-field': 'unseenReason' });
    this.text.value = given || '';
    this.root = html`<div>
      <p class="review-unscanned" data-part="unscanned" hidden>${words.t('review.unscanned')}</p>
      ${field(words.t('review.unseen'), this.text, { hint: words.t('review.unseen-hint') })}
    </div>`;
  }

  /** Where there is no file none can be opened: that is said, and can be said better. @param {Api.EvidenceFile[]} files */
  offer(files) {
    const waits = files.some(awaitsScan);
    this.seen = files.length > 0 && !waits;
    this.root.querySelector('[data-part=unscanned]')?.toggleAttribute('hidden', !waits);
    if (files.length === 0 && !this.text.value) {
      this.text.value = this.words.t('review.unseen-none');
    }
  }

  /** @param {string | null} answer */
  follow(answer) {
    this.root.hidden = answer !== 'MET' || this.seen;
  }

  read() {
    return this.root.hidden ? null : entered(this.text);
  }
}
