// The list of partners comes in as a file, and the cases that are due are opened.

import { get, post, upload } from '../webapps/api.js';
import { element, fill } from '../webapps/page.js';
import { pager, part, refused, table } from './frame.js';

const SECOND = 1000;

export async function show(page) {
  const { words } = page;
  return [
    element('h1', {}, words.t('cockpit.way.launch')),
    element('div', { class: 'enrollments-two' }, importing(page), launching(page)),
    await launches(page),
  ];
}

function importing(page) {
  const { words } = page;
  const file = element('input', { type: 'file', accept: '.csv,text/csv', required: true, id: 'enrollments-file' });
  const answer = element('div', { 'aria-live': 'polite' });
  const checking = element('button', { type: 'button', class: 'btn btn-default', click: () => send(true) }, words.t('cockpit.import.check'));
  const taking = element('button', { type: 'submit', class: 'btn btn-primary' }, words.t('cockpit.import.take'));
  const form = element(
    'form',
    {
      submit: (event) => {
        event.preventDefault();
        send(false);
      },
    },
    element('div', { class: 'form-group' }, element('label', { for: file.id }, words.t('cockpit.import.file')), file),
    element('p', { class: 'enrollments-buttons' }, checking, taking),
    answer
  );

  async function send(dryRun) {
    if (!form.reportValidity()) {
      return;
    }
    checking.disabled = true;
    taking.disabled = true;
    fill(answer, element('p', { class: 'enrollments-loading' }, words.t('cockpit.loading')));
    try {
      const found = await upload(`/api/v1/partners/import?dryRun=${dryRun}`, file.files[0], 'text/csv');
      fill(
        answer,
        element(
          'p',
          { class: 'alert alert-success' },
          words.t(
            dryRun ? 'cockpit.import.would' : 'cockpit.import.done',
            words.number(found.created),
            words.number(found.updated),
            words.number(found.unchanged)
          )
        )
      );
    } catch (fault) {
      fill(answer, lines(words, fault));
      if (!fault.status) {
        throw fault;
      }
    } finally {
      checking.disabled = false;
      taking.disabled = false;
    }
  }
  return part(words.t('cockpit.import'), element('p', {}, words.t('cockpit.import.text')), form);
}

/** Errors of a file have lines; anything else is said as everywhere. */
function lines(words, fault) {
  if (!fault.fields || fault.fields.length === 0 || fault.fields[0].line === undefined) {
    return refused(words, fault);
  }
  return [
    element('p', { class: 'alert alert-danger', role: 'alert' }, words.t('cockpit.import.wrong', words.number(fault.fields.length))),
    table(words, {
      caption: words.t('cockpit.import.errors'),
      columns: [
        { head: words.t('cockpit.import.line'), number: true, cell: (one) => String(one.line) },
        { head: words.t('cockpit.import.column'), cell: (one) => one.column || words.t('cockpit.import.whole-line') },
        { head: words.t('cockpit.import.error'), cell: (one) => one.message },
      ],
      rows: fault.fields,
    }),
  ];
}

function launching(page) {
  const { words } = page;
  const day = element('input', { type: 'date', class: 'form-control input-sm', name: 'asOf', id: 'enrollments-as-of' });
  const answer = element('div', { 'aria-live': 'polite' });
  const trying = element('button', { type: 'button', class: 'btn btn-default', click: () => begin(true) }, words.t('cockpit.launch.try'));
  const going = element('button', { type: 'submit', class: 'btn btn-primary' }, words.t('cockpit.launch.go'));
  const form = element(
    'form',
    {
      submit: (event) => {
        event.preventDefault();
        begin(false);
      },
    },
    element('div', { class: 'form-group' }, element('label', { for: day.id }, words.t('cockpit.launch.as-of')), day),
    element('p', { class: 'enrollments-buttons' }, trying, going),
    answer
  );

  async function begin(dryRun) {
    trying.disabled = true;
    going.disabled = true;
    try {
      const launch = await post('/api/v1/enrollments/launch', { asOf: day.value || null, dryRun });
      await follow(page, launch, answer);
    } catch (fault) {
      fill(answer, refused(words, fault));
      if (!fault.status) {
        throw fault;
      }
    } finally {
      trying.disabled = false;
      going.disabled = false;
    }
  }
  return part(words.t('cockpit.launch'), element('p', {}, words.t('cockpit.launch.text')), form);
}

