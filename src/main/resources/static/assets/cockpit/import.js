// The list of partners comes in as a file: checked alone, or taken.

import { fieldsOf, upload } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { element, fill } from '../webapps/page.js';
import { refused, refusing } from './frame.js';
import { part, table } from './table.js';
import { twoButtons } from './two-buttons.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Page['words']} Words */

/** @param {Page} page */
export function importing(page) {
  const { words } = page;
  const file = element('input', { type: 'file', accept: '.csv,.xlsx,text/csv', required: true, id: 'enrollments-file' });
  const answer = html`<div aria-live="polite"></div>`;
  const form = twoButtons(
    { trying: words.t('cockpit.import.check'), going: words.t('cockpit.import.take') },
    [html`<div class="form-group"><label for=${file.id}>${words.t('cockpit.import.file')}</label>${file}</div>`],
    answer,
    async (dryRun) => {
      if (file.reportValidity()) {
        await send(words, file.files?.[0], dryRun, answer);
      }
    }
  );
  return part(words.t('cockpit.import'), html`<p>${words.t('cockpit.import.text')}</p>`, form);
}

/** @param {Words} words @param {File | undefined} file @param {boolean} dryRun @param {HTMLElement} answer */
async function send(words, file, dryRun, answer) {
  fill(answer, html`<p class="enrollments-loading">${words.t('cockpit.loading')}</p>`);
  await refusing(
    words,
    answer,
    async () => {
      /** @type {Oversight.ImportReport} */
      const found = await upload(`/api/v1/partners/import?dryRun=${dryRun}`, file, 'text/csv');
      const counts = [found.created, found.updated, found.unchanged].map((one) => words.number(one));
      const said = words.t(dryRun ? 'cockpit.import.would' : 'cockpit.import.done', ...counts);
      fill(answer, html`<p class="alert alert-success">${said}</p>`);
    },
    lines
  );
}

/**
 * Errors of a file have lines; anything else is said as everywhere.
 *
 * @param {Words} words
 * @param {unknown} fault
 * @returns {Markup.Child}
 */
function lines(words, fault) {
  const rows = fieldsOf(fault);
  if (rows[0]?.line === undefined) {
    return refused(words, fault);
  }
  return [
    html`<p class="alert alert-danger" role="alert">${words.t('cockpit.import.wrong', words.number(rows.length))}</p>`,
    table(words, {
      caption: words.t('cockpit.import.errors'),
      columns: [
        { head: words.t('cockpit.import.line'), number: true, cell: (one) => String(one.line) },
        { head: words.t('cockpit.import.column'), cell: (one) => one.column || words.t('cockpit.import.whole-line') },
        { head: words.t('cockpit.import.error'), cell: (one) => one.message },
      ],
      rows,
    }),
  ];
}
