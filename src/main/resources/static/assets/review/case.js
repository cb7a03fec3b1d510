// Whose case it is, what is asked and by when; of a task about the whole case, what is brought forward and how that
// stands.

import { html } from '../webapps/html.js';
import { definitions, section } from '../webapps/page.js';
import { lastDay } from '../webapps/words.js';
import { factList } from './facts.js';
import { badge } from './recommendation.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/** @typedef {Api.TaskContext} TaskContext */

const DAY = 86_400_000;

/** @param {Words} words @param {TaskContext} context @returns {Markup.Child} */
export function caseHead(words, context) {
  const { enrollment, requirement } = context;
  const head = definitions([
    [words.t('review.case'), enrollment.id],
    [words.t('review.partner'), `${enrollment.partner} (${enrollment.country})`],
    [words.t('review.edition'), words.named('portal.edition.', enrollment.edition)],
    [words.t('review.basis-date'), words.day(enrollment.basisDate)],
    [words.t('review.evidence-due'), words.day(enrollment.evidenceDue)],
    [words.t('review.due'), words.day(lastDay(context.due))],
  ]);
  if (requirement) {
    return [head, asked(words, requirement)];
  }
  return isAboutTheWay(context)
    ? head
    : [head, appeal(words, context), outcome(words, context), ladder(words, context)];
}

/** What stands below the decision: all that the case asks for. @param {Words} words @param {TaskContext} context */
export function background(words, context) {
  return context.requirement || isAboutTheWay(context) ? null : requirements(words, context);
}

/** @param {TaskContext} context */
function isAboutTheWay({ task }) {
  return task.startsWith('reseller-');
}

/** @param {Words} words @param {Api.Requirement} requirement */
function asked(words, requirement) {
  const small = [
    requirement.id,
    words.named('review.level.', requirement.level),
    `${words.t('review.round')} ${requirement.round}`,
    requirement.source && `${words.t('review.source')}: ${words.sourced(requirement.source)}`,
  ];
  return section(
    `${words.t('review.asks')}: ${words.requirement(requirement.id)}`,
    html`<p class="review-asks">${words.said(requirement.asks)}</p>`,
    html`<p class="review-small">${small.filter(Boolean).join(' · ')}</p>`
  );
}

/**
 * How the case stands: what was decided, else what the table recommends, and the status the partner has.
 *
 * @param {Words} words
 * @param {TaskContext} context
 */
function outcome(words, { enrollment }) {
  const { outcome: decided, recommendation } = enrollment;
  const why = decided ? enrollment.outcomeSentence : recommendation?.sentence;
  return section(
    decided ? words.t('review.decided') : words.t('review.recommended-so-far'),
    definitions([
      [words.t('review.outcome'), words.named('review.outcome.', decided ?? recommendation?.decision)],
      [words.t('review.decided-on'), words.moment(enrollment.decidedAt)],
      [words.t('review.partner-status'), words.named('review.status.', enrollment.partnerStatus)],
    ]),
    why && toPartner(words, words.said(why))
  );
}

/** What is addressed to the partner, marked as such. @param {Words} words @param {string} sentence */
function toPartner(words, sentence) {
  return html`<div class="review-quote"><span class="review-small">${words.t('review.to-partner')}: </span>${sentence}</div>`;
}

/**
 * The steps down of a case that is not renewed; the first that is not taken is the one to confirm.
 *
 * @param {Words} words
 * @param {TaskContext} context
 */
function ladder(words, { ladder: steps, task }) {
  const next = task === 'confirm-demotion' ? steps.find((step) => !step.takenAt) : undefined;
  const mark = html`<span class="label label-warning review-result">${words.t('review.step')}</span>`;
  const said = (/** @type {Api.Step} */ { fallsDue, takenAt }) =>
    ` · ${words.t('review.falls-due')} ${words.day(fallsDue)}${takenAt ? ` · ${words.t('review.taken-on')} ${words.moment(takenAt)}` : ''}`;
  const line = (/** @type {Api.Step} */ step) =>
    html`<li><strong>${words.named('review.status.', step.status)}</strong>${said(step)} ${step === next && mark}</li>`;
  return steps.length > 0 && section(words.t('review.ladder'), html`<ol>${steps.map(line)}</ol>`);
}

/** What the partner brings forward against the decision. @param {Words} words @param {TaskContext} context */
function appeal(words, { appeal: brought }) {
  return (
    brought &&
    section(
      words.t('review.appeal'),
      html`<div class="review-small">${`${words.t('review.lodged')} ${words.moment(brought.lodgedAt)}`}</div>`,
      html`<div class="review-quote">${brought.grounds}</div>`
    )
  );
}

/** All that a case asks for, with the results so far. @param {Words} words @param {TaskContext} context */
function requirements(words, { enrollment, requirements: all }) {
  const row = (/** @type {Api.Requirement} */ one) => html`<tr>
    <th scope="row">${words.requirement(one.id)} <small class="review-small">${one.id}</small></th>
    <td>${badge(words, one.result)}<div class="review-small">${reason(words, enrollment, one)}</div></td>
    <td>${words.said(one.sentence) || words.said(one.asks)}</td>
  </tr>`;
  const heads = ['review.requirement', 'review.result-of', 'review.partner-text'];
  return section(
    words.t('review.requirements'),
    html`<table class="table table-condensed review-table">
      <thead><tr>${heads.map((head) => html`<th scope="col">${words.t(head)}</th>`)}</tr></thead>
      <tbody>${all.map(row)}</tbody>
    </table>`
  );
}

/** Why a requirement stands as it does, in words. @param {Words} words @param {Api.TaskCase} enrollment @param {Api.Requirement} one */
function reason(words, enrollment, one) {
  if (one.reasonSentence) {
    return words.said(one.reasonSentence);
  }
  if (one.result === 'PENDING' && one.verifiedBy === 'HUMAN' && !one.handedInAt) {
    return words.t(Date.parse(enrollment.evidenceDue) + DAY <= Date.now() ? 'review.not-in-time' : 'review.not-handed-in');
  }
  return words.texts[`review.reason-name.${one.reasonCode}`] ?? '';
}

/**
 * What the partner declared for the requirement.
 *
 * @param {Words} words
 * @param {Api.Requirement} requirement
 */
export function declaration(words, requirement) {
  return section(
    words.t('review.declaration'),
    factList(words, requirement.declaration) || html`<p class="review-empty">${words.t('review.no-declaration')}</p>`
  );
}
