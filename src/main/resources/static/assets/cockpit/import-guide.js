// What a file that is taken in has to look like: templates, and the columns in the importer's own words.

import { get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { element, fill } from '../webapps/page.js';
import { refused, refusing } from './frame.js';
import { table } from './table.js';

/** @typedef {import('../webapps/words.js').Words} Words */

/**
 * Templates at once, the columns when somebody opens them.
 *
 * @param {Words} words
 * @param {string} kind partners or revenue
 */
export function guide(words, kind) {
  const path = `/api/v1/imports/${kind}`;
  const place = html`<div></div>`;
  let asked = false;
  const look = async () => {
    if (!asked) {
      asked = true;
      await refusing(words, place, async () => fill(place, columns(words, await get(`${path}/columns`))), refused);
    }
  };
  return [
    html`<p class="enrollments-downloads">
      ${words.t('cockpit.import.template')}
      <a href=${`${path}/template.csv`}>${words.t('cockpit.import.csv')}</a>
      <a href=${`${path}/template.xlsx`}>${words.t('cockpit.import.xlsx')}</a>
    </p>`,
    element('details', { toggle: look }, html`<summary>${words.t('cockpit.import.columns')}</summary>`, place),
  ];
}

/** @param {Words} words @param {Oversight.ImportColumns} found */
function columns(words, found) {
  const said = (/** @type {Api.Bilingual} */ text) => (words.language === 'ko' ? text.ko : text.en);
  return table(words, {
    caption: words.t('cockpit.import.columns'),
    columns: [
      { head: words.t('cockpit.import.column'), cell: (one) => html`<code class="enrollments-nowrap">${one.name}</code>` },
      { head: words.t('cockpit.import.meaning'), cell: (one) => said(one.meaning) },
      { head: words.t('cockpit.import.needed'), cell: (one) => said(one.needed) },
      { head: words.t('cockpit.import.format'), cell: (one) => said(one.format) },
      { head: words.t('cockpit.import.example'), cell: (one) => one.example },
    ],
    rows: found.columns,
    whole: true,
  });
}

/**
 * The rules of a file have their words in the bundles under themselves; numbers are filled in.
 *
 * @param {Words} words
 * @param {string} rule
 */
export function ruleIn(words, rule) {
  const key = rule.replace(/[0-9]+/g, 'n').toLowerCase().replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');
  const known = `portal.csv.${key}`;
  return words.named('', known) === known ? rule : words.t(known, ...(rule.match(/[0-9]+/g) ?? []));
}
