// The frame all forms of the office have: where the case stands, what lies beside it, and where the work is done.

import { html } from '../webapps/html.js';
import { element, fill } from '../webapps/page.js';

const STYLE = new URL('./form.css', import.meta.url).href;

/** @typedef {'case' | 'beside' | 'history' | 'background' | 'entry' | 'hint' | 'refusal' | 'status' | 'refused'} PartName */

/** The parts of a form, each in its place. */
export class Frame {
  /** @param {HTMLElement} root the form as it came, with what it declares already read */
  constructor(root) {
    this.root = root;
    this.loading = /** @type {HTMLElement | null} */ (root.querySelector('[data-part=loading]'));
    this.fields = element('fieldset', { 'data-part': 'fields', disabled: true });
    this.parts = {
      case: html`<div data-part="case" class="review-case"></div>`,
      beside: html`<aside class="review-beside"></aside>`,
      history: html`<div data-part="history"></div>`,
      entry: this.fields,
      background: html`<div data-part="background"></div>`,
      hint: html`<div data-part="hint"></div>`,
      refusal: html`<div data-part="refusal"></div>`,
      status: html`<p data-part="status" class="review-status" role="status"></p>`,
      refused: html`<div data-part="refused" role="alert"></div>`,
    };
    this.#put();
  }

  #put() {
    const { case: head, beside, history: done, entry, background, hint, refusal, status: state, refused } = this.parts;
    fill(
      this.root,
      html`<link rel="stylesheet" href=${STYLE}>`,
      this.loading,
      refusal,
      hint,
      html`<div class="review-columns">
        ${head}${beside}
        <div class="review-work">${done}${entry}${state}${refused}${background}</div>
      </div>`
    );
  }

  /**
   * Puts something into a part, in the place of what was there.
   *
   * @param {PartName} part
   * @param {Markup.Child[]} children
   */
  fill(part, ...children) {
    fill(this.parts[part], ...children);
  }

  /** What was fetched is there, or cannot be had. */
  hasLoaded() {
    if (this.loading) {
      this.loading.hidden = true;
    }
  }
}
