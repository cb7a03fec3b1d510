// The diagrams of a case, each coloured by what it passed.

import { html } from '../webapps/html.js';
import { select } from '../webapps/page.js';
import { address } from './address.js';
import { diagram } from './diagram.js';
import { loading } from './frame.js';
import { nothing } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Oversight.PassedProcess} PassedProcess */

/** @param {Page} page @param {Oversight.WholeCase} view */
export function diagrams(page, view) {
  const { words } = page;
  const { processes } = view.path;
  const [first] = processes;
  if (!first) {
    return nothing(words.t('cockpit.timeline.none'));
  }
  const place = html`<div></div>`;
  const show = (/** @type {PassedProcess} */ process) =>
    void loading(page, place, () => diagram(page, process.definitionId, marks(words, process.steps)));
  const choose = select(
    processes.map((process, n) => [n, described(words, process)]),
    0,
    { class: 'form-control input-sm', id: 'enrollments-process', change: () => show(processes[choose.selectedIndex] ?? first) }
  );
  const durations = address('/steps', { year: view.basisDate.slice(0, 4), process: first.process });
  show(first);
  return [
    html`<p class="form-inline">
      <label for=${choose.id}>${words.t('cockpit.process')}</label> ${choose}
      <a href=${durations}>${words.t('cockpit.diagram.durations')}</a>
    </p>`,
    place,
    html`<ul class="enrollments-legend">
      <li class="enrollments-passed">${words.t('cockpit.diagram.passed')}</li>
      <li class="enrollments-here">${words.t('cockpit.diagram.here')}</li>
      <li class="enrollments-left">${words.t('cockpit.diagram.left')}</li>
    </ul>`,
  ];
}

/** @param {Page['words']} words @param {PassedProcess} process */
function described(words, process) {
  const label = words.named('cockpit.process.', process.process);
  return [label, process.requirement, process.endedAt ? null : words.t('cockpit.timeline.here')].filter(Boolean).join(' · ');
}

/**
 * What each element of a diagram is coloured with, and what is written on it.
 *
 * @param {Pick<Page['words'], 'lasting'>} words
 * @param {Oversight.PassedStep[]} steps
 * @returns {import('./diagram.js').Mark[]}
 */
export function marks(words, steps) {
  /** @type {Map<string, {seconds: number, colour: import('./diagram.js').Passing | null}>} */
  const found = new Map();
  for (const step of steps.filter((one) => one.type !== 'subProcess')) {
    const before = found.get(step.id) || { seconds: 0, colour: null };
    const seconds = step.endedAt ? (Date.parse(step.endedAt) - Date.parse(step.startedAt)) / 1000 : 0;
    found.set(step.id, { seconds: before.seconds + seconds, colour: before.colour === 'here' ? 'here' : passing(step) });
  }
  return [...found].map(([id, { seconds, colour }]) => ({
    id,
    colour: colour ?? 'passed',
    label: colour !== 'here' && seconds >= 60 ? words.lasting(Math.round(seconds)) : null,
  }));
}

/** @param {Oversight.PassedStep} step */
function passing(step) {
  if (!step.endedAt) {
    return 'here';
  }
  return step.cancelled ? 'left' : 'passed';
}
