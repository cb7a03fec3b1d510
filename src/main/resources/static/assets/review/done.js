// What a person enters for a task that waits until something is so: what completing it means, and that it is so.

import { Remark } from './answers.js';
import { html } from '../webapps/html.js';
import { element, fill, section } from '../webapps/page.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/** @typedef {import('./entry.js').Entry} Entry */
/** @typedef {import('./entry.js').Task} Task */

/** The tasks whose comment says what is on record of them. */
const TOLD = ['reseller-follow-late-step'];

/** One sentence that a person states: nothing else can be answered, and until it is so the task stays open. */
class Statement {
  /** @param {Words} words @param {Api.TaskContext} context */
  constructor(words, { task, enrollment, draft }) {
    this.words = words;
    this.box = element('input', { type: 'checkbox', value: 'AGREE', checked: draft.agree === true });
    this.missing = html`<p class="review-missing" role="alert"></p>`;
    this.box.addEventListener('change', () => fill(this.missing));
    this.nodes = section(
      words.t('review.completing'),
      html`<p>${words.t(`review.completing.${task}`, enrollment.partner)}</p>`,
      this.missing,
      html`<div class="checkbox"><label>${this.box}${words.t(`review.states.${task}`)}</label></div>`
    );
  }

  get chosen() {
    return this.box.checked ? this.box.value : null;
  }

  /** Says that it has to be stated, where it is and in view. */
  demand() {
    fill(this.missing, this.words.t('review.state-first'));
    this.box.focus();
    this.missing.scrollIntoView({ block: 'center' });
  }
}

/** A person says that something is done. @implements {Entry} */
export class DoneEntry {
  /** @param {Task} task */
  constructor({ words, context }) {
    this.answers = new Statement(words, context);
    this.comment = new Remark(words, context.draft, true, TOLD.includes(context.task));
    this.nodes = [this.answers.nodes, this.comment.node];
  }

  get answer() {
    return this.answers.chosen;
  }

  follow() {}

  /** @returns {Api.Entry} */
  read() {
    return { agree: this.answer === null ? null : true, comment: this.comment.read() };
  }
}
