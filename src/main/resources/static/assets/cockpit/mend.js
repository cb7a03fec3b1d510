// What failed and waits for a person, and running cases that go by the models of an earlier release.

import { get, post } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { stepRestart } from './restart.js';
import { caseLink } from './address.js';
import { ask } from './ask.js';
import { failedMails } from './failed-mails.js';
import { paged, part, table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */

/** @param {Page} page @returns {Promise<Markup.Child>} */
export async function show(page) {
  return [html`<h1>${page.words.t('cockpit.way.mend')}</h1>`, await failed(page), await failedMails(page), migration(page)];
}

/** @param {Page} page */
async function failed(page) {
  const { words } = page;
  const step = (/** @type {Oversight.FailedStep} */ one) =>
    one.kind === 'MAIL' ? words.t('cockpit.mend.mail') : one.stepName || one.step;
  const rows = (/** @type {Oversight.FailedStep[]} */ found) =>
    table(words, {
      caption: words.t('cockpit.mend.failed'),
      empty: words.t('cockpit.mend.none'),
      whole: true,
      columns: [
        { head: words.t('cockpit.case'), cell: ({ caseId }) => (caseId && /-\d{4}$/.test(caseId) ? caseLink(caseId) : caseId) },
        { head: words.t('cockpit.mend.step'), cell: step },
        { head: words.t('cockpit.mend.since'), cell: (one) => words.moment(one.since) },
        { head: words.t('cockpit.mend.error'), cell: (one) => one.error },
        { head: words.t('cockpit.acts'), cell: (one) => stepRestart(page, one) },
      ],
      rows: found,
    });
  return part(words.t('cockpit.mend.failed'), await paged(words, (n) => get(`/api/v1/failed-steps?page=${n}`), rows));
}

/** @param {Page} page */
function migration(page) {
  const { words } = page;
  const sum = (/** @type {Oversight.MigrationReport} */ { processes }) =>
    processes.reduce((all, one) => all + one.migrated + one.restarted, 0);
  const question = () =>
    ask(page, {
      title: words.t('cockpit.migrate'),
      text: words.t('cockpit.migrate.ask'),
      preview: async (given) => ({ shown: plan(words, await migrate(given, true)) }),
      act: (given) => migrate(given, false),
      done: (answer) => words.t('cockpit.migrate.done', words.number(sum(answer)), words.number(answer.failures.length)),
    });
  return part(
    words.t('cockpit.migrate'),
    html`<p>${words.t('cockpit.migrate.text')}</p>`,
    html`<button type="button" class="btn btn-default" @click=${question}>${words.t('cockpit.migrate.do')}</button>`
  );
}

/** @param {object} given @param {boolean} dryRun @returns {Promise<Oversight.MigrationReport>} */
function migrate(given, dryRun) {
  return post('/api/v1/migrations', { ...given, dryRun });
}

/** @param {Page['words']} words @param {Oversight.MigrationReport} report */
function plan(words, report) {
  return [
    table(words, {
      caption: words.t('cockpit.migrate.plan'),
      empty: words.t('cockpit.migrate.nothing'),
      columns: [
        { head: words.t('cockpit.process'), cell: (one) => words.named('cockpit.process.', one.process) },
        { head: words.t('cockpit.migrate.versions'), cell: (one) => `${one.from} → ${one.to}` },
        { head: words.t('cockpit.migrate.instances'), number: true, cell: (one) => words.number(one.instances) },
        { head: words.t('cockpit.migrate.migrated'), number: true, cell: (one) => words.number(one.migrated) },
        { head: words.t('cockpit.migrate.restarted'), number: true, cell: (one) => words.number(one.restarted) },
      ],
      rows: report.processes,
    }),
    report.ended > 0 && html`<p>${words.t('cockpit.migrate.ended', words.number(report.ended))}</p>`,
    report.resumed > 0 && html`<p>${words.t('cockpit.migrate.resumed', words.number(report.resumed))}</p>`,
    report.failures.length > 0 &&
      table(words, {
        caption: words.t('cockpit.migrate.failures'),
        columns: [
          { head: words.t('cockpit.case'), cell: (one) => one.caseNumber },
          { head: words.t('cockpit.process'), cell: (one) => words.named('cockpit.process.', one.process) },
          { head: words.t('cockpit.why-not'), cell: (one) => one.why },
        ],
        rows: report.failures,
      }),
  ];
}
