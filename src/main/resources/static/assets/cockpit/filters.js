// The form in which cases are looked for.

import { html } from '../webapps/html.js';
import { element, newId, select } from '../webapps/page.js';
import { address } from './address.js';
import { FILTERS, MORE } from './search.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/** @typedef {import('./search.js').Search} Search */
/** @typedef {import('./search.js').Filter} Filter */
/** @typedef {[value: string, text: string]} Choice */

const STAGES = ['SCHEDULED', 'OPEN', 'IN_REVIEW', 'WAITING_FOR_PARTNER', 'ON_HOLD', 'DECIDED', 'CANCELLED'];
/** What the tables may recommend and what is never the end of a case. */
const NEVER_FINAL = ['REMEDIATE', 'WAIT', 'HOLD', 'HUMAN_DECISION'];
const REQUIREMENT = /^portal\.requirement\.([A-Z0-9-]+)\.name$/;

/**
 * @param {Words} words
 * @param {Search} search
 * @param {import('../webapps/api.js').Refusal | null} refusal what is wrong with what was asked
 * @param {(wanted: Record<string, import('./address.js').Asked>) => void} go looks for what was entered
 */
export function filterForm(words, search, refusal, go) {
  const group = (/** @type {Filter} */ filter) => {
    const control = controlOf(words, filter);
    control.name = filter;
    control.id = newId();
    control.value = filter === 'state' ? search.states[0] || '' : search.filters[filter];
    const wrong = refusal?.fields.find((one) => one.field === filter);
    return html`<div class=${wrong ? 'form-group has-error' : 'form-group'}>
      <label for=${control.id}>${words.t(`cockpit.filter.${filter}`)}</label>
      ${control}
      ${wrong && html`<span class="help-block">${wrong.message}</span>`}
    </div>`;
  };
  const submit = (/** @type {Event} */ sent) => {
    sent.preventDefault();
    const wanted = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value)]));
    go({ ...wanted, sort: search.sort, descending: search.descending, size: search.size });
  };
  const form = element(
    'form',
    { role: 'search', class: 'enrollments-filters', submit },
    html`<div class="enrollments-fields">${FILTERS.filter((filter) => !MORE.includes(filter)).map(group)}</div>`,
    html`<details open=${MORE.some((filter) => search.filters[filter] !== '')}>
      <summary>${words.t('cockpit.filter.more')}</summary>
      <div class="enrollments-fields">${MORE.map(group)}</div>
    </details>`,
    html`<p class="enrollments-buttons">
      <button type="submit" class="btn btn-primary">${words.t('cockpit.search')}</button>
      <a class="btn btn-default" href=${address('/cases')}>${words.t('cockpit.search.clear')}</a>
    </p>`
  );
  return form;
}

/** @param {Words} words @param {Filter} filter @returns {HTMLInputElement | HTMLSelectElement} */
function controlOf(words, filter) {
  switch (filter) {
    case 'partner':
      return input('search', words.t('cockpit.filter.partner.hint'));
    case 'year':
      return input('number');
    case 'country':
      return input('text', 'KR');
    case 'reviewer':
      return input('text');
    case 'dueOn':
    case 'basisFrom':
    case 'basisTo':
    case 'decidedFrom':
    case 'decidedTo':
      return input('date');
    default:
      return choice(choices(words, filter));
  }
}

/** @param {Words} words @param {Filter} filter @returns {Choice[]} */
function choices(words, filter) {
  switch (filter) {
    case 'stage':
      return STAGES.map((value) => [value, words.t(`report.stage.${value}`)]);
    case 'state':
      return codes(words, 'portal.state.');
    case 'edition':
      return codes(words, 'portal.edition.').map(([value, text]) => [value, `${value} · ${text}`]);
    case 'outcome':
      return codes(words, 'report.outcome.').filter(([value]) => !NEVER_FINAL.includes(value));
    case 'recommendation':
      return codes(words, 'report.outcome.');
    case 'requirement':
      return Object.keys(words.texts)
        .flatMap((key) => REQUIREMENT.exec(key)?.[1] ?? [])
        .map((id) => [id, `${id} · ${words.requirement(id)}`]);
    case 'requirementState':
      return codes(words, 'cockpit.requirement-state.');
    default:
      return codes(words, 'portal.result.');
  }
}

/** Every code that has a name, with it. @param {Words} words @param {string} begin @returns {Choice[]} */
function codes({ texts }, begin) {
  return Object.entries(texts)
    .filter(([key]) => key.startsWith(begin))
    .map(([key, text]) => [key.slice(begin.length), text]);
}

/** @param {string} type @param {string} [placeholder] */
function input(type, placeholder) {
  const maxlength = type === 'date' ? null : 200;
  return element('input', { class: 'form-control input-sm', type, placeholder, maxlength, autocomplete: 'off' });
}

/** @param {Choice[]} options */
function choice(options) {
  return select([['', ''], ...options], null, { class: 'form-control input-sm' });
}
