// Which year it is for the office: the one most of its cases live in.

import { get } from '../webapps/api.js';
import { query } from './address.js';

/** Opened and not ended. */
export const LIVE = [
  'NOTIFIED', 'IN_PREPARATION', 'INFO_REQUESTED', 'UNDER_REVIEW', 'REMEDIATION', 'ON_HOLD', 'APPROVED', 'APPROVED_WITH_NOTES',
  'NOT_RENEWED', 'RESTRICTED', 'SUSPENDED', 'APPEALED', 'TRANSITION_ELECTED', 'RESELLER_ENROLLING', 'AGREEMENT_PENDING', 'DUAL',
  'PROVIDER_LINKED', 'CUSTOMERS_MOVING', 'EXIT_NOTICE',
];

/**
 * The year most live cases belong to, of two with as many the later one: a straggler of an earlier year does not decide it.
 * Where nothing is live, the year of the last case there is.
 */
export async function presentYear() {
  const [first, last] = await Promise.all([yearOf({ state: LIVE }), yearOf({ state: LIVE, descending: true })]);
  if (first === undefined || last === undefined) {
    return (await yearOf({ descending: true })) ?? new Date().getUTCFullYear();
  }
  const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  return first === last ? last : fullest(await Promise.all(years.map(counted)));
}

/** @param {{year: number, cases: number}[]} years in their order */
function fullest(years) {
  return years.reduce((most, one) => (one.cases >= most.cases ? one : most)).year;
}

/** How many live cases belong to a year. @param {number} year */
async function counted(year) {
  return { year, cases: (await list({ state: LIVE, year })).total };
}

/** The year of the first of these cases; undefined where there is none. @param {Record<string, import('./address.js').Asked>} asked */
async function yearOf(asked) {
  const { items } = await list({ ...asked, sort: 'BASIS_DATE' });
  return items[0] && Number(items[0].basisDate.slice(0, 4));
}

/**
 * @param {Record<string, import('./address.js').Asked>} asked
 * @returns {Promise<Api.List<Oversight.CaseRow>>}
 */
function list(asked) {
  return get(`/api/v1/enrollments?${query({ size: 1, ...asked })}`);
}
