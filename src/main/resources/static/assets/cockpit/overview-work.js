// The work of a year: who has how much of it, and how the requirements stand.

import { html } from '../webapps/html.js';
import { COLOUR, bars, heightOf, plot } from './charts.js';
import { casesOf, counted, goToCases } from './overview-cases.js';
import { part, table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Oversight.Summary} Summary */
/** @typedef {Oversight.Load} Load */

/** @param {Page} page @param {Summary} summary */
export function reviewers(page, summary) {
  const { words } = page;
  const title = words.t('cockpit.reviewers');
  const rows = summary.reviewers;
  const who = (/** @type {Load} */ one) => one.username || words.t('cockpit.who.nobody');
  return part(
    title,
    rows.length > 0 &&
      plot(page, {
        label: title,
        height: heightOf(rows.length, 50),
        option: bars(rows.map(who), work(words, rows)),
        chosen: ({ dataIndex }) => {
          const reviewer = rows[dataIndex]?.username;
          if (reviewer) {
            goToCases(summary, { reviewer });
          }
        },
      }),
    table(words, {
      caption: title,
      empty: words.t('cockpit.reviewers.none'),
      columns: [
        {
          head: words.t('cockpit.reviewer'),
          cell: (one) => (one.username ? html`<a href=${casesOf(summary, { reviewer: one.username })}>${one.username}</a>` : who(one)),
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

/** @param {Page['words']} words @param {Load[]} rows */
function work(words, rows) {
  const coloured = (/** @type {number} */ value, /** @type {string} */ color) => ({ value, itemStyle: { color } });
  return [
    { name: words.t('cockpit.open-in-time'), data: rows.map((one) => one.open - one.overdue) },
    { name: words.t('cockpit.late'), data: rows.map((one) => coloured(one.overdue, COLOUR.red)) },
    { name: words.t('cockpit.done'), data: rows.map((one) => coloured(one.done, COLOUR.green)) },
  ];
}

/**
 * How a requirement may stand: its colour, and what the list of such cases is asked.
 *
 * @type {{key: Oversight.RequirementKind, colour: string, asked: Record<string, string>}[]}
 */
const KINDS = [
  { key: 'waiting', colour: COLOUR.orange, asked: { requirementState: 'WAITING_FOR_PARTNER' } },
  { key: 'underReview', colour: COLOUR.blue, asked: { requirementState: 'UNDER_REVIEW' } },
  { key: 'met', colour: COLOUR.green, asked: { requirementResult: 'MET' } },
  { key: 'notMet', colour: COLOUR.red, asked: { requirementResult: 'NOT_MET' } },
  { key: 'waived', colour: COLOUR.violet, asked: { requirementResult: 'WAIVED' } },
];

/** @param {Page} page @param {Summary} summary */
export function requirements(page, summary) {
  const { words } = page;
  const title = words.t('cockpit.requirements');
  const rows = summary.requirements;
  const series = KINDS.map(({ key }) => ({ name: words.t(`cockpit.kind.${key}`), data: rows.map((one) => one[key]) }));
  return part(
    title,
    rows.length > 0 &&
      plot(page, {
        label: title,
        height: heightOf(rows.length, 50),
        option: { ...bars(rows.map((one) => words.requirement(one.requirement)), series), color: KINDS.map((one) => one.colour) },
        chosen: ({ dataIndex, seriesIndex }) =>
          goToCases(summary, { requirement: rows[dataIndex]?.requirement, ...KINDS[seriesIndex]?.asked }),
      }),
    table(words, {
      caption: title,
      columns: [
        { head: words.t('cockpit.requirement'), cell: (one) => words.requirement(one.requirement) },
        ...KINDS.map(({ key, asked }) => ({
          head: words.t(`cockpit.kind.${key}`),
          number: true,
          cell: (/** @type {Oversight.RequirementCount} */ one) =>
            counted(page, summary, one[key], { requirement: one.requirement, ...asked }),
        })),
        { head: words.t('cockpit.met-unseen'), number: true, cell: (one) => words.number(one.metUnseen) },
        { head: words.t('cockpit.median'), number: true, cell: (one) => words.lasting(one.medianSeconds) },
      ],
      rows,
    })
  );
}
