// The requests that wait for the provider: the office enters on which day it accepted one.

import { post, sentenceOf } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { section } from '../webapps/page.js';

/** @typedef {import('../webapps/words.js').Words} Words */

/**
 * One line for each request, with the day the partner says.
 *
 * @param {Words} words
 * @param {string} caseNumber
 * @param {Api.Transfer[]} transfers
 * @returns {Markup.Child}
 */
export function acceptances(words, caseNumber, transfers) {
  const waiting = transfers.filter((one) => one.state === 'REQUESTED');
  return section(
    words.t('review.acceptances'),
    waiting.length === 0
      ? html`<p>${words.t('review.acceptance-none')}</p>`
      : html`<ul class="list-unstyled">${waiting.map((one) => line(words, caseNumber, one))}</ul>`
  );
}

/** @param {Words} words @param {string} caseNumber @param {Api.Transfer} one */
function line(words, caseNumber, one) {
  const id = `accepted-${one.number}`;
  const told = html`<p class="review-small" role="status"></p>`;
  const day = /** @type {HTMLInputElement} */ (
    html`<input type="date" class="form-control" id=${id} value=${one.saidAcceptedOn}>`
  );
  const save = /** @type {HTMLButtonElement} */ (
    html`<button type="button" class="btn btn-default btn-sm" @click=${enter}>${words.t('review.acceptance-save')}</button>`
  );
  async function enter() {
    try {
      await post(
        `/api/v1/enrollments/${encodeURIComponent(caseNumber)}/transition/transfers/${one.number}/acceptance`,
        { acceptedOn: day.value === '' ? null : day.value }
      );
      save.disabled = true;
      told.textContent = words.t('review.acceptance-saved');
    } catch (fault) {
      told.textContent = sentenceOf(fault);
    }
  }
  return html`<li>
    <strong>${`${one.number} · ${one.customerId}`}</strong>
    ${one.saidAcceptedOn && html`<span class="review-small">${words.t('review.acceptance-said', one.saidAcceptedOn)}</span>`}
    <label for=${id}>${words.t('review.acceptance-on')}</label> ${day} ${save} ${told}
  </li>`;
}
