// The files of a case, with what has become of each.

import { get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { caseRoute } from './address.js';
import { table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Api.EvidenceFile} EvidenceFile */

/** @param {Page} page @param {Oversight.WholeCase} view */
export async function evidence({ words }, view) {
  const route = `${caseRoute(view)}/evidence`;
  /** @type {Api.List<EvidenceFile>} */
  const { items } = await get(route);
  const kilobytes = (/** @type {EvidenceFile} */ { size }) => words.t('cockpit.evidence.kb', words.number(Math.ceil(size / 1024)));
  return table(words, {
    caption: words.t('cockpit.tab.evidence'),
    empty: words.t('cockpit.evidence.none'),
    whole: true,
    columns: [
      {
        head: words.t('cockpit.evidence.file'),
        cell: ({ id, erasedAt, fileName }) => (erasedAt ? fileName : html`<a href=${`${route}/${id}/content`}>${fileName}</a>`),
      },
      { head: words.t('cockpit.requirement'), cell: (one) => words.requirement(one.requirement) },
      { head: words.t('cockpit.evidence.version'), number: true, cell: (one) => String(one.version) },
      { head: words.t('cockpit.evidence.size'), number: true, cell: kilobytes },
      { head: words.t('cockpit.evidence.received'), cell: (one) => words.moment(one.receivedAt) },
      { head: words.t('cockpit.evidence.state'), cell: (one) => state(words, one) },
      { head: 'SHA-256', cell: ({ sha256 }) => html`<code title=${sha256}>${sha256.slice(0, 12)}</code>` },
      {
        head: words.t('cockpit.evidence.receipt'),
        cell: ({ id }) => html`<a href=${`${route}/${id}/receipt.pdf`}>${words.t('cockpit.evidence.receipt-pdf')}</a>`,
      },
    ],
    rows: items,
  });
}

/** @param {Page['words']} words @param {EvidenceFile} file */
function state(words, file) {
  if (file.erasedAt) {
    return `${words.t('cockpit.evidence.erasedAt')} ${words.moment(file.erasedAt)}`;
  }
  if (file.withdrawnAt) {
    return `${words.t('cockpit.evidence.withdrawnAt')} ${words.moment(file.withdrawnAt)}`;
  }
  return file.superseded ? words.t('cockpit.evidence.superseded') : words.named('cockpit.scan.', file.scan);
}
