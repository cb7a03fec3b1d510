// A year at a glance.

import { get } from '../webapps/api.js';
import { element } from '../webapps/page.js';
import { cycleDeadlines } from './acts.js';
import { COLOURS, INK, bars, plot } from './charts.js';
import { address, caseLink, part, table } from './frame.js';
import { presentYear } from './year.js';

const ROW = 26;
const MONTHS_AHEAD = 4;

export async function show(page) {
  const year = page.query.get('year') || String(await presentYear());
  const summary = await get(`/api/v1/cycles/${encodeURIComponent(year)}/summary`);
  return [
    head(page, summary),
    summary.total === 0
      ? element('p', { class: 'enrollments-empty' }, page.words.t('cockpit.overview.no-cases', summary.year))
      : [
          figures(page, summary),
          element('div', { class: 'enrollments-two' }, stages(page, summary), outcomes(page, summary)),
          deadlines(page, summary),
          overdue(page, summary),
          element('div', { class: 'enrollments-two' }, reviewers(page, summary), requirements(page, summary)),
          atRisk(page, summary),
        ],
    portfolio(page, summary),
  ];
}

function cases(summary, asked) {
  return address('/cases', { year: summary.year, ...asked });
}

function counted(page, summary, value, asked) {
  return value > 0 ? element('a', { href: cases(summary, asked) }, page.words.number(value)) : page.words.number(value);
}

function head(page, summary) {
  const { words } = page;
  const years = summary.years.includes(summary.year) ? summary.years : [...summary.years, summary.year].sort();
  const choose = element(
    'select',
    {
      class: 'form-control input-sm',
      id: 'enrollments-year',
      change: (event) => window.location.assign(address('', { year: event.target.value })),
    },
    years.map((year) => element('option', { value: year, selected: year === summary.year }, String(year)))
  );
  const report = `/api/v1/cycles/${summary.year}`;
  return element(
    'header',
    { class: 'enrollments-head' },
    element('h1', {}, words.t('cockpit.overview.title', summary.year)),
    element('div', { class: 'form-inline' }, element('label', { for: 'enrollments-year' }, words.t('cockpit.year')), ' ', choose),
    element('p', { class: 'enrollments-small' }, words.t('cockpit.as-of', words.moment(summary.asOf))),
    element(
      'p',
      { class: 'enrollments-files' },
      element('a', { href: `${report}/report.pdf` }, words.t('cockpit.report-pdf')),
      element('a', { href: `${report}/report.csv` }, words.t('cockpit.report-csv')),
      element('a', { href: `${report}/export.csv` }, words.t('cockpit.export')),
      cycleDeadlines(page, summary.year)
    )
  );
}

function figures({ words }, summary) {
  const stage = (name) => summary.stages.find((one) => one.stage === name).cases;
  return element(
    'ul',
    { class: 'enrollments-figures' },
    [
      [words.t('cockpit.figure.total'), summary.total, cases(summary, {})],
      [words.t('cockpit.figure.review'), stage('IN_REVIEW'), cases(summary, { stage: 'IN_REVIEW' })],
      [words.t('cockpit.figure.partner'), stage('WAITING_FOR_PARTNER'), cases(summary, { stage: 'WAITING_FOR_PARTNER' })],
      [words.t('cockpit.figure.decided'), stage('DECIDED'), cases(summary, { stage: 'DECIDED' })],
      [words.t('cockpit.figure.overdue'), summary.overdue.total, '#enrollments-overdue'],
      [words.t('cockpit.figure.risk'), summary.atRisk.length, '#enrollments-risk'],
    ].map(([name, value, href]) =>
      element('li', {}, element('a', { href, click: href.startsWith('#enr') ? jump : null }, element('b', {}, words.number(value)), ' ', name))
    )
  );
}

/** Within the page: Cockpit would take the address for one of its own. */
function jump(event) {
  event.preventDefault();
  const there = document.getElementById(event.currentTarget.getAttribute('href').slice(1));
  there.scrollIntoView();
  there.focus({ preventScroll: true });
}

