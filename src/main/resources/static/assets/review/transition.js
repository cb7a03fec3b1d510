// The transition of a case to indirect reseller, as the office sees it beside its tasks.

import { html } from '../webapps/html.js';
import { definitions, section } from '../webapps/page.js';
import { acceptances } from './acceptances.js';

/** @typedef {import('../webapps/words.js').Words} Words */

/** What the partner reported that each task is about. @type {Record<string, string>} */
const ABOUT = {
  'reseller-confirm-restriction': 'RESTRICTION',
  'reseller-confirm-enrollment': 'ENROLLMENT',
  'reseller-confirm-agreement': 'AGREEMENT',
  'reseller-confirm-provider': 'PROVIDER',
};

/**
 * The step, what was reported of it, and how far everything else is.
 *
 * @param {Words} words
 * @param {string} task
 * @param {Api.Transition} shown
 * @param {Api.Transfer[]} transfers where the task is about the customers: their requests
 * @returns {Markup.Child}
 */
export function transition(words, task, shown, transfers) {
  const about = shown.steps.find((step) => step.step === ABOUT[task]);
  const line = (/** @type {Api.TransitionStep} */ one) =>
    html`<li>${words.named('review.step.', one.step)} <span class="review-small">${words.named('review.way.', one.state)}${until(words, one)}</span></li>`;
  return [
    about && reported(words, about, shown.provider),
    task === 'reseller-follow-customers' && customers(words, shown),
    task === 'reseller-follow-customers' && acceptances(words, shown.id, transfers),
    section(words.t('review.way-steps'), html`<ol class="list-unstyled">${shown.steps.map(line)}</ol>`),
  ];
}

/** @param {Words} words @param {Api.TransitionStep} one */
function until(words, one) {
  const waits = one.state === 'OPEN' || one.state === 'REPORTED';
  return waits && one.due ? `, ${words.t('review.way-due', words.day(one.due))}` : null;
}

/** @param {Words} words @param {Api.TransitionStep} about @param {Api.Transition['provider']} provider */
function reported(words, about, provider) {
  return [
    section(words.named('review.step.', about.step), html`<p class="review-asks">${words.said(about.sentence)}</p>`),
    definitions([
      [words.t('review.partner-states-day'), words.day(about.reportedOn)],
      [words.t('review.provider'), about.step === 'PROVIDER' ? provider?.name : null],
      [words.t('review.source'), words.sourced(about.source)],
    ]),
    html`<ul class="review-small">${about.notes.map((note) => html`<li>${words.sourced(note)}</li>`)}</ul>`,
  ];
}

/** @param {Words} words @param {Api.Transition} shown */
function customers(words, { progress, provider, customers: all }) {
  const notMoved = all.items.filter((one) => one.state !== 'MOVED' && one.state !== 'CLOSED');
  const line = (/** @type {Api.Customer} */ one) =>
    html`<li>${one.name}<span class="review-small">${` ${one.verified} / ${one.subscriptions}`}</span></li>`;
  return [
    progress.open > 0 && html`<p class="alert alert-info">${words.t('review.customers-waited', progress.open, progress.customers)}</p>`,
    progress.customers === 0 && html`<p class="alert alert-info">${words.t('review.customers-none')}</p>`,
    section(
      words.t('review.customers'),
      definitions([
        [words.t('review.customers-all'), progress.customers],
        [words.t('review.customers-moved'), progress.moved],
        [words.t('review.customers-closed'), progress.closed],
        [words.t('review.customers-open'), progress.open],
        [words.t('review.provider'), provider?.name],
      ])
    ),
    html`<ul>${notMoved.map(line)}</ul>`,
  ];
}
