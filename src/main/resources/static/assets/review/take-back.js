// Taking back a verdict that one has given, until the outcome of its case is decided.

import { post, sentenceOf } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { fill } from '../webapps/page.js';

/** @typedef {import('../webapps/words.js').Words} Words */

/**
 * A button that takes a verdict back, and says in its place what became of it.
 *
 * @param {Words} words
 * @param {string} caseId
 * @param {string} requirement
 * @returns {HTMLElement}
 */
export function takeBack(words, caseId, requirement) {
  const button = html`<button type="button" class="btn btn-default btn-xs">${words.t('review.take-back')}</button>`;
  const place = html`<span class="review-take-back" role="status">${button}</span>`;
  button.addEventListener('click', () => void take(words, place, caseId, requirement));
  return place;
}

/** @param {Words} words @param {HTMLElement} place @param {string} caseId @param {string} requirement */
async function take(words, place, caseId, requirement) {
  place.querySelector('button')?.setAttribute('disabled', '');
  try {
    await post(`/api/v1/enrollments/${caseId}/requirements/${requirement}/verdict/withdrawal`, {});
    fill(place, words.t('review.taken-back'));
  } catch (fault) {
    fill(place, sentenceOf(fault));
  }
}
