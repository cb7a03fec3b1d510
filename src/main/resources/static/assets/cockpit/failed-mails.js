// The mails of all cases that could not be sent, and the one button that tries them again.

import { get, post } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { caseLink } from './address.js';
import { ask, button } from './ask.js';
import { paged, part, table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */

const ROUTE = '/api/v1/failed-mails';

/** @param {Page} page */
export async function failedMails(page) {
  const { words } = page;
  const rows = (/** @type {Oversight.FailedMail[]} */ found) =>
    table(words, {
      caption: words.t('cockpit.failed-mails'),
      empty: words.t('cockpit.failed-mails.none'),
      whole: true,
      columns: [
        { head: words.t('cockpit.case'), cell: (one) => caseLink(one.caseId) },
        { head: words.t('cockpit.failed-mails.to'), cell: (one) => one.recipient },
        { head: words.t('cockpit.mend.since'), cell: (one) => words.moment(one.failedAt) },
        { head: words.t('cockpit.failed-mails.tries'), number: true, cell: (one) => words.number(one.tries) },
        { head: words.t('cockpit.failed-mails.answer'), cell: (one) => one.answer && html`<q lang="en">${one.answer}</q>` },
      ],
      rows: found,
    });
  return part(
    words.t('cockpit.failed-mails'),
    await paged(words, (n) => get(`${ROUTE}?page=${n}`), rows),
    html`<p>${button(words.t('cockpit.failed-mails.retry'), () => retryAll(page))}</p>`
  );
}

/** @param {Page} page */
function retryAll(page) {
  const { words } = page;
  let token = '';
  return ask(page, {
    title: words.t('cockpit.failed-mails.retry'),
    text: words.t('cockpit.failed-mails.text'),
    preview: async () => {
      const found = await retry({ dryRun: true });
      token = found.preview || '';
      return { shown: shown(words, found) };
    },
    act: (given) => retry({ ...given, dryRun: false, preview: token }),
    done: (answer) => words.t('cockpit.failed-mails.retried', words.number(answer.retried)),
  });
}

/** @param {object} wish @returns {Promise<Oversight.MailRetries>} */
function retry(wish) {
  return post(`${ROUTE}/retry`, wish);
}

/** @param {Page['words']} words @param {Oversight.MailRetries} found */
function shown(words, { items }) {
  return table(words, {
    caption: words.t('cockpit.failed-mails'),
    empty: words.t('cockpit.failed-mails.none'),
    columns: [
      { head: words.t('cockpit.case'), cell: (one) => one.caseId },
      { head: words.t('cockpit.failed-mails.to'), cell: (one) => one.recipient },
      { head: words.t('cockpit.what'), cell: (one) => words.named('cockpit.failed-mails.', one.result) },
    ],
    rows: items,
  });
}
