// The cases that are due are opened, and the launches so far.

import { get, post } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { element, fill } from '../webapps/page.js';
import { refusing } from './frame.js';
import { paged, part, table } from './table.js';
import { twoButtons } from './two-buttons.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Page['words']} Words */
/** @typedef {Oversight.Launch} Launch */

const SECOND = 1000;

/** @param {Page} page */
export function launching(page) {
  const { words } = page;
  const day = element('input', { type: 'date', class: 'form-control input-sm', name: 'asOf', id: 'enrollments-as-of' });
  const answer = html`<div aria-live="polite"></div>`;
  const form = twoButtons(
    { trying: words.t('cockpit.launch.try'), going: words.t('cockpit.launch.go') },
    [html`<div class="form-group"><label for=${day.id}>${words.t('cockpit.launch.as-of')}</label>${day}</div>`],
    answer,
    (dryRun) =>
      refusing(words, answer, async () => {
        /** @type {Launch} */
        const begun = await post('/api/v1/enrollments/launch', { asOf: day.value || null, dryRun });
        await follow(page, begun, answer);
      })
  );
  return part(words.t('cockpit.launch'), html`<p>${words.t('cockpit.launch.text')}</p>`, form);
}

/**
 * Shows how far it is until it has ended, or until the page is left.
 *
 * @param {Page} page
 * @param {Launch} begun
 * @param {HTMLElement} place
 */
async function follow(page, begun, place) {
  let left = false;
  page.atEnd(() => {
    left = true;
  });
  let launch = begun;
  while (!left) {
    fill(place, progress(page.words, launch));
    if (hasEnded(launch)) {
      return;
    }
    await new Promise((later) => setTimeout(later, SECOND));
    launch = await get(`/api/v1/launches/${launch.id}`);
  }
}

/** @param {Launch} launch */
function hasEnded({ state }) {
  return state.startsWith('DONE');
}

/** @param {Words} words @param {Launch} launch @returns {Markup.Child} */
function progress(words, launch) {
  const numbers = [launch.due, launch.opened, launch.already, launch.failed, launch.passedOver].map((one) => words.number(one));
  return [
    html`<p><b>${words.named('cockpit.launch-state.', launch.state)}</b>${launch.dryRun && ` · ${words.t('cockpit.launch.dry')}`}</p>`,
    bar(words, launch),
    html`<p>${words.t(launch.dryRun ? 'cockpit.launch.would' : 'cockpit.launch.counts', ...numbers)}</p>`,
    cases(words, words.t('cockpit.launch.failures'), launch.failures, (one) => one.problem),
    cases(words, words.t('cockpit.launch.passed-over'), launch.passedOverCases, (one) => one.why),
    cases(words, words.t('cockpit.launch.would-open'), launch.wouldOpen),
    nextDays(words, launch.nextDays ?? []),
  ];
}

/** @param {Words} words @param {Launch} launch */
function bar(words, launch) {
  const made = element('progress', { max: Math.max(launch.due, 1), 'aria-label': words.t('cockpit.launch.progress') });
  if (hasEnded(launch)) {
    made.value = made.max;
  } else if (launch.due > 0) {
    made.value = launch.opened + launch.already + launch.failed;
  }
  return made;
}

/**
 * @template {Oversight.Due} R
 * @param {Words} words
 * @param {string} title
 * @param {R[] | null} rows
 * @param {(row: R) => string} [why]
 */
function cases(words, title, rows, why) {
  return (
    rows !== null &&
    rows.length > 0 && [
      html`<h3>${title}</h3>`,
      table(words, {
        caption: title,
        columns: [
          { head: words.t('cockpit.tenant'), cell: (one) => one.tenantId },
          { head: words.t('cockpit.basis-date'), cell: (one) => words.day(one.basisDate) },
          why ? { head: words.t('cockpit.launch.why'), cell: why } : null,
        ],
        rows,
      }),
    ]
  );
}

/** @param {Words} words @param {{day: Api.Day, due: number}[]} rows */
function nextDays(words, rows) {
  const title = words.t('cockpit.launch.next-days');
  return (
    rows.length > 0 && [
      html`<h3>${title}</h3>`,
      table(words, {
        caption: title,
        columns: [
          { head: words.t('cockpit.day'), cell: (one) => words.day(one.day) },
          { head: words.t('cockpit.cases'), number: true, cell: (one) => words.number(one.due) },
        ],
        rows,
      }),
    ]
  );
}

/**
 * The windows that launches passed over and that have no case to this day, each with its reason.
 *
 * @param {Page} page
 */
export async function passedOver({ words }) {
  const title = words.t('cockpit.passed-over');
  const list = (/** @type {Oversight.WaitingWindow[]} */ rows) =>
    table(words, {
      caption: title,
      empty: words.t('cockpit.passed-over.none'),
      columns: [
        { head: words.t('cockpit.partner'), cell: (one) => `${one.partner} (${one.tenantId})` },
        { head: words.t('cockpit.basis-date'), cell: (one) => words.day(one.basisDate) },
        { head: words.t('cockpit.launch.why'), cell: (one) => words.named('cockpit.passed-over.', one.reason) },
        { head: words.t('cockpit.passed-over.since'), cell: (one) => words.day(one.since) },
        { head: words.t('cockpit.passed-over.last'), cell: (one) => words.day(one.last) },
      ],
      rows,
    });
  return part(
    title,
    html`<p>${words.t('cockpit.passed-over.text')}</p>`,
    await paged(words, (n) => get(`/api/v1/launches/passed-over?size=20&page=${n}`), list)
  );
}

/** @param {Page} page */
export async function launches({ words }) {
  const state = (/** @type {Launch} */ one) =>
    words.named('cockpit.launch-state.', one.state) + (one.dryRun ? ` · ${words.t('cockpit.launch.dry')}` : '');
  const list = (/** @type {Launch[]} */ rows) =>
    table(words, {
      caption: words.t('cockpit.launches'),
      empty: words.t('cockpit.launches.none'),
      columns: [
        { head: words.t('cockpit.launch.started'), cell: (one) => words.moment(one.startedAt) },
        { head: words.t('cockpit.launch.day'), cell: (one) => words.day(one.asOf) },
        { head: words.t('cockpit.timeline.who'), cell: (one) => one.startedBy },
        { head: words.t('cockpit.filter.state'), cell: state },
        { head: words.t('cockpit.launch.due'), number: true, cell: (one) => words.number(one.due) },
        { head: words.t('cockpit.launch.opened'), number: true, cell: (one) => words.number(one.opened) },
        { head: words.t('cockpit.launch.failed'), number: true, cell: (one) => words.number(one.failed) },
      ],
      rows,
    });
  return part(words.t('cockpit.launches'), await paged(words, (n) => get(`/api/v1/launches?size=20&page=${n}`), list));
}
