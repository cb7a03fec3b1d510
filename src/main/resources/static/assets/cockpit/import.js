// The list of partners and the revenue of one come in as a file: checked alone, or taken.

import { fieldsOf, upload } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { element, fill } from '../webapps/page.js';
import { refused, refusing } from './frame.js';
import { guide, ruleIn } from './import-guide.js';
import { part, table } from './table.js';
import { twoButtons } from './two-buttons.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Page['words']} Words */

/** The registry. @param {Page} page */
export function importing({ words }) {
  return part(
    words.t('cockpit.import'),
    html`<p>${words.t('cockpit.import.text')}</p>`,
    guide(words, 'partners'),
    form(words, 'enrollments-file', 'cockpit.import.', [], () => '/api/v1/partners/import'),
    html`<p class="enrollments-downloads">
      ${words.t('cockpit.import.export')}
      <a href="/api/v1/partners/export.csv">${words.t('cockpit.import.csv')}</a>
      <a href="/api/v1/partners/export.xlsx">${words.t('cockpit.import.xlsx')}</a>
    </p>`
  );
}

/** The revenue of one tenant. @param {Page} page */
export function importingRevenue({ words }) {
  const tenant = element('input', {
    type: 'text',
    class: 'form-control',
    required: true,
    pattern: '[A-Z]{2}-[0-9]{3,10}',
    placeholder: 'KR-00000',
    autocomplete: 'off',
    id: 'enrollments-revenue-tenant',
  });
  return part(
    words.t('cockpit.import.revenue'),
    html`<p>${words.t('cockpit.import.revenue-text')}</p>`,
    guide(words, 'revenue'),
    form(
      words,
      'enrollments-revenue-file',
      'cockpit.import-revenue.',
      [html`<div class="form-group"><label for=${tenant.id}>${words.t('cockpit.import.tenant')}</label>${tenant}</div>`],
      () => tenant.reportValidity() && `/api/v1/partners/${encodeURIComponent(tenant.value)}/revenue`
    )
  );
}

/**
 * @param {Words} words
 * @param {string} id of the field for the file
 * @param {string} labels what the keys of its labels begin with
 * @param {Markup.Child[]} fields in front of it
 * @param {() => string | false} path where the file goes; false where a field has to be corrected first
 */
function form(words, id, labels, fields, path) {
  const file = element('input', { type: 'file', accept: '.csv,.xlsx,text/csv', required: true, id });
  const answer = html`<div aria-live="polite"></div>`;
  return twoButtons(
    { trying: words.t(`${labels}check`), going: words.t(`${labels}take`) },
    [...fields, html`<div class="form-group"><label for=${id}>${words.t(`${labels}file`)}</label>${file}</div>`],
    answer,
    async (dryRun) => {
      const there = path();
      if (there && file.reportValidity()) {
        await send(words, `${there}?dryRun=${dryRun}`, file.files?.[0], dryRun, answer);
      }
    }
  );
}

/** @param {Words} words @param {string} path @param {File | undefined} file @param {boolean} dryRun @param {HTMLElement} answer */
async function send(words, path, file, dryRun, answer) {
  fill(answer, html`<p class="enrollments-loading">${words.t('cockpit.loading')}</p>`);
  await refusing(
    words,
    answer,
    async () => {
      /** @type {Oversight.ImportReport} */
      const found = await upload(path, file, 'text/csv');
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
        { head: words.t('cockpit.import.error'), cell: (one) => ruleIn(words, one.message) },
      ],
      rows,
    }),
  ];
}
