// A year at a glance.

import { get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { select } from '../webapps/page.js';
import { address } from './address.js';
import { cycleDeadlines } from './cycle.js';
import { atRisk, deadlines, overdue } from './overview-days.js';
import { outcomes, portfolio, recommendations, stages } from './overview-cases.js';
import { requirements, reviewers } from './overview-work.js';
import { nothing } from './table.js';
import { presentYear } from './year.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Oversight.Summary} Summary */

/** @param {Page} page @returns {Promise<Markup.Child>} */
export async function show(page) {
  const year = page.query.get('year') || String(await presentYear());
  /** @type {Summary} */
  const summary = await get(`/api/v1/cycles/${encodeURIComponent(year)}/summary`);
  return [
    head(page, summary),
    summary.total === 0 ? nothing(page.words.t('cockpit.overview.no-cases', summary.year)) : parts(page, summary),
    portfolio(page, summary),
  ];
}

/** @param {Page} page @param {Summary} summary */
function parts(page, summary) {
  return [
    figures(page, summary),
    html`<div class="enrollments-two">${stages(page, summary)}${outcomes(page, summary)}</div>`,
    recommendations(page, summary),
    deadlines(page, summary),
    overdue(page, summary),
    html`<div class="enrollments-two">${reviewers(page, summary)}${requirements(page, summary)}</div>`,
    atRisk(page, summary),
  ];
}

/** @param {Page} page @param {Summary} summary */
function head(page, summary) {
  const { words } = page;
  const report = `/api/v1/cycles/${summary.year}`;
  return html`<header class="enrollments-head">
    <h1>${words.t('cockpit.overview.title', summary.year)}</h1>
    <div class="form-inline"><label for="enrollments-year">${words.t('cockpit.year')}</label> ${chooseYear(summary)}</div>
    <p class="enrollments-small">${words.t('cockpit.as-of', words.moment(summary.asOf))}</p>
    <p class="enrollments-files">
      <a href=${`${report}/report.pdf`}>${words.t('cockpit.report-pdf')}</a>
      <a href=${`${report}/report.csv`}>${words.t('cockpit.report-csv')}</a>
      <a href=${`${report}/report.xlsx`}>${words.t('cockpit.report-xlsx')}</a>
      <a href=${`${report}/export.csv`}>${words.t('cockpit.export')}</a>
      <a href=${`${report}/export.xlsx`}>${words.t('cockpit.export-xlsx')}</a>
      ${cycleDeadlines(page, summary.year)}
    </p>
  </header>`;
}

/** @param {Summary} summary */
function chooseYear(summary) {
  const years = summary.years.includes(summary.year) ? summary.years : [...summary.years, summary.year].sort();
  const control = select(
    years.map((year) => [year, String(year)]),
    summary.year,
    { class: 'form-control input-sm', id: 'enrollments-year', change: () => window.location.assign(address('', { year: control.value })) }
  );
  return control;
}

/** @param {Page} page @param {Summary} summary */
function figures({ words }, summary) {
  const count = (/** @type {string} */ stage) => summary.stages.find((one) => one.stage === stage)?.cases;
  const cases = (/** @type {string} */ stage) => address('/cases', { year: summary.year, stage });
  const figure = (/** @type {string} */ text, /** @type {number | undefined} */ value, /** @type {string} */ href) =>
    html`<li><a href=${href} @click=${href.startsWith('#enr') && jump}><b>${words.number(value)}</b> ${text}</a></li>`;
  return html`<ul class="enrollments-figures">
    ${figure(words.t('cockpit.figure.total'), summary.total, cases(''))}
    ${figure(words.t('cockpit.figure.review'), count('IN_REVIEW'), cases('IN_REVIEW'))}
    ${figure(words.t('cockpit.figure.partner'), count('WAITING_FOR_PARTNER'), cases('WAITING_FOR_PARTNER'))}
    ${figure(words.t('cockpit.figure.decided'), count('DECIDED'), cases('DECIDED'))}
    ${figure(words.t('cockpit.figure.overdue'), summary.overdue.total, '#enrollments-overdue')}
    ${figure(words.t('cockpit.figure.risk'), summary.atRisk.length, '#enrollments-risk')}
  </ul>`;
}

/** Within the page: Cockpit would take the address for one of its own. @param {Event} click */
function jump(click) {
  click.preventDefault();
  const link = /** @type {HTMLAnchorElement} */ (click.currentTarget);
  const there = document.getElementById(link.hash.slice(1));
  if (there) {
    there.scrollIntoView();
    there.focus({ preventScroll: true });
  }
}