function stages(page, summary) {
  const { words } = page;
  const name = (one) => words.named('report.stage.', one.stage);
  return part(
    words.t('cockpit.stages'),
    plot(
      page,
      words.t('cockpit.stages'),
      summary.stages.length * ROW + 20,
      bars(summary.stages.map(name), [{ data: summary.stages.map((one) => one.cases) }]),
      ({ dataIndex }) => window.location.assign(cases(summary, { stage: summary.stages[dataIndex].stage }))
    ),
    table(words, {
      caption: words.t('cockpit.stages'),
      columns: [
        { head: words.t('cockpit.stage'), cell: name },
        { head: words.t('cockpit.cases'), number: true, cell: (one) => counted(page, summary, one.cases, { stage: one.stage }) },
      ],
      rows: summary.stages,
    })
  );
}

function outcomes(page, summary) {
  const { words } = page;
  const rows = Object.entries(summary.outcomes).map(([outcome, count]) => ({ outcome, count }));
  const name = (one) => words.named('report.outcome.', one.outcome);
  return part(
    words.t('cockpit.outcomes'),
    rows.length === 0
      ? null
      : plot(
          page,
          words.t('cockpit.outcomes'),
          rows.length * ROW + 20,
          bars(rows.map(name), [{ data: rows.map((one) => one.count) }]),
          ({ dataIndex }) => window.location.assign(cases(summary, { outcome: rows[dataIndex].outcome }))
        ),
    table(words, {
      caption: words.t('cockpit.outcomes'),
      empty: words.t('cockpit.outcomes.none'),
      columns: [
        { head: words.t('cockpit.outcome'), cell: name },
        { head: words.t('cockpit.cases'), number: true, cell: (one) => counted(page, summary, one.count, { outcome: one.outcome }) },
      ],
      rows,
    })
  );
}

