// Taking back a verdict that one has given, until the outcome of its case is decided.

import { post, sentenceOf } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { fill } from '../webapps/page.js';

/** @typedef {import('../webapps/words.js').Words} Words */

/**
 * A button that asks why and takes a verdict back, and says in its place what became of it.
 *
 * @param {Words} words
 * @param {string} caseId
 * @param {string} requirement
 * @returns {HTMLElement}
 */
export function takeBack(words, caseId, requirement) {
  const button = html`<button type="button" class="btn btn-default btn-xs">${words.t('review.take-back')}</button>`;
  const place = html`<span class="review-take-back" role="status">${button}</span>`;
  button.addEventListener('click', () => ask(words, place, caseId, requirement));
  return place;
}

/** @param {Words} words @param {HTMLElement} place @param {string} caseId @param {string} requirement */
function ask(words, place, caseId, requirement) {
  const why = /** @type {HTMLInputElement} */ (html`<input type="text" class="form-control input-sm" maxlength="1000">`);
  const send = html`<button type="button" class="btn btn-primary btn-xs">${words.t('review.take-back')}</button>`;
  send.addEventListener('click', () => void take(words, place, caseId, requirement, why.value.trim()));
  fill(place, html`<label>${words.t('review.take-back-why')} ${why}</label>`, send);
  why.focus();
}

/** @param {Words} words @param {HTMLElement} place @param {string} caseId @param {string} requirement @param {string} reason */
async function take(words, place, caseId, requirement, reason) {
  place.querySelector('button')?.setAttribute('disabled', '');
  try {
    await post(`/api/v1/enrollments/${caseId}/requirements/${requirement}/verdict/withdrawal`, { reason });
    fill(place, words.t('review.taken-back'));
  } catch (fault) {
    fill(place, sentenceOf(fault));
  }
}