/** Shows how far it is until it has ended, or until the page is left. */
async function follow(page, begun, place) {
  let left = false;
  page.atEnd(() => {
    left = true;
  });
  let launch = begun;
  while (!left) {
    fill(place, progress(page, launch));
    if (launch.state.startsWith('DONE')) {
      return;
    }
    await new Promise((later) => setTimeout(later, SECOND));
    launch = await get(`/api/v1/launches/${launch.id}`);
  }
}

function progress(page, launch) {
  const { words } = page;
  const settled = launch.opened + launch.already + launch.failed;
  const ended = launch.state.startsWith('DONE');
  const bar = element('progress', { max: Math.max(launch.due, 1), 'aria-label': words.t('cockpit.launch.progress') });
  if (ended) {
    bar.value = bar.max;
  } else if (launch.due > 0) {
    bar.value = settled;
  }
  return [
    element('p', {}, element('b', {}, words.named('cockpit.launch-state.', launch.state)), launch.dryRun ? ` · ${words.t('cockpit.launch.dry')}` : ''),
    bar,
    element(
      'p',
      {},
      words.t(
        launch.dryRun ? 'cockpit.launch.would' : 'cockpit.launch.counts',
        words.number(launch.due),
        words.number(launch.opened),
        words.number(launch.already),
        words.number(launch.failed),
        words.number(launch.passedOver)
      )
    ),
    cases(words, words.t('cockpit.launch.failures'), launch.failures, (one) => one.problem),
    cases(words, words.t('cockpit.launch.passed-over'), launch.passedOverCases, (one) => one.why),
    cases(words, words.t('cockpit.launch.would-open'), launch.wouldOpen),
    launch.nextDays && launch.nextDays.length > 0
      ? [
          element('h3', {}, words.t('cockpit.launch.next-days')),
          table(words, {
            caption: words.t('cockpit.launch.next-days'),
            columns: [
              { head: words.t('cockpit.day'), cell: (one) => words.day(one.day) },
              { head: words.t('cockpit.cases'), number: true, cell: (one) => words.number(one.due) },
            ],
            rows: launch.nextDays,
          }),
        ]
      : null,
  ];
}

function cases(words, title, rows, why) {
  return rows && rows.length > 0
    ? [
        element('h3', {}, title),
        table(words, {
          caption: title,
          columns: [
            { head: words.t('cockpit.tenant'), cell: (one) => one.tenantId },
            { head: words.t('cockpit.basis-date'), cell: (one) => words.day(one.basisDate) },
            why ? { head: words.t('cockpit.launch.why'), cell: why } : null,
          ].filter(Boolean),
          rows,
        }),
      ]
    : null;
}

async function launches(page) {
  const { words } = page;
  const place = element('div', {});
  const turn = async (number) => {
    const found = await get(`/api/v1/launches?size=20&page=${number}`);
    fill(
      place,
      table(words, {
        caption: words.t('cockpit.launches'),
        empty: words.t('cockpit.launches.none'),
        columns: [
          { head: words.t('cockpit.launch.started'), cell: (one) => words.moment(one.startedAt) },
          { head: words.t('cockpit.launch.day'), cell: (one) => words.day(one.asOf) },
          { head: words.t('cockpit.timeline.who'), cell: (one) => one.startedBy },
          {
            head: words.t('cockpit.filter.state'),
            cell: (one) => words.named('cockpit.launch-state.', one.state) + (one.dryRun ? ` · ${words.t('cockpit.launch.dry')}` : ''),
          },
          { head: words.t('cockpit.launch.due'), number: true, cell: (one) => words.number(one.due) },
          { head: words.t('cockpit.launch.opened'), number: true, cell: (one) => words.number(one.opened) },
          { head: words.t('cockpit.launch.failed'), number: true, cell: (one) => words.number(one.failed) },
        ],
        rows: found.items,
      }),
      pager(words, found, turn)
    );
  };
  await turn(0);
  return part(words.t('cockpit.launches'), place);
}
