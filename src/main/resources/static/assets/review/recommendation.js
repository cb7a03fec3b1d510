// What the tables say of the facts entered now, and what the partner would read.

import { html } from '../webapps/html.js';
import { section } from '../webapps/page.js';

/** @typedef {import('../webapps/words.js').Words} Words */

/** @type {Record<string, string>} */
const RESULT_STYLES = { MET: 'success', MET_FOLLOWUP: 'success', WAIVED: 'info', NOT_MET: 'danger' };

/** A result as a coloured word. @param {Words} words @param {string} result */
export function badge(words, result) {
  const style = `label review-result label-${RESULT_STYLES[result] || 'default'}`;
  return html`<span class=${style}>${words.named('review.result.', result)}</span>`;
}

/**
 * The result with its reason in the words of the office; what the partner would read is told as that.
 *
 * @param {Words} words
 * @param {Api.Recommendation} said
 * @param {Api.AskedReason[]} reasons
 */
export function recommendation(words, said, reasons) {
  const reason = reasons.find((one) => one.code === said.reasonCode);
  return [
    html`<p>${badge(words, said.result)} ${reason && html`<strong>${words.said(reason.sentence)}</strong>`}</p>`,
    html`<div class="review-quote"><span class="review-small">${words.t('review.to-partner')}: </span>${words.said(said.sentence)}</div>`,
    html`<p class="review-small">
      ${words.t('review.rule')} <code>${said.ruleId}</code>${` (${said.table} ${said.tableVersion}), `}<code>${said.reasonCode}</code>
      ${said.source && `· ${words.t('review.source')}: ${words.sourced(said.source)}`}
    </p>`,
    said.notes.length > 0 &&
      html`<div class="review-small">${words.t('review.notes')}:<ul>${said.notes.map((note) => html`<li>${words.sourced(note)}</li>`)}</ul></div>`,
  ];
}

/** What the partner reads as acceptable. @param {Words} words @param {Api.Guidance} said */
export function guidance(words, said) {
  return section(
    words.t('review.partner-reads'),
    html`<p class="review-quote">${words.said(said.accepted)}</p>`,
    said.example && html`<p class="review-quote">${words.said(said.example)}</p>`
  );
}
