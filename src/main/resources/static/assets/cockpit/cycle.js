// Moving the days of all open cases of a year, after a look at which.

import { post } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { select } from '../webapps/page.js';
import { deadlines } from './acts.js';
import { ask, button, input } from './ask.js';
import { table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */

const SHOWN = 200;

/** @param {Page} page @param {number} year */
export function cycleDeadlines(page, year) {
  const { words } = page;
  return button(words.t('cockpit.act.cycle'), () =>
    ask(page, {
      title: words.t('cockpit.act.cycle'),
      text: words.t('cockpit.act.cycle.text', year),
      fields: [
        { name: 'which', label: words.t('cockpit.act.which'), control: select([['', words.t('cockpit.act.both')], ...deadlines(words)]) },
        { name: 'days', label: words.t('cockpit.act.days'), control: input('number', { required: true, min: -365, max: 365, step: 1 }) },
      ],
      preview: async (given) => {
        const found = await move(year, given, true);
        return { shown: moves(words, found), token: found.preview };
      },
      act: (given, preview) => move(year, given, false, preview),
      done: (answer) => words.t('cockpit.act.cycle.done', words.number(answer.moved)),
    })
  );
}

/**
 * @param {number} year
 * @param {import('./ask.js').Given} given
 * @param {boolean} dryRun
 * @param {string} [preview] what was looked at
 * @returns {Promise<Oversight.CycleMove>}
 */
function move(year, { which, days, reason }, dryRun, preview) {
  return post(`/api/v1/cycles/${year}/deadline`, { which: which || null, days: Number(days), reason, dryRun, preview });
}

/** @param {Page['words']} words @param {Oversight.CycleMove} found @returns {Markup.Child} */
function moves(words, found) {
  const span = (/** @type {Oversight.Span | null} */ days) => days && `${words.day(days.from)} → ${words.day(days.to)}`;
  return [
    html`<p><b>${words.t('cockpit.act.cycle.preview', words.number(found.moved), words.number(found.refused))}</b></p>`,
    found.cases.length > 0 &&
      table(words, {
        caption: words.t('cockpit.act.cycle.moved'),
        whole: true,
        columns: [
          { head: words.t('cockpit.case'), cell: (one) => one.id },
          { head: words.t('cockpit.partner'), cell: (one) => one.partner },
          { head: words.t('cockpit.evidence-due'), cell: (one) => span(one.evidenceDue) },
          { head: words.t('cockpit.decision-due'), cell: (one) => span(one.decisionDue) },
          { head: words.t('cockpit.act.cycle.left'), cell: (one) => left(words, one) },
        ],
        rows: found.cases.slice(0, SHOWN),
      }),
    found.notMoved.length > 0 &&
      table(words, {
        caption: words.t('cockpit.act.cycle.not-moved'),
        whole: true,
        columns: [
          { head: words.t('cockpit.case'), cell: (one) => one.id },
          { head: words.t('cockpit.why'), cell: (one) => left(words, one) || words.t(`cockpit.act.left.${one.why}`) },
        ],
        rows: found.notMoved.slice(0, SHOWN),
      }),
  ];
}

/**
 * Which days of a case stay where they are, and why.
 * @param {Page['words']} words
 * @param {{ left: Oversight.LeftDay[] }} one
 */
function left(words, one) {
  const names = new Map(deadlines(words));
  return one.left.map(({ which, why }) => `${names.get(which)}: ${words.t(`cockpit.act.left.${why}`)}`).join(' ');
}
