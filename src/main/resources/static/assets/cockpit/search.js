// What can be asked of the list of cases, and how that stands in an address.

import { query } from './address.js';

export const SIZES = [25, 50, 100, 200];

/** What cases can be filtered by, in the order of the form. */
export const FILTERS = /** @type {const} */ ([
  'partner', 'stage', 'state', 'year', 'country', 'edition', 'outcome', 'recommendation', 'requirement', 'requirementState',
  'requirementResult', 'reviewer', 'dueOn', 'basisFrom', 'basisTo', 'decidedFrom', 'decidedTo',
]);

/** Filters that are shown when somebody wants more. */
export const MORE = FILTERS.slice(8);

/** @typedef {typeof FILTERS[number]} Filter */
/**
 * @typedef {object} Search what is asked for
 * @property {Record<Filter, string>} filters empty where a filter is not used
 * @property {string[]} states the states asked for, of which the form shows the first
 * @property {string} sort
 * @property {boolean} descending
 * @property {number} page
 * @property {number} size how many cases stand on a page
 */

/**
 * What an address asks for; what makes no sense in it is passed over.
 *
 * @param {URLSearchParams} given
 * @returns {Search}
 */
export function searchIn(given) {
  const size = Number(given.get('size'));
  return {
    filters: /** @type {Record<Filter, string>} */ (Object.fromEntries(FILTERS.map((filter) => [filter, given.get(filter) || '']))),
    states: given.getAll('state'),
    sort: given.get('sort') || 'BASIS_DATE',
    descending: given.get('descending') === 'true',
    page: Math.max(0, Number.parseInt(given.get('page') ?? '', 10) || 0),
    size: SIZES.includes(size) ? size : 50,
  };
}

/** A search as an address and the API take it. @param {Search} search */
export function asked({ filters, states, ...order }) {
  return { ...filters, state: states, ...order };
}

/** The filters alone, as the export takes them. @param {Search} search */
export function filtersOf({ filters, states }) {
  return query({ ...filters, state: states });
}
