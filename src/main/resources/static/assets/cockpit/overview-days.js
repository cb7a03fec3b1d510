// The days of a year: what falls due when, what is late, what is at risk.

import { html } from '../webapps/html.js';
import { caseLink } from './address.js';
import { COLOUR, INK, plot } from './charts.js';
import { casesOf, goToCases } from './overview-cases.js';
import { nothing, part, table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Oversight.Summary} Summary */

const MONTHS_AHEAD = 4;
const DAY = 86_400_000;

/** @param {Page} page @param {Summary} summary */
export function deadlines(page, summary) {
  const { words } = page;
  const title = words.t('cockpit.deadlines');
  const days = summary.deadlines;
  if (days.length === 0) {
    return part(title, nothing(words.t('cockpit.deadlines.none')));
  }
  const made = part(
    title,
    plot(page, {
      label: title,
      height: 190,
      option: calendar(page, summary),
      chosen: ({ value }) => goToCases(summary, { dueOn: String(/** @type {unknown[]} */ (value)[0]) }),
    }),
    table(words, {
      caption: title,
      columns: [
        { head: words.t('cockpit.day'), cell: (one) => html`<a href=${casesOf(summary, { dueOn: one.day })}>${words.day(one.day)}</a>` },
        { head: words.t('cockpit.evidence-due'), number: true, cell: (one) => words.number(one.evidence) },
        { head: words.t('cockpit.decision-due'), number: true, cell: (one) => words.number(one.decision) },
      ],
      rows: days,
    })
  );
  made.classList.add('enrollments-beside');
  return made;
}

/** The months from now on, from the first of this one. @param {Api.Moment} asOf */
export function monthsFrom(asOf) {
  const from = `${asOf.slice(0, 8)}01`;
  const last = new Date(`${from}T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + MONTHS_AHEAD);
  return [from, last.toISOString().slice(0, 10)];
}

/** The days ahead, each as dark as much falls due. @param {Page} page @param {Summary} summary */
function calendar({ words }, summary) {
  const data = summary.deadlines.map((one) => /** @type {const} */ ([one.day, one.evidence + one.decision]));
  return {
    tooltip: {
      confine: true,
      formatter: (/** @type {{value: [string, number]}} */ { value }) => `${words.day(value[0])}: ${words.number(value[1])}`,
    },
    visualMap: {
      min: 0,
      max: Math.max(...data.map(([, count]) => count)),
      orient: 'horizontal',
      left: 40,
      bottom: 0,
      itemHeight: 90,
      inRange: { color: ['#e6eef8', COLOUR.blue] },
      textStyle: { color: INK },
    },
    calendar: {
      range: monthsFrom(summary.asOf),
      left: 40,
      top: 24,
      cellSize: ['auto', 17],
      right: 10,
      orient: 'horizontal',
      splitLine: { lineStyle: { color: '#777777' } },
      itemStyle: { borderColor: '#dddddd', color: '#ffffff' },
      yearLabel: { show: false },
      dayLabel: { nameMap: words.t('cockpit.weekdays').split(' '), firstDay: 1, color: INK },
      monthLabel: { nameMap: words.t('cockpit.months').split(' '), color: INK },
    },
    series: { type: 'heatmap', coordinateSystem: 'calendar', data },
  };
}

/** A part one can jump to. @param {HTMLElement} made @param {string} id */
function reachable(made, id) {
  made.id = id;
  made.tabIndex = -1;
  return made;
}

/** @param {Page} page @param {Summary} summary */
export function overdue({ words }, summary) {
  const { total, items } = summary.overdue;
  const who = (/** @type {Oversight.Late} */ one) =>
    one.person || words.t(one.who === 'PARTNER' ? 'cockpit.who.partner' : 'cockpit.who.nobody');
  return reachable(
    part(
      words.t('cockpit.overdue'),
      total > items.length && html`<p>${words.t('cockpit.overdue.first', items.length, words.number(total))}</p>`,
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
    ),
    'enrollments-overdue'
  );
}

/** @param {Page} page @param {Summary} summary */
export function atRisk({ words }, summary) {
  return reachable(
    part(
      words.t('cockpit.risk'),
      table(words, {
        caption: words.t('cockpit.risk'),
        empty: words.t('cockpit.risk.none'),
        columns: [
          { head: words.t('cockpit.case'), cell: (one) => caseLink(one.id) },
          { head: words.t('cockpit.partner'), cell: (one) => one.partner },
          { head: words.t('cockpit.basis-date'), cell: (one) => words.day(one.basisDate) },
          { head: words.t('cockpit.signal'), cell: (one) => words.named('cockpit.signal.', one.signal) },
          { head: words.t('cockpit.risk.what'), cell: (one) => risk(words, summary, one) },
        ],
        rows: summary.atRisk,
      })
    ),
    'enrollments-risk'
  );
}

/**
 * Of a plan that ends when, and how long that is; of a requirement which, with what the table says.
 *
 * @param {Page['words']} words
 * @param {Summary} summary
 * @param {Oversight.AtRisk} one
 */
function risk(words, summary, { day, requirement, why }) {
  if (day) {
    const days = Math.round((Date.parse(day) - Date.parse(summary.asOf.slice(0, 10))) / DAY);
    return words.t('cockpit.risk.ends', words.day(day), words.number(days));
  }
  return [requirement && html`<b>${words.requirement(requirement)}</b>`, ' ', words.said(why)];
}