function deadlines(page, summary) {
  const { words } = page;
  const title = words.t('cockpit.deadlines');
  const days = summary.deadlines;
  if (days.length === 0) {
    return part(title, table(words, { rows: [], empty: words.t('cockpit.deadlines.none') }));
  }
  const from = summary.asOf.slice(0, 8) + '01';
  const last = new Date(`${from}T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + MONTHS_AHEAD);
  const to = last.toISOString().slice(0, 10);
  const all = (day) => day.evidence + day.decision;
  const made = part(
    title,
    plot(
      page,
      title,
      190,
      {
        tooltip: {
          confine: true,
          formatter: ({ value }) => `${words.day(value[0])}: ${words.number(value[1])}`,
        },
        visualMap: {
          min: 0,
          max: Math.max(...days.map(all)),
          orient: 'horizontal',
          left: 40,
          bottom: 0,
          itemHeight: 90,
          inRange: { color: ['#e6eef8', '#155cb5'] },
          textStyle: { color: INK },
        },
        calendar: {
          range: [from, to],
          left: 40,
          top: 24,
          cellSize: ['auto', 17],
          right: 10,
          orient: 'horizontal',
          splitLine: { lineStyle: { color: '#777777' } },
          itemStyle: { borderColor: '#dddddd', color: '#ffffff' },
          yearLabel: { show: false },
          dayLabel: { nameMap: page.words.t('cockpit.weekdays').split(' '), firstDay: 1, color: INK },
          monthLabel: { nameMap: page.words.t('cockpit.months').split(' '), color: INK },
        },
        series: { type: 'heatmap', coordinateSystem: 'calendar', data: days.map((day) => [day.day, all(day)]) },
      },
      ({ value }) => window.location.assign(cases(summary, { dueOn: value[0] }))
    ),
    table(words, {
      caption: title,
      columns: [
        { head: words.t('cockpit.day'), cell: (day) => element('a', { href: cases(summary, { dueOn: day.day }) }, words.day(day.day)) },
        { head: words.t('cockpit.evidence-due'), number: true, cell: (day) => words.number(day.evidence) },
        { head: words.t('cockpit.decision-due'), number: true, cell: (day) => words.number(day.decision) },
      ],
      rows: days,
    })
  );
  made.classList.add('enrollments-beside');
  return made;
}

function overdue({ words }, summary) {
  const { total, items } = summary.overdue;
  const who = (one) =>
    one.person || (one.who === 'PARTNER' ? words.t('cockpit.who.partner') : words.t('cockpit.who.nobody'));
  const made = part(
    words.t('cockpit.overdue'),
    total > items.length ? element('p', {}, words.t('cockpit.overdue.first', items.length, words.number(total))) : null,
    table(words, {
      caption: words.t('cockpit.overdue'),
      empty: words.t('cockpit.overdue.none'),
      columns: [
        { head: words.t('cockpit.case'), cell: (one) => caseLink(one.id) },
        { head: words.t('cockpit.partner'), cell: (one) => one.partner },
        { head: words.t('cockpit.who'), cell: who },
        { head: words.t('cockpit.what'), cell: (one) => words.named('cockpit.task.', one.what) },
        { head: words.t('cockpit.due'), cell: (one) => words.day(one.due) },
        { head: words.t('cockpit.days-late'), number: true, cell: (one) => words.number(one.daysLate) },
      ],
      rows: items,
    })
  );
  made.id = 'enrollments-overdue';
  made.tabIndex = -1;
  return made;
}

function reviewers(page, summary) {
  const { words } = page;
  const rows = summary.reviewers;
  const name = (one) => one.username || words.t('cockpit.who.nobody');
  return part(
    words.t('cockpit.reviewers'),
    rows.length === 0
      ? null
      : plot(
          page,
          words.t('cockpit.reviewers'),
          rows.length * ROW + 50,
          bars(rows.map(name), [
            { name: words.t('cockpit.open-in-time'), data: rows.map((one) => one.open - one.overdue) },
            { name: words.t('cockpit.late'), data: rows.map((one) => ({ value: one.overdue, itemStyle: { color: COLOURS[5] } })) },
            { name: words.t('cockpit.done'), data: rows.map((one) => ({ value: one.done, itemStyle: { color: COLOURS[2] } })) },
          ]),
          ({ dataIndex }) =>
            rows[dataIndex].username && window.location.assign(cases(summary, { reviewer: rows[dataIndex].username }))
        ),
    table(words, {
      caption: words.t('cockpit.reviewers'),
      empty: words.t('cockpit.reviewers.none'),
      columns: [
        {
          head: words.t('cockpit.reviewer'),
          cell: (one) => (one.username ? element('a', { href: cases(summary, { reviewer: one.username }) }, one.username) : name(one)),
        },
        { head: words.t('cockpit.open'), number: true, cell: (one) => words.number(one.open) },
        { head: words.t('cockpit.late'), number: true, cell: (one) => words.number(one.overdue) },
        { head: words.t('cockpit.done'), number: true, cell: (one) => words.number(one.done) },
        { head: words.t('cockpit.median'), number: true, cell: (one) => words.lasting(one.medianSeconds) },
      ],
      rows,
    })
  );
}

const KINDS = ['waiting', 'underReview', 'met', 'notMet', 'waived'];
const KIND_COLOURS = [COLOURS[1], COLOURS[0], COLOURS[2], COLOURS[5], COLOURS[3]];

function requirements(page, summary) {
  const { words } = page;
  const rows = summary.requirements;
  const asked = (kind, one) => ({
    requirement: one.requirement,
    ...{
      waiting: { requirementState: 'WAITING_FOR_PARTNER' },
      underReview: { requirementState: 'UNDER_REVIEW' },
      met: { requirementResult: 'MET' },
      notMet: { requirementResult: 'NOT_MET' },
      waived: { requirementResult: 'WAIVED' },
    }[kind],
  });
  return part(
    words.t('cockpit.requirements'),
    rows.length === 0
      ? null
      : plot(
          page,
          words.t('cockpit.requirements'),
          rows.length * ROW + 50,
          {
            ...bars(
              rows.map((one) => one.requirement),
              KINDS.map((kind) => ({ name: words.t(`cockpit.kind.${kind}`), data: rows.map((one) => one[kind]) }))
            ),
            color: KIND_COLOURS,
          },
          ({ dataIndex, seriesIndex }) => window.location.assign(cases(summary, asked(KINDS[seriesIndex], rows[dataIndex])))
        ),
    table(words, {
      caption: words.t('cockpit.requirements'),
      columns: [
        { head: words.t('cockpit.requirement'), cell: (one) => `${one.requirement} ${words.requirement(one.requirement)}` },
        ...KINDS.map((kind) => ({
          head: words.t(`cockpit.kind.${kind}`),
          number: true,
          cell: (one) => counted(page, summary, one[kind], asked(kind, one)),
        })),
        { head: words.t('cockpit.median'), number: true, cell: (one) => words.lasting(one.medianSeconds) },
      ],
      rows,
    })
  );
}

function atRisk({ words }, summary) {
  const made = part(
    words.t('cockpit.risk'),
    table(words, {
      caption: words.t('cockpit.risk'),
      empty: words.t('cockpit.risk.none'),
      columns: [
        { head: words.t('cockpit.case'), cell: (one) => caseLink(one.id) },
        { head: words.t('cockpit.partner'), cell: (one) => one.partner },
        { head: words.t('cockpit.basis-date'), cell: (one) => words.day(one.basisDate) },
        { head: words.t('cockpit.signal'), cell: (one) => words.named('cockpit.signal.', one.signal) },
        { head: words.t('cockpit.why'), cell: (one) => words.said(one.why) },
      ],
      rows: summary.atRisk,
    })
  );
  made.id = 'enrollments-risk';
  made.tabIndex = -1;
  return made;
}

const FATES = ['renewed', 'notRenewed', 'moved', 'left'];

function portfolio(page, summary) {
  const { words } = page;
  const rows = summary.portfolio;
  const names = [...FATES, 'firstTime'].map((fate) => words.t(`cockpit.fate.${fate}`));
  return part(
    words.t('cockpit.portfolio'),
    rows.length === 0
      ? null
      : plot(
          page,
          words.t('cockpit.portfolio'),
          240,
          {
            color: [COLOURS[2], COLOURS[5], COLOURS[1], COLOURS[4], COLOURS[3], COLOURS[0]],
            tooltip: { trigger: 'axis', confine: true },
            legend: { top: 0, left: 0, itemHeight: 10, itemWidth: 14, textStyle: { color: INK } },
            grid: { left: 8, right: 16, top: 54, bottom: 6, containLabel: true },
            xAxis: { type: 'category', data: rows.map((one) => String(one.year)), axisLabel: { color: INK } },
            yAxis: { type: 'value', minInterval: 1, axisLabel: { color: INK } },
            series: [
              ...FATES.map((fate, n) => ({ type: 'bar', stack: 'fates', barMaxWidth: 40, name: names[n], data: rows.map((one) => one[fate]) })),
              { type: 'line', name: names[4], data: rows.map((one) => one.firstTime) },
              { type: 'line', name: words.t('cockpit.cases'), data: rows.map((one) => one.cases) },
            ],
          },
          ({ dataIndex }) => window.location.assign(address('', { year: rows[dataIndex].year }))
        ),
    table(words, {
      caption: words.t('cockpit.portfolio'),
      columns: [
        { head: words.t('cockpit.year'), cell: (one) => element('a', { href: address('', { year: one.year }) }, String(one.year)) },
        { head: words.t('cockpit.cases'), number: true, cell: (one) => words.number(one.cases) },
        ...[...FATES, 'firstTime'].map((fate, n) => ({ head: names[n], number: true, cell: (one) => words.number(one[fate]) })),
      ],
      rows,
    })
  );
}
