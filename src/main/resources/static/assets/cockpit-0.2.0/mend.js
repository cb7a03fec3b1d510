// What failed and waits for a person, and running cases that go by the models of an earlier release.

import { get, post } from '../webapps/api.js';
import { element, fill } from '../webapps/page.js';
import { ask, stepRestart } from './acts.js';
import { caseLink, pager, part, table } from './frame.js';

export async function show(page) {
  const { words } = page;
  return [element('h1', {}, words.t('cockpit.way.mend')), await failed(page), migration(page)];
}

async function failed(page) {
  const { words } = page;
  const place = element('div', {});
  const turn = async (number) => {
    const found = await get(`/api/v1/failed-steps?page=${number}`);
    fill(
      place,
      table(words, {
        caption: words.t('cockpit.mend.failed'),
        empty: words.t('cockpit.mend.none'),
        whole: true,
        columns: [
          { head: words.t('cockpit.case'), cell: (one) => (/-\d{4}$/.test(one.caseId || '') ? caseLink(one.caseId) : one.caseId) },
          { head: words.t('cockpit.mend.step'), cell: (one) => (one.kind === 'MAIL' ? words.t('cockpit.mend.mail') : one.stepName || one.step) },
          { head: words.t('cockpit.mend.since'), cell: (one) => words.moment(one.since) },
          { head: words.t('cockpit.mend.error'), cell: (one) => one.error },
          { head: words.t('cockpit.acts'), cell: (one) => stepRestart(page, one) },
        ],
        rows: found.items,
      }),
      pager(words, found, turn)
    );
  };
  await turn(0);
  return part(words.t('cockpit.mend.failed'), place);
}

function migration(page) {
  const { words } = page;
  return part(
    words.t('cockpit.migrate'),
    element('p', {}, words.t('cockpit.migrate.text')),
    element(
      'button',
      {
        type: 'button',
        class: 'btn btn-default',
        click: () =>
          ask(page, {
            title: words.t('cockpit.migrate'),
            text: words.t('cockpit.migrate.ask'),
            preview: async (given) => [plan(words, await post('/api/v1/migrations', { ...given, dryRun: true }))],
            act: (given) => post('/api/v1/migrations', { ...given, dryRun: false }),
            done: (answer) =>
              words.t(
                'cockpit.migrate.done',
                words.number(answer.processes.reduce((sum, one) => sum + one.migrated + one.restarted, 0)),
                words.number(answer.failures.length)
              ),
          }),
      },
      words.t('cockpit.migrate.do')
    )
  );
}

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
    report.resumed > 0 ? element('p', {}, words.t('cockpit.migrate.resumed', words.number(report.resumed))) : null,
    report.failures.length > 0
      ? table(words, {
          caption: words.t('cockpit.migrate.failures'),
          columns: [
            { head: words.t('cockpit.case'), cell: (one) => one.caseNumber },
            { head: words.t('cockpit.process'), cell: (one) => words.named('cockpit.process.', one.process) },
            { head: words.t('cockpit.why-not'), cell: (one) => one.why },
          ],
          rows: report.failures,
        })
      : null,
  ];
}
