// The files received, newest first as the server lists them, and a place to look at one of them.

import { html } from '../webapps/html.js';
import { element, section } from '../webapps/page.js';
import { canBeOpened, outOfUse, sizeOf } from './rules.js';
import { Viewer } from './viewer.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/** @typedef {Api.EvidenceFile} EvidenceFile */
/** @typedef {{file: EvidenceFile, line: HTMLElement, look: HTMLButtonElement | null}} Line */

const SHORT_HASH = 12;

/** @param {Words} words @param {string} caseId @param {EvidenceFile[]} files */
export function evidence(words, caseId, files) {
  if (files.length === 0) {
    return section(words.t('review.evidence'), html`<p class="review-empty">${words.t('review.no-evidence')}</p>`);
  }
  const viewer = new Viewer(words, caseId);
  const show = (/** @type {EvidenceFile} */ file) => {
    lines.forEach((line) => choose(line, line.file === file));
    void viewer.show(file);
  };
  const lines = files.map((file) => fileLine(words, viewer.addressOf(file), file, show));
  const first = files.find((file) => !outOfUse(file));
  if (first) {
    show(first);
  }
  return section(
    words.t('review.evidence'),
    html`<ul class="list-unstyled review-files">${lines.map((one) => one.line)}</ul>`,
    viewer.root
  );
}

/** @param {Line} line @param {boolean} chosen */
function choose({ line, look }, chosen) {
  line.classList.toggle('review-chosen', chosen);
  look?.setAttribute('aria-pressed', String(chosen));
}

/**
 * @param {Words} words
 * @param {string} address
 * @param {EvidenceFile} file
 * @param {(file: EvidenceFile) => void} show
 * @returns {Line}
 */
function fileLine(words, address, file, show) {
  const over = outOfUse(file);
  const look = canBeOpened(file) ? lookButton(words, file, show) : null;
  const small = [words.requirement(file.requirement), `${words.t('review.version')} ${file.version}`, sizeOf(file.size), words.moment(file.receivedAt)];
  const hash = html`<code title=${file.sha256}>${file.sha256.slice(0, SHORT_HASH)}</code>`;
  const line = html`<li class=${over && 'review-over'} data-file=${file.id}>
    ${look ? html`<a href=${`${address}/content`} download>${file.fileName}</a>` : html`<span>${file.fileName}</span>`}
    ${over && `(${words.t(`review.file.${over}`)})`}
    ${look}
    <div class="review-small">${`${small.join(' · ')} · SHA-256 `}${hash}</div>
    ${comparison(words, file)}
    ${file.alsoFrom.length > 0 && alsoFrom(words, file)}
    ${file.note && html`<div class="review-quote">${file.note}</div>`}
  </li>`;
  return { file, line, look };
}

/** @param {Words} words @param {EvidenceFile} file @param {(file: EvidenceFile) => void} show */
function lookButton(words, file, show) {
  const label = words.t('review.look');
  return element(
    'button',
    {
      type: 'button', class: 'btn btn-default btn-xs review-look', 'aria-pressed': 'false',
      'aria-label': `${label}: ${file.fileName}`, click: () => show(file),
    },
    label
  );
}

/**
 * Where the file comes from, beside what the partner handed in a year ago.
 *
 * @param {Words} words
 * @param {EvidenceFile} file
 */
function comparison(words, { carriedFrom, sinceLastYear }) {
  if (carriedFrom) {
    return html`<span class="label label-default">${words.t('review.carried')}</span>`;
  }
  const style = `label label-${sinceLastYear === 'NEW' ? 'info' : 'default'}`;
  return sinceLastYear !== 'FIRST' && html`<span class=${style}>${words.t(`review.since.${sinceLastYear}`)}</span>`;
}

/** @param {Words} words @param {EvidenceFile} file */
function alsoFrom(words, file) {
  const said = `${words.t('review.also-from')} ${file.alsoFrom.join(', ')}. ${words.t('review.also-from-hint')}`;
  return html`<div class="alert alert-warning review-elsewhere">${said}</div>`;
}
