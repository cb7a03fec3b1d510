// A verdict on a requirement: the facts the evidence shows, what the tables recommend, and the answer with all it asks
// for.

import { fieldsOf, post } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { AfterQuiet, fill } from '../webapps/page.js';
import { Answers } from './answers.js';
import { FactFields } from './facts.js';
import { showFieldErrors } from './fields.js';
import { FindingFields } from './findings.js';
import { ProofFields } from './proof.js';
import { PartnerSentence, UnseenReason, VerdictReason } from './reason.js';
import { guidance, recommendation } from './recommendation.js';
import { RequestFields, WaiverField } from './request.js';
import { awaitsScan, differs, guidanceFor, isAgainst, knownFacts } from './rules.js';

/** @typedef {import('./entry.js').Entry} Entry */
/** @typedef {import('./entry.js').Task} Task */
/**
 * @typedef {object} Surroundings where a verdict is entered
 * @property {string} address where the API has the task
 * @property {() => void} changed is told when something was added or taken away
 * @property {(fault: unknown) => string} sentence what is said of a fault
 */

const QUIET = 500;

/** @implements {Entry} */
export class VerdictEntry {
  /**
   * What the tables say of the facts that are entered; null while nothing can be said.
   *
   * @type {Api.Recommendation | null}
   */
  #recommended = null;
  /** @type {AfterQuiet} */
  #recommend;

  /**
   * @param {Task} task
   * @param {Api.TaskForm} asked what the tables ask for
   * @param {Surroundings} surroundings
   */
  constructor(task, asked, { address, changed, sentence }) {
    const { words, context, answers } = task;
    const { draft } = context;
    const known = knownFacts(context);
    this.words = words;
    this.told = context.guidance;
    this.address = address;
    this.sentenceOf = sentence;
    this.facts = new FactFields(words, asked.facts, known.facts);
    this.proof = new ProofFields(words, asked.proof, draft.proof);
    this.answers = new Answers(words, words.t('review.verdict'), answers, draft.verdict);
    this.request = new RequestFields(words, draft.informationRequest, changed);
    this.waiver = new WaiverField(words, draft.waiver);
    this.findings = new FindingFields(words, asked.findings, draft.findings, changed);
    this.reason = new VerdictReason(words, asked.reasons, draft);
    this.sentence = new PartnerSentence(words, context.enrollment.language, draft.partnerSentence);
    this.unseen = new UnseenReason(words, draft.unseenReason);
    this.guidance = html`<div class="review-guidance" aria-live="polite"></div>`;
    this.recommendation = html`<div class="review-recommendation" data-part="recommendation" aria-live="polite"></div>`;
    this.nodes = this.#nodes(known.declared);
    this.#recommend = new AfterQuiet(QUIET, () => this.#ask());
  }

  /** @param {boolean} declared whether the facts are the partner's own words */
  #nodes(declared) {
    const { words, facts } = this;
    return [
      html`<h4 data-part="facts-title" class="review-title">${!facts.isEmpty && words.t('review.facts')}</h4>`,
      html`<p data-part="facts-hint" class="review-small">${declared && !facts.isEmpty && words.t('review.prefilled')}</p>`,
      facts.root,
      this.recommendation,
      this.proof.root,
      this.answers.nodes,
      this.unseen.root,
      this.request.root,
      this.waiver.root,
      this.reason.nodes,
      this.findings.root,
      this.sentence.root,
      this.guidance,
    ];
  }

  get answer() {
    return this.answers.chosen;
  }

  begin() {
    this.#recommend.now();
  }

  leave() {
    this.#recommend.cancel();
  }

  /** The files about which something can be said. @param {Api.EvidenceFile[]} files */
  offer(files) {
    this.findings.offer(files.filter((file) => !awaitsScan(file)));
    this.unseen.offer(files);
    this.unseen.follow(this.answer);
  }

  /** @param {EventTarget | null} control what was changed */
  follow(control) {
    const { answer } = this;
    this.reason.follow(answer, differs(answer, this.#recommended), this.#recommended?.reasonCode);
    this.unseen.follow(answer);
    this.request.root.hidden = answer !== 'MORE_INFORMATION';
    this.waiver.root.hidden = answer !== 'WAIVE';
    this.findings.follow(answer);
    this.sentence.root.hidden = !isAgainst(answer);
    const told = isAgainst(answer) && guidanceFor(this.told, answer, this.#recommended, this.reason.read().reasonCode);
    fill(this.guidance, told && guidance(this.words, told));
    if (control instanceof Node && this.facts.root.contains(control)) {
      this.#recommend.soon();
    }
  }

  /** @returns {Api.Entry} */
  read() {
    const { answer } = this;
    return {
      verdict: answer,
      ...this.reason.read(),
      facts: this.facts.read(),
      informationRequest: answer === 'MORE_INFORMATION' ? this.request.read() : null,
      waiver: answer === 'WAIVE' ? this.waiver.read() : null,
      findings: isAgainst(answer) ? this.findings.read() : null,
      partnerSentence: isAgainst(answer) ? this.sentence.read() : null,
      proof: this.proof.read(),
      unseenReason: this.unseen.read(),
    };
  }

  async #ask() {
    const { words } = this;
    try {
      this.#recommended = await post(`${this.address}/recommendation`, { facts: this.facts.read() });
      fill(this.recommendation, this.#recommended && recommendation(words, this.#recommended, this.reason.reasons));
      this.#showErrors([]);
    } catch (fault) {
      this.#recommended = null;
      const said = `${words.t('review.recommendation-failed')} ${this.sentenceOf(fault)}`;
      fill(this.recommendation, html`<p class="review-differs">${said}</p>`);
      this.#showErrors(fieldsOf(fault));
    }
    this.follow(null);
  }

  /** @param {Api.FieldError[]} errors */
  #showErrors(errors) {
    const form = this.facts.root.closest('form');
    if (form) {
      showFieldErrors(form, errors);
    }
  }
}
