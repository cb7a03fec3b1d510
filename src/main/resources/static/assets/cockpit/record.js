// The record of a case: every entry of the audit trail.

import { get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { caseRoute } from './address.js';
import { loading } from './frame.js';
import { detailsInWords, subjectInWords } from './record-words.js';
import { paged, table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */

const SIZE = 50;

/** @param {Page} page @param {Oversight.WholeCase} view */
export function record(page, view) {
  const { words } = page;
  const list = (/** @type {Oversight.AuditLine[]} */ rows) =>
    table(words, {
      caption: words.t('cockpit.tab.record'),
      whole: true,
      columns: [
        { head: '#', number: true, cell: (one) => String(one.entryNo) },
        { head: words.t('cockpit.timeline.when'), cell: (one) => words.moment(one.at) },
        { head: words.t('cockpit.timeline.who'), cell: (one) => one.actor },
        { head: words.t('cockpit.what'), cell: (one) => words.named('cockpit.action.', one.action) },
        { head: words.t('cockpit.record.subject'), cell: (one) => html`<span title=${one.subject}>${subjectInWords(words, one)}</span>` },
        { head: words.t('cockpit.record.details'), cell: (one) => detailsInWords(words, one.details).map((line) => html`<div>${line}</div>`) },
      ],
      rows,
    });
  return paged(
    words,
    (n) => get(`${caseRoute(view)}/audit?size=${SIZE}&page=${n}`),
    list,
    (place, act) => loading(page, place, act)
  );
}
