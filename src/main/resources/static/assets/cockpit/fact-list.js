// Facts as words, in the order in which people are asked for them.

import { definitions } from '../webapps/page.js';

/** @typedef {import('../webapps/words.js').Words} Words */

/** What is not listed comes after these, in its own order. */
const ORDER = [
  'planType', 'contractId', 'accessId', 'planStart', 'planEnd', 'planEntity', 'entityMatches', 'serviceType', 'serviceName',
  'customersServed', 'firstDelivery', 'billingCapability', 'provisioningCapability', 'amountCents', 'periodStart', 'periodEnd',
  'designation', 'validUntil', 'mfa', 'contact', 'averageAlertHours', 'verification', 'decidedOn', 'value', 'asOf', 'source',
];
const LABELS = ['review.fact.', 'cockpit.fact.', 'portal.fact.'];
const VALUES = ['cockpit.value.', 'portal.option.', 'review.value.', 'portal.edition.', 'cockpit.fact.', 'review.fact.'];
const A_DAY = /^\d{4}-\d\d-\d\d$/;

/** @param {Words} words @param {Api.Facts} facts */
export function factList(words, facts) {
  const place = (/** @type {string} */ key) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return definitions(
    Object.entries(facts)
      .sort(([one], [other]) => place(one) - place(other))
      .map(([key, value]) => [named(words, LABELS, key), factValue(words, value)])
  );
}

/** The first name there is, or the code. @param {Words} words @param {string[]} begins @param {string} code */
function named(words, begins, code) {
  const key = begins.map((begin) => begin + code).find((one) => one in words.texts);
  return (key && words.texts[key]) ?? code;
}

/** @param {Words} words @param {Api.Facts[string]} value */
function factValue(words, value) {
  if (value === null) {
    return words.t('portal.fact.unknown');
  }
  if (typeof value === 'boolean') {
    return words.named('portal.fact.', value);
  }
  if (typeof value === 'number') {
    return words.number(value);
  }
  return A_DAY.test(value) ? words.day(value) : words.requirement(named(words, VALUES, value));
}
