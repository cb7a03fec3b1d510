// The cases of a year by stage and by outcome, and what became of the portfolio over the years.

import { html } from '../webapps/html.js';
import { address } from './address.js';
import { COLOUR, INK, LEGEND, bars, heightOf, plot } from './charts.js';
import { part, table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Oversight.Summary} Summary */
/** @typedef {import('./address.js').Asked} Asked */

/**
 * The list of the cases of this year that this is asked of.
 *
 * @param {Summary} summary
 * @param {Record<string, Asked>} asked
 */
export function casesOf(summary, asked) {
  return address('/cases', { year: summary.year, ...asked });
}

/** Goes to the list of cases. @param {Summary} summary @param {Record<string, Asked>} asked */
export function goToCases(summary, asked) {
  window.location.assign(casesOf(summary, asked));
}

/**
 * A number of cases, as a link to them where there are any.
 *
 * @param {Page} page
 * @param {Summary} summary
 * @param {number} value
 * @param {Record<string, Asked>} asked
 */
export function counted({ words }, summary, value, asked) {
  return value > 0 ? html`<a href=${casesOf(summary, asked)}>${words.number(value)}</a>` : words.number(value);
}

/** @param {Page} page @param {Summary} summary */
export function stages(page, summary) {
  const { words } = page;
  const title = words.t('cockpit.stages');
  const rows = summary.stages;
  const label = (/** @type {Oversight.StageCount} */ one) => words.named('report.stage.', one.stage);
  return part(
    title,
    plot(page, {
      label: title,
      height: heightOf(rows.length, 20),
      option: bars(rows.map(label), [{ data: rows.map((one) => one.cases) }]),
      chosen: ({ dataIndex }) => goToCases(summary, { stage: rows[dataIndex]?.stage }),
    }),
    table(words, {
      caption: title,
      columns: [
        { head: words.t('cockpit.stage'), cell: label },
        { head: words.t('cockpit.cases'), number: true, cell: (one) => counted(page, summary, one.cases, { stage: one.stage }) },
      ],
      rows,
    })
  );
}

/** @param {Page} page @param {Summary} summary */
export function outcomes(page, summary) {
  const { words } = page;
  const title = words.t('cockpit.outcomes');
  const rows = Object.entries(summary.outcomes).map(([outcome, count]) => ({ outcome, count }));
  const label = (/** @type {{outcome: string}} */ one) => words.named('report.outcome.', one.outcome);
  return part(
    title,
    rows.length > 0 &&
      plot(page, {
        label: title,
        height: heightOf(rows.length, 20),
        option: bars(rows.map(label), [{ data: rows.map((one) => one.count) }]),
        chosen: ({ dataIndex }) => goToCases(summary, { outcome: rows[dataIndex]?.outcome }),
      }),
    table(words, {
      caption: title,
      empty: words.t('cockpit.outcomes.none'),
      columns: [
        { head: words.t('cockpit.outcome'), cell: label },
        { head: words.t('cockpit.cases'), number: true, cell: (one) => counted(page, summary, one.count, { outcome: one.outcome }) },
      ],
      rows,
    })
  );
}

/** The states in which a case is not decided, or is to be decided again. */
const BEFORE_DECISION = ['NOTIFIED', 'IN_PREPARATION', 'INFO_REQUESTED', 'UNDER_REVIEW', 'REMEDIATION', 'ON_HOLD'];

/** What the tables say of cases nobody has decided: never counted as an outcome. @param {Page} page @param {Summary} summary */
export function recommendations(page, summary) {
  const { words } = page;
  const title = words.t('cockpit.recommendations');
  const rows = Object.entries(summary.recommendations).map(([decision, count]) => ({ decision, count }));
  return part(
    title,
    null,
    table(words, {
      caption: title,
      empty: words.t('cockpit.recommendations.none'),
      columns: [
        { head: words.t('cockpit.recommendation'), cell: (one) => words.named('report.outcome.', one.decision) },
        {
          head: words.t('cockpit.cases'),
          number: true,
          cell: (one) => counted(page, summary, one.count, { recommendation: one.decision, state: BEFORE_DECISION }),
        },
      ],
      rows,
    })
  );
}

/** @type {{key: Oversight.Ending, colour: string}[]} */
const ENDINGS = [
  { key: 'renewed', colour: COLOUR.green },
  { key: 'notRenewed', colour: COLOUR.red },
  { key: 'moved', colour: COLOUR.teal },
  { key: 'left', colour: COLOUR.grey },
];

/** @param {Page} page @param {Summary} summary */
export function portfolio(page, summary) {
  const { words } = page;
  const title = words.t('cockpit.portfolio');
  const rows = summary.portfolio;
  const label = (/** @type {string} */ key) => words.t(`cockpit.fate.${key}`);
  return part(
    title,
    rows.length > 0 &&
      plot(page, {
        label: title,
        height: 240,
        option: endings(words, rows),
        chosen: ({ dataIndex }) => window.location.assign(address('', { year: rows[dataIndex]?.year })),
      }),
    table(words, {
      caption: title,
      columns: [
        { head: words.t('cockpit.year'), cell: (one) => html`<a href=${address('', { year: one.year })}>${one.year}</a>` },
        { head: words.t('cockpit.cases'), number: true, cell: (one) => words.number(one.cases) },
        ...ENDINGS.map(({ key }) => ({
          head: label(key),
          number: true,
          cell: (/** @type {Oversight.PortfolioYear} */ one) => words.number(one[key]),
        })),
        { head: label('firstTime'), number: true, cell: (one) => words.number(one.firstTime) },
      ],
      rows,
    })
  );
}

/**
 * Bars of how cases ended, and lines of how many there were.
 *
 * @param {Page['words']} words
 * @param {Oversight.PortfolioYear[]} rows
 */
function endings(words, rows) {
  return {
    color: [...ENDINGS.map((one) => one.colour), COLOUR.violet, COLOUR.blue],
    tooltip: { trigger: 'axis', confine: true },
    legend: LEGEND,
    grid: { left: 8, right: 16, top: 54, bottom: 6, containLabel: true },
    xAxis: { type: 'category', data: rows.map((one) => String(one.year)), axisLabel: { color: INK } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: INK } },
    series: [
      ...ENDINGS.map(({ key }) => ({
        type: 'bar',
        stack: 'endings',
        barMaxWidth: 40,
        name: words.t(`cockpit.fate.${key}`),
        data: rows.map((one) => one[key]),
      })),
      { type: 'line', name: words.t('cockpit.fate.firstTime'), data: rows.map((one) => one.firstTime) },
      { type: 'line', name: words.t('cockpit.cases'), data: rows.map((one) => one.cases) },
    ],
  };
}
