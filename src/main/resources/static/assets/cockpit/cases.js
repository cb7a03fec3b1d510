// Looking for cases, running and ended. Everything that is asked for stands in the address, so it can be sent on.

import { Refusal, get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { newId, select } from '../webapps/page.js';
import { address, caseLink, query } from './address.js';
import { filterForm } from './filters.js';
import { SIZES, asked, filtersOf, searchIn } from './search.js';
import { table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Page['words']} Words */
/** @typedef {import('./search.js').Search} Search */
/** @typedef {Oversight.CaseRow} CaseRow */
/** @typedef {Api.List<CaseRow>} Found */

/** @param {Page} page @returns {Promise<Markup.Child>} */
export async function show({ words, query: given }) {
  const search = searchIn(given);
  const found = await look(search);
  const refusal = found instanceof Refusal ? found : null;
  return [
    html`<h1>${words.t('cockpit.search.title')}</h1>`,
    filterForm(words, search, refusal, go),
    found instanceof Refusal ? null : result(words, search, found),
  ];
}

/**
 * What is found, or what is wrong with what was asked.
 *
 * @param {Search} search
 * @returns {Promise<Found | Refusal>}
 */
async function look(search) {
  try {
    return await get(`/api/v1/enrollments?${query(asked(search))}`);
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.status === 400) {
      return refusal;
    }
    throw refusal;
  }
}

/** @param {Record<string, import('./address.js').Asked>} wanted */
function go(wanted) {
  window.location.assign(address('/cases', wanted));
}

/** @param {Words} words @param {Search} search @param {Found} found */
function result(words, search, found) {
  const first = found.page * found.size + 1;
  const last = found.page * found.size + found.items.length;
  const range = words.t('cockpit.search.range', words.number(first), words.number(last), words.number(found.total));
  const some = found.items.length > 0;
  const exported = (/** @type {string} */ ending) => `/api/v1/enrollments/export.${ending}?${filtersOf(search)}`;
  return html`<section aria-label=${words.t('cockpit.search.found')}>
    <p class="enrollments-bar" role="status">
      <span>${some ? range : words.t('cockpit.search.none')}</span>
      ${found.total > 0 && html`<a href=${exported('csv')}>${words.t('cockpit.export')}</a>`}
      ${found.total > 0 && html`<a href=${exported('xlsx')}>${words.t('cockpit.export-xlsx')}</a>`}
    </p>
    ${some && list(words, search, found.items)}
    ${pager(words, search, found)}
  </section>`;
}

/** @param {Words} words @param {Search} search @param {CaseRow[]} rows */
function list(words, search, rows) {
  const column = (/** @type {string} */ order, /** @type {string} */ text, /** @type {(row: CaseRow) => Markup.Child} */ cell) => ({
    head: sorting(search, order, text),
    sorted: search.sort === order ? (search.descending ? 'descending' : 'ascending') : null,
    cell,
  });
  return table(words, {
    caption: words.t('cockpit.search.found'),
    columns: [
      column('NUMBER', words.t('cockpit.case'), (one) => caseLink(one.id)),
      column('PARTNER', words.t('cockpit.partner'), (one) => one.partner),
      column('COUNTRY', words.t('cockpit.filter.country'), (one) => one.country),
      { head: words.t('cockpit.filter.edition'), cell: (one) => one.edition },
      column('STATE', words.t('cockpit.filter.state'), (one) => words.named('portal.state.', one.state)),
      { head: words.t('cockpit.outcome'), cell: (one) => words.named('report.outcome.', one.outcome) },
      { head: words.t('cockpit.recommendation'), cell: (one) => words.named('report.outcome.', one.recommendation?.decision) },
      column('BASIS_DATE', words.t('cockpit.basis-date'), (one) => words.day(one.basisDate)),
      column('EVIDENCE_DUE', words.t('cockpit.evidence-due'), (one) => words.day(one.evidenceDue)),
      column('DECISION_DUE', words.t('cockpit.decision-due'), (one) => words.day(one.decisionDue)),
      column('DECIDED', words.t('cockpit.decided-on'), (one) => words.day(one.decidedAt)),
      { head: words.t('cockpit.next'), cell: (one) => words.nextAction(one.nextAction) },
      { head: words.t('cockpit.results'), cell: (one) => results(words, one.results) },
    ],
    rows,
    whole: true,
  });
}

/**
 * A heading that sorts by its column, the other way round the second time.
 *
 * @param {Search} search
 * @param {string} order
 * @param {string} text
 */
function sorting(search, order, text) {
  const here = search.sort === order;
  const href = address('/cases', { ...asked(search), page: 0, sort: order, descending: here && !search.descending });
  return html`<a href=${href}>${text}${here && html`<span aria-hidden="true">${search.descending ? ' ▼' : ' ▲'}</span>`}</a>`;
}

/** How many requirements have which result. @param {Words} words @param {Record<string, string>} found */
function results(words, found) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const one of Object.values(found)) {
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts].map(
    ([one, count]) => html`<div class="enrollments-nowrap">${`${words.named('portal.result.', one)}: ${words.number(count)}`}</div>`
  );
}

/** @param {Words} words @param {Search} search @param {Found} found */
function pager(words, search, found) {
  const pages = Math.max(1, Math.ceil(found.total / found.size));
  const shown = Math.min(found.page + 1, pages);
  const size = select(
    SIZES.map((value) => [value, String(value)]),
    found.size,
    { class: 'form-control input-sm', id: newId(), change: () => go({ ...asked(search), page: 0, size: size.value }) }
  );
  return html`<nav class="enrollments-bar" aria-label=${words.t('cockpit.pages')}>
    <span class="enrollments-buttons">
      ${step(search, found.page - 1, words.t('cockpit.page.previous'), found.page > 0)}
      <span>${words.t('cockpit.page', words.number(shown), words.number(pages))}</span>
      ${step(search, found.page + 1, words.t('cockpit.page.next'), found.page + 1 < pages)}
    </span>
    <span class="form-inline"><label for=${size.id}>${words.t('cockpit.page.size')}</label> ${size}</span>
  </nav>`;
}

/** @param {Search} search @param {number} page @param {string} text @param {boolean} possible */
function step(search, page, text, possible) {
  return possible
    ? html`<a class="btn btn-default btn-sm" href=${address('/cases', { ...asked(search), page })}>${text}</a>`
    : html`<span class="btn btn-default btn-sm disabled" aria-disabled="true">${text}</span>`;
}
