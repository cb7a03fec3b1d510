// The facts of a requirement: what the form asks for, and facts as words.

import { html } from '../webapps/html.js';
import { definitions, element, select } from '../webapps/page.js';
import { entered, field, textInput } from './fields.js';
import { factValue } from './rules.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/** @typedef {{fact: string, kind: string, choices: string[]}} Asked a fact that a form asks for */

/** The facts in the order in which the forms ask for them. */
const ORDER = [
  'planType', 'contractId', 'accessId', 'planStart', 'planEnd', 'planEntity', 'entityMatches', 'serviceType', 'serviceName',
  'customersServed', 'firstDelivery', 'billingCapability', 'provisioningCapability',
];

/** The facts a form declares, read from its elements. @param {HTMLElement} form @returns {Asked[]} */
export function askedFacts(form) {
  const places = /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-fact]'));
  return [...places].map(({ dataset }) => ({
    fact: dataset['fact'] ?? '',
    kind: dataset['kind'] ?? 'text',
    choices: (dataset['choices'] ?? '').split(' '),
  }));
}

/** The fields of the facts that a form asks for. */
export class FactFields {
  /** @param {Words} words @param {Asked[]} asked @param {Api.Facts} known */
  constructor(words, asked, known) {
    this.controls = asked.map(({ fact, kind, choices }) => {
      const control = factControl(words, kind, choices);
      control.dataset['field'] = `facts.${fact}`;
      control.value = String(known[fact] ?? '');
      return { fact, kind, control };
    });
    this.root = html`<div class="review-facts" data-part="facts">
      ${this.controls.map(({ fact, kind, control }) => {
        const hint = kind === 'identifier' ? words.t('review.id-hint') : null;
        return html`<div>${field(words.named('review.fact.', fact), control, { hint })}</div>`;
      })}
    </div>`;
  }

  get isEmpty() {
    return this.controls.length === 0;
  }

  /** Only what was entered. @returns {Api.Facts} */
  read() {
    const values = this.controls.map(({ fact, kind, control }) => /** @type {const} */ ([fact, factValue(kind, entered(control) ?? '')]));
    return Object.fromEntries(values.filter(([, value]) => value !== null));
  }
}

/** @param {Words} words @param {string} kind @param {string[]} choices */
function factControl(words, kind, choices) {
  switch (kind) {
    case 'choice':
      return choice(words, choices);
    case 'yes-no':
      return choice(words, ['true', 'false']);
    case 'date':
      return element('input', { class: 'form-control', type: 'date', min: '1990-01-01', max: '2100-12-31' });
    case 'count':
      return element('input', { class: 'form-control', type: 'number', min: 0, step: 1 });
    default:
      return textInput({ maxlength: 200, autocomplete: 'off' });
  }
}

/** @param {Words} words @param {string[]} values */
function choice(words, values) {
  const options = values.map((value) => /** @type {const} */ ([value, words.named('review.value.', value)]));
  return select([['', words.t('review.not-stated')], ...options], null, { class: 'form-control' });
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
      // A fact nobody knows is null, and stands there as such
      words.named('review.value.', String(given[fact])),
    ])
  );
}
