// Tables, the pages of long lists, and parts of a page with a heading.

import { html } from '../webapps/html.js';
import { fill } from '../webapps/page.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/**
 * @template R
 * @typedef {object} Column
 * @property {Markup.Child} head
 * @property {(row: R) => Markup.Child} cell
 * @property {boolean} [number] whether it holds numbers
 * @property {string | null} [sorted] how the rows are sorted by it
 */

/** So many rows of a long table are seen at first. */
const FIRST = 10;

/**
 * A table, or a sentence where it has no rows. Where it is wider than its place it can be scrolled, by keyboard too.
 * Of a long one the first rows are shown, and the others when somebody asks for them, unless it is shown whole.
 *
 * @template R
 * @param {Words} words
 * @param {{caption: string, columns: ReadonlyArray<Column<R> | null>, rows: ReadonlyArray<R>, empty?: string, whole?: boolean}} what
 */
export function table(words, { caption, columns, rows, empty, whole = false }) {
  if (rows.length === 0) {
    return nothing(empty ?? words.t('cockpit.nothing'));
  }
  const shown = columns.filter((one) => one !== null);
  const first = whole || rows.length <= FIRST + 2 ? rows : rows.slice(0, FIRST);
  const row = (/** @type {R} */ one) => html`<tr>${shown.map((column, n) => cell(column, one, n === 0))}</tr>`;
  const body = html`<tbody>${first.map(row)}</tbody>`;
  return html`<div class="enrollments-scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class="table table-condensed">
      <caption class="sr-only">${caption}</caption>
      <thead>
        <tr>${shown.map(head)}</tr>
      </thead>
      ${body}
    </table>
    ${first.length < rows.length && others(words, rows.length, () => fill(body, rows.map(row)))}
  </div>`;
}

/** A button that shows all rows. @param {Words} words @param {number} all @param {() => void} show */
function others(words, all, show) {
  const more = html`<button type="button" class="btn btn-default btn-sm">${words.t('cockpit.all-rows', words.number(all))}</button>`;
  more.addEventListener('click', () => {
    const place = more.parentElement;
    show();
    more.remove();
    place?.focus();
  });
  return more;
}

/** @template R @param {Column<R>} column */
function head({ head: text, number, sorted }) {
  return html`<th scope="col" class=${number && 'enrollments-number'} aria-sort=${sorted}>${text}</th>`;
}

/** @template R @param {Column<R>} column @param {R} row @param {boolean} first */
function cell(column, row, first) {
  const style = column.number && 'enrollments-number';
  const shown = column.cell(row);
  return first ? html`<th scope="row" class=${style}>${shown}</th>` : html`<td class=${style}>${shown}</td>`;
}

/** Says that there is nothing to show. @param {string} sentence */
export function nothing(sentence) {
  return html`<p class="enrollments-empty">${sentence}</p>`;
}

/** A part of a page with its heading. @param {string} title @param {Markup.Child[]} children */
export function part(title, ...children) {
  return html`<section class="enrollments-part"><h2>${title}</h2>${children}</section>`;
}

/**
 * Lists of the API come in pages: the way to the others, where there are more.
 *
 * @param {Words} words
 * @param {Api.List<unknown>} found
 * @param {(page: number) => void} turn is called with the number of the page that is wanted
 */
function pager(words, found, turn) {
  const pages = Math.max(1, Math.ceil(found.total / found.size));
  const step = (/** @type {number} */ to, /** @type {string} */ text) =>
    html`<button type="button" class="btn btn-default btn-sm" disabled=${to < 0 || to >= pages} @click=${() => turn(to)}>${text}</button>`;
  return (
    pages > 1 &&
    html`<nav class="enrollments-bar" aria-label=${words.t('cockpit.pages')}>
      <span class="enrollments-buttons">
        ${step(found.page - 1, words.t('cockpit.page.previous'))}
        <span>${words.t('cockpit.page', words.number(found.page + 1), words.number(pages))}</span>
        ${step(found.page + 1, words.t('cockpit.page.next'))}
      </span>
    </nav>`
  );
}

/**
 * A list in pages, each fetched when it is turned to.
 *
 * @template R
 * @param {Words} words
 * @param {(page: number) => Promise<Api.List<R>>} fetched
 * @param {(rows: R[]) => Markup.Child} shown
 * @param {(place: Element, act: () => Promise<Markup.Child>) => Promise<void>} [put] puts a page in its place
 */
export async function paged(words, fetched, shown, put = async (place, act) => fill(place, await act())) {
  const place = html`<div></div>`;
  const turn = (/** @type {number} */ page) =>
    put(place, async () => {
      const found = await fetched(page);
      return [shown(found.items), pager(words, found, turn)];
    });
  await turn(0);
  return place;
}
