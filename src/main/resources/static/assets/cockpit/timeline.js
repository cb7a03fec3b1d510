// The way of a case: what, who, when, how long.

import { html } from '../webapps/html.js';
import { element, fill } from '../webapps/page.js';
import { table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/**
 * @typedef {Oversight.PassedStep & {process: Oversight.PassedProcess}} Step a step with the process it belongs to
 */

/** Steps where a case waits for somebody or for a day; the others take no time. */
const WAITING = ['userTask', 'receiveTask', 'intermediateTimer', 'intermediateMessageCatch'];
const GATEWAY = /Gateway$/;

/** @param {Page} page @param {Oversight.WholeCase} view */
export function timeline({ words }, view) {
  const { processes } = view.path;
  const steps = stepsOf(processes);
  const all = element('input', { type: 'checkbox', id: 'enrollments-all-steps' });
  const place = html`<div></div>`;
  const list = () => {
    const rows = steps.filter((step) => all.checked || isTold(step, processes));
    fill(place, table(words, { ...described(words), rows }));
  };
  all.addEventListener('change', list);
  list();
  return [html`<p><label for=${all.id}>${all} ${words.t('cockpit.timeline.all')}</label></p>`, place];
}

/** Steps in the order in which they began. @param {Oversight.PassedProcess[]} processes @returns {Step[]} */
function stepsOf(processes) {
  return processes
    .flatMap((process) => process.steps.map((step) => ({ ...step, process })))
    .filter((step) => !GATEWAY.test(step.type))
    .sort((one, other) => Date.parse(one.startedAt) - Date.parse(other.startedAt));
}

/**
 * Whether a step is told without being asked for.
 *
 * @param {Step} step
 * @param {Oversight.PassedProcess[]} processes
 */
function isTold(step, processes) {
  return WAITING.includes(step.type) || (step.process === processes[0] && step.type.endsWith('Event'));
}

/** @param {Page['words']} words */
function described(words) {
  return {
    caption: words.t('cockpit.tab.timeline'),
    empty: words.t('cockpit.timeline.none'),
    whole: true,
    columns: [
      { head: words.t('cockpit.timeline.when'), cell: (/** @type {Step} */ step) => words.moment(step.startedAt) },
      { head: words.t('cockpit.what'), cell: (/** @type {Step} */ step) => words.step(step) },
      { head: words.t('cockpit.requirement'), cell: (/** @type {Step} */ step) => step.process.requirement && words.requirement(step.process.requirement) },
      { head: words.t('cockpit.timeline.who'), cell: (/** @type {Step} */ step) => who(words, step) },
      { head: words.t('cockpit.timeline.long'), cell: (/** @type {Step} */ step) => lasted(words, step) },
    ],
  };
}

/** @param {Page['words']} words @param {Step} step */
function who(words, step) {
  if (step.person || step.side !== 'OFFICE') {
    return step.person || words.t(step.side === 'PARTNER' ? 'cockpit.who.partner' : 'cockpit.timeline.system');
  }
  return words.t(step.endedAt ? 'cockpit.timeline.nobody' : 'cockpit.who.nobody');
}

/** @param {Page['words']} words @param {Step} step */
function lasted(words, step) {
  if (!step.endedAt) {
    return words.t('cockpit.timeline.here');
  }
  const text = words.lasting(Math.round((Date.parse(step.endedAt) - Date.parse(step.startedAt)) / 1000));
  return step.cancelled ? words.t('cockpit.timeline.left', text) : text;
}
