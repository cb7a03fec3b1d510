// What a person enters for a task that asks for one answer and a comment.

import { Answers, REPLY, Remark } from './answers.js';
import { agreement } from './rules.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/**
 * @typedef {object} Entry what a person enters for a task
 * @property {string | null} answer the one that is chosen
 * @property {{demand(): void}} answers those that can be; they say so where one has to be chosen
 * @property {Markup.Child} nodes where it is entered
 * @property {() => Api.Entry} read as the API takes it
 * @property {(control: EventTarget | null) => void} follow shows what the chosen answer asks for
 * @property {() => void} [begin] is told when it can be seen
 * @property {(files: Api.EvidenceFile[]) => void} [offer] is given the files the office goes by
 * @property {() => void} [leave] is told that nothing more will be entered
 */
/**
 * @typedef {{words: Words, context: Api.TaskContext, answers: string[]}} Task a task, with the answers its form offers
 */

/** A person agrees with what another one decided, or does not. @implements {Entry} */
export class ConfirmationEntry {
  /** @param {Task} task */
  constructor({ words, context, answers }) {
    const question = words.named('review.question.', context.task);
    const isAsked = question !== context.task;
    const title = isAsked ? question : words.t('review.agreement');
    this.answers = new Answers(words, title, answers, agreement(context.draft.agree), isAsked ? REPLY : undefined);
    this.comment = new Remark(words, context.draft, context.task.startsWith('reseller-'));
    this.nodes = [this.answers.nodes, this.comment.node];
  }

  get answer() {
    return this.answers.chosen;
  }

  follow() {}

  /** @returns {Api.Entry} */
  read() {
    const { answer } = this;
    return { agree: answer === null ? null : answer === 'AGREE', comment: this.comment.read() };
  }
}

/** A person decides about a case; the partner reads why. @implements {Entry} */
export class DecisionEntry {
  /** @param {Task} task */
  constructor({ words, context, answers }) {
    this.answers = new Answers(words, words.t('review.decision'), answers, context.draft.decision);
    this.comment = new Remark(words, context.draft, true);
    this.nodes = [this.answers.nodes, this.comment.node];
  }

  get answer() {
    return this.answers.chosen;
  }

  follow() {}

  /** @returns {Api.Entry} */
  read() {
    return { decision: this.answer, comment: this.comment.read() };
  }
}
