// Forms whose typing is saved as a draft while one types: says where "saved" stands what could not be saved, and tries again.

import { placeOf } from './keeping.js';
import { refreshTokens } from './tokens.js';

const AGAIN = 15000;

/** @typedef {import('./kept.js').Kept} Kept */
/** @typedef {import('./words.js').Say} Say */
/** @typedef {CustomEvent<{elt: Element, xhr: XMLHttpRequest | undefined}>} Asked what htmx tells of a request */

export class Drafts {
  /** When the request on its way began, by form. @type {WeakMap<HTMLFormElement, number>} */
  #begun = new WeakMap();
  /** Forms whose last draft was not saved. @type {Set<HTMLFormElement>} */
  #failed = new Set();

  /** @param {Kept} kept @param {Say} words */
  constructor(kept, words) {
    this.kept = kept;
    this.words = words;
    const on = (/** @type {string} */ kind, /** @type {(form: HTMLFormElement, code: number) => void} */ act) =>
      document.body.addEventListener(`htmx:${kind}`, (told) => {
        const { elt, xhr } = /** @type {Asked} */ (told).detail;
        if (elt instanceof HTMLFormElement) {
          act(elt, xhr?.status ?? 0);
        }
      });
    on('beforeRequest', (form) => this.#begun.set(form, Date.now()));
    on('afterRequest', (form, http) => http === 200 && this.#saved(form));
    on('responseError', (form, http) => void this.#refused(form, http));
    on('sendError', (form) => void this.#refused(form, 0));
    on('timeout', (form) => void this.#refused(form, 0));
    setInterval(() => this.again(), AGAIN);
    window.addEventListener('online', () => this.again());
  }

  /** Tries once more what was not saved. */
  again() {
    const failed = [...this.#failed];
    this.#failed.clear();
    failed.filter((form) => form.isConnected).forEach((form) => form.dispatchEvent(new Event('input', { bubbles: true })));
  }

  /** The server has it, but for what it never keeps in a draft, and what was typed since. @param {HTMLFormElement} form */
  #saved(form) {
    const place = placeOf(form);
    const entry = this.kept.get(place);
    this.#failed.delete(form);
    if (!entry || entry.at > (this.#begun.get(form) ?? 0)) {
      return;
    }
    const secret = Object.entries(entry.fields).filter(([called]) => form.querySelector(`[name="${called}"][data-not-in-drafts]`));
    this.kept.put(place, Object.fromEntries(secret));
  }

  /** @param {HTMLFormElement} form @param {number} http */
  async #refused(form, http) {
    const place = form.querySelector('.draft [role=status]');
    if (http === 403 && (await refreshTokens())) {
      form.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    const isOver = http === 401 || http === 409;
    if (http === 0 || isOver || http >= 500) {
      this.#failed.add(form);
    }
    if (place) {
      const word = isOver ? 'not-kept-ended' : http === 0 || http >= 500 ? 'not-kept' : 'not-kept-refused';
      place.replaceChildren(Object.assign(document.createElement('strong'), { className: 'not-saved', textContent: this.words(word) }));
    }
  }
}
