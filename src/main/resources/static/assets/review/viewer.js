// A file to be looked at beside the verdict: pictures of its pages, or its text and tables.

import { get, sentenceOf } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { fill } from '../webapps/page.js';
import { pictures } from './pictures.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/** @typedef {Pick<Api.EvidenceFile, 'id' | 'fileName'>} File */

/** A place that shows one file at a time. */
export class Viewer {
  /** The one asked for last. @type {string | null} */
  #wanted = null;

  /** @param {Words} words @param {string} caseId */
  constructor(words, caseId) {
    this.words = words;
    this.caseId = caseId;
    this.root = html`<div class="review-viewer" hidden data-part="viewer"></div>`;
  }

  /** Where the API has a file of the case. @param {File} file */
  addressOf({ id }) {
    return `/api/v1/enrollments/${encodeURIComponent(this.caseId)}/evidence/${encodeURIComponent(id)}`;
  }

  /** Opens a file; the last one asked for is the one that is shown. @param {File} file */
  async show(file) {
    const title = html`<h5 class="review-viewer-name">${file.fileName}</h5>`;
    this.#wanted = file.id;
    this.root.hidden = false;
    fill(this.root, title, html`<p class="review-small" role="status">${this.words.t('review.pages-loading')}</p>`);
    const shown = await this.#pages(file);
    if (this.#wanted === file.id) {
      fill(this.root, title, shown);
    }
  }

  /** @param {File} file @returns {Promise<Markup.Child>} */
  async #pages(file) {
    const { words } = this;
    const address = `${this.addressOf(file)}/pages`;
    try {
      /** @type {Api.FilePages} */
      const view = await get(address);
      switch (view.kind) {
        case 'PICTURES':
          return [pictures(words, address, file.fileName, view.pages), more(words, view)];
        case 'TEXT':
          return [notes(words, view.notes), text(words, view.blocks), more(words, view)];
        default:
          return html`<p class="alert alert-warning">${words.t('review.pages-none')}</p>`;
      }
    } catch (fault) {
      return html`<p class="alert alert-warning" role="alert">${words.t('review.pages-failed')} ${sentenceOf(fault)}</p>`;
    }
  }
}

/** @param {Words} words @param {Api.TextBlock[]} blocks */
function text(words, blocks) {
  return html`<div class="review-paper review-text" tabindex="0" role="group" aria-label=${words.t('review.pages')}>
    ${blocks.length === 0 ? html`<p class="review-empty">${words.t('review.pages-empty')}</p>` : blocks.map((one) => block(words, one))}
  </div>`;
}

/** @param {Words} words @param {Api.TextBlock} block */
function block(words, { title, text: paragraph, rows }) {
  if (rows) {
    return html`<div class="review-sheet" tabindex="0" role="group" aria-label=${words.t('review.table')}>
      <table class="table table-condensed table-bordered">
        <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`;
  }
  return title ? html`<h6>${title}</h6>` : html`<p>${paragraph}</p>`;
}

/** What of the document its text does not show. @param {Words} words @param {string[]} all */
function notes(words, all) {
  return all.map((note) => html`<p class="alert alert-warning">${words.t(`review.pages-note.${note}`)}</p>`);
}

/** @param {Words} words @param {Api.FilePages} view */
function more(words, { truncated }) {
  return truncated && html`<p class="review-small">${words.t('review.pages-more')}</p>`;
}
