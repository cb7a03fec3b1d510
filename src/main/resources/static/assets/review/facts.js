// The facts of a requirement: what the form asks for, and facts as words.

import { html } from '../webapps/html.js';
import { definitions, element, select } from '../webapps/page.js';
import { entered, field, textInput } from './fields.js';
import { factText, factValue } from './rules.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/** The facts in the order in which the forms ask for them. */
const ORDER = [
  'planType', 'contractId', 'accessId', 'planStart', 'planEnd', 'planEntity', 'entityMatches', 'serviceType', 'serviceName',
  'customersServed', 'firstDelivery', 'billingCapability', 'provisioningCapability', 'amountCents', 'periodStart', 'periodEnd',
  'designation', 'validUntil', 'mfa', 'contact', 'averageAlertHours', 'verification', 'decidedOn', 'value', 'asOf', 'source',
];

const A_DAY = /^\d{4}-\d\d-\d\d$/;

/** Of these only the end is kept. */
const IDENTIFIERS = ['contractId', 'accessId'];

/** The fields of the facts that a task asks for. */
export class FactFields {
  /** @param {Words} words @param {Api.AskedFact[]} asked @param {Api.Facts} known */
  constructor(words, asked, known) {
    const required = words.t('review.needed-for-met');
    this.controls = asked.map((fact) => {
      const control = factControl(words, fact);
      control.dataset['field'] = `facts.${fact.name}`;
      control.value = factText(fact.type, known[fact.name]);
      return { fact, control };
    });
    this.root = html`<div class="review-facts" data-part="facts">
      ${this.controls.map(({ fact, control }) => {
        const hint = IDENTIFIERS.includes(fact.name) ? words.t('review.id-hint') : null;
        return html`<div>${field(labelOf(words, fact), control, { hint, ...(fact.required ? { required } : {}) })}</div>`;
      })}
    </div>`;
  }

  get isEmpty() {
    return this.controls.length === 0;
  }

  /** Only what was entered. @returns {Api.Facts} */
  read() {
    const values = this.controls.map(({ fact, control }) => /** @type {const} */ ([fact.name, factValue(fact.type, entered(control) ?? '')]));
    return Object.fromEntries(values.filter(([, value]) => value !== null));
  }
}

/** What is found of a requirement like any other has its name from the table. @param {Words} words @param {Api.AskedFact} fact */
function labelOf(words, fact) {
  return fact.name === 'value' ? words.said(fact.label).replace(/\.$/, '') : words.named('review.fact.', fact.name);
}

/** @param {Words} words @param {Api.AskedFact} fact */
function factControl(words, { type, choices }) {
  switch (type) {
    case 'CHOICE':
      return choice(words, choices);
    case 'BOOLEAN':
      return choice(words, ['true', 'false']);
    case 'DATE':
      return element('input', { class: 'form-control', type: 'date', min: '1990-01-01', max: '2100-12-31' });
    case 'INTEGER':
      return element('input', { class: 'form-control', type: 'number', min: 0, step: 1 });
    case 'DECIMAL':
      return element('input', { class: 'form-control', type: 'number', min: 0, step: 'any' });
    case 'CENTS':
      return element('input', { class: 'form-control', type: 'number', min: 0, step: '0.01' });
    case 'PERCENT':
      return element('input', { class: 'form-control', type: 'number', step: 'any' });
    default:
      return textInput({ maxlength: 200, autocomplete: 'off' });
  }
}

/** @param {Words} words @param {string[]} values */
function choice(words, values) {
  const options = values.map((value) => /** @type {const} */ ([value, words.named('review.value.', value)]));
  return select([['', words.t('review.not-stated')], ...options], null, { class: 'form-control' });
}

/** A fact in words; one that nobody knows is null. @param {Words} words @param {string} fact @param {Api.Facts[string] | undefined} value */
function factWords(words, fact, value) {
  if (value === null || value === undefined) {
    return words.t('review.not-stated');
  }
  const text = fact === 'amountCents' ? factText('CENTS', value) : String(value);
  return A_DAY.test(text) ? words.day(text) : words.named('review.value.', text);
}

/**
 * Facts as words, in the order in which the forms ask for them.
 *
 * @param {Words} words
 * @param {Api.Facts | null} facts
 */
export function factList(words, facts) {
  const given = facts ?? {};
  return definitions(
    ORDER.filter((fact) => fact in given).map((fact) => [
      words.named('review.fact.', fact),
      factWords(words, fact, given[fact]),
    ])
  );
}
