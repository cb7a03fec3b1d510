// What counts as proof, as the list the reviewer ticks: the partner reads the same list above its upload.

import { html } from '../webapps/html.js';
import { element, section } from '../webapps/page.js';

/** @typedef {import('../webapps/words.js').Words} Words */

export class ProofFields {
  /** @param {Words} words @param {Api.AskedProof[]} proof @param {string[] | null | undefined} ticked */
  constructor(words, proof, ticked) {
    this.boxes = proof.map(({ code }) => element('input', { type: 'checkbox', value: code, checked: (ticked ?? []).includes(code) }));
    const line = (/** @type {Api.AskedProof} */ one, /** @type {number} */ at) =>
      html`<li class="checkbox"><label>${this.boxes[at]}${words.said(one.sentence)} ${mark(words, one)}</label></li>`;
    this.root = html`<div class="form-group" data-field="proof">
      ${section(words.t('review.proof'), html`<p class="review-small">${words.t('review.proof-hint')}</p>`)}
      <ul class="list-unstyled review-proof">${proof.map(line)}</ul>
      <span class="help-block review-error"></span>
    </div>`;
    this.root.hidden = proof.length === 0;
  }

  /** The codes of the lines that are ticked. @returns {string[]} */
  read() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value);
  }
}

/** @param {Words} words @param {Api.AskedProof} one */
function mark(words, { needed, shownBy }) {
  const said = needed ? `review.proof-needed.${shownBy}` : 'review.proof-example';
  return html`<span class="review-small">${`(${words.t(said)})`}</span>`;
}
