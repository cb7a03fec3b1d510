// The mails of a case, with what has become of each.

import { get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { mailRetry } from './restart.js';
import { caseRoute } from './address.js';
import { loading } from './frame.js';
import { nothing, paged } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Oversight.CaseMail} CaseMail */

/** @param {Page} page @param {Oversight.WholeCase} view */
export function mails(page, view) {
  const list = (/** @type {CaseMail[]} */ found) =>
    found.length === 0 ? nothing(page.words.t('cockpit.mails.none')) : found.map((one) => mail(page, view, one));
  return paged(
    page.words,
    (n) => get(`${caseRoute(view)}/mails?page=${n}`),
    list,
    (place, act) => loading(page, place, act)
  );
}

/** @param {Page} page @param {Oversight.WholeCase} view @param {CaseMail} one */
function mail(page, view, one) {
  const { words } = page;
  const state = one.answer && one.state === 'QUEUED' ? words.t('cockpit.mails.not-yet') : words.named('cockpit.mail-state.', one.state);
  const head = [words.moment(one.sentAt || one.queuedAt), one.recipient, state, one.subject];
  return html`<details class="enrollments-mail">
    <summary>${head.join(' · ')}</summary>
    ${one.state === 'FAILED' && html`<p>${words.t('cockpit.mails.tries', words.number(one.tries))} ${mailRetry(page, view.id, one.id)}</p>`}
    ${one.answer && answer(page, one)}
    <pre lang=${one.language}>${one.text}</pre>
  </details>`;
}

/** What the mail server said to the last try, from the first one on. @param {Page} page @param {CaseMail} one */
function answer({ words }, one) {
  return html`<p>
    ${one.nextTry && words.t('cockpit.mails.waits', words.number(one.tries), words.moment(one.nextTry))} ${words.t('cockpit.mails.answer')}
    <q lang="en">${one.answer}</q>
  </p>`;
}
