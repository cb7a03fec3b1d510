// Small parts that pages of Tasklist and of Cockpit are made of.

import { html, nodes, set } from './html.js';

/** @typedef {Markup.Child} Child */
/** @typedef {Markup.Value} Value */

let lastId = 0;

/** An id nobody else on the page has. */
export function newId() {
  lastId += 1;
  return `review-${lastId}`;
}

/**
 * One element with attributes, listeners (functions) and children; for controls, whose type matters.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, Value>} [attributes]
 * @param {Child[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    set(made, key, value);
  }
  made.append(...nodes(...children));
  return made;
}

/**
 * Puts these children in the place of those an element has.
 *
 * @param {Element} place
 * @param {Child[]} children
 */
export function fill(place, ...children) {
  place.replaceChildren(...nodes(...children));
}

/**
 * A select with a choice for each pair of value and text.
 *
 * @param {ReadonlyArray<readonly [value: string | number, text: string]>} options
 * @param {string | number | null} [chosen]
 * @param {Record<string, Value>} [attributes]
 */
export function select(options, chosen, attributes = {}) {
  return element(
    'select',
    attributes,
    options.map(([value, text]) => element('option', { value, selected: value === chosen }, text))
  );
}

/** A heading with something below it. @param {string} title @param {Child[]} children @returns {Child[]} */
export function section(title, ...children) {
  return [html`<h4 class="review-title">${title}</h4>`, ...children];
}

/**
 * Terms and what is said of them; those without a value are left out. Null where none is left.
 *
 * @param {ReadonlyArray<readonly [term: string, value: Child]>} pairs
 */
export function definitions(pairs) {
  const given = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length === 0
    ? null
    : html`<dl class="review-definitions">
        ${given.map(([term, value]) => [html`<dt>${term}</dt>`, html`<dd>${value}</dd>`])}
      </dl>`;
}

/** Runs something once things have been quiet for a while; can be made to run at once. */
export class AfterQuiet {
  /** @type {ReturnType<typeof setTimeout> | null} */
  #waiting = null;
  #milliseconds;
  #act;

  /** @param {number} milliseconds @param {() => unknown} act */
  constructor(milliseconds, act) {
    this.#milliseconds = milliseconds;
    this.#act = act;
  }

  soon() {
    this.cancel();
    this.#waiting = setTimeout(() => this.now(), this.#milliseconds);
  }

  now() {
    this.cancel();
    return this.#act();
  }

  cancel() {
    if (this.#waiting !== null) {
      clearTimeout(this.#waiting);
      this.#waiting = null;
    }
  }

  get isWaiting() {
    return this.#waiting !== null;
  }
}
