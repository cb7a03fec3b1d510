// How long the steps of a process took over all cases of a year, on its diagram and in a table.

import { get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { element, select } from '../webapps/page.js';
import { address } from './address.js';
import { HEAT, diagram } from './diagram.js';
import { nothing, part, table } from './table.js';
import { presentYear } from './year.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Page['words']} Words */
/** @typedef {Oversight.StepDuration} StepDuration */

const MINUTE = 60;

/** @param {Page} page @returns {Promise<Markup.Child>} */
export async function show(page) {
  const { words, query } = page;
  const process = query.get('process') || 'annual-enrollment';
  const year = query.get('year') || String(await presentYear());
  /** @type {Oversight.StepDurations} */
  const found = await get(`/api/v1/cycles/${encodeURIComponent(year)}/durations?process=${encodeURIComponent(process)}`);
  const heading = [html`<h1>${words.t('cockpit.steps.title', year)}</h1>`, choices(words, year, process)];
  if (found.steps.length === 0) {
    return [heading, nothing(words.t('cockpit.steps.none', year))];
  }
  return [
    heading,
    html`<p>
      ${words.t('cockpit.steps.counted', words.number(found.instances), found.version)}
      ${found.byOtherVersions > 0 && words.t('cockpit.steps.others', words.number(found.byOtherVersions))}
    </p>`,
    await diagram(page, found.definitionId, heat(words, found.steps)),
    legend(words),
    part(words.t('cockpit.steps.table'), durations(words, found.steps)),
  ];
}

/** @param {Words} words */
function legend(words) {
  return html`<ul class="enrollments-legend">
    <li>${words.t('cockpit.steps.short')}</li>
    ${HEAT.map((colour, n) => {
      const one = html`<li class="enrollments-heat" aria-hidden="true">${n + 1}</li>`;
      one.style.background = colour;
      return one;
    })}
    <li>${words.t('cockpit.steps.long')}</li>
  </ul>`;
}

/** @param {Words} words @param {StepDuration[]} steps */
function durations(words, steps) {
  return table(words, {
    caption: words.t('cockpit.steps.table'),
    whole: true,
    columns: [
      { head: words.t('cockpit.what'), cell: (one) => words.step(one) },
      { head: words.t('cockpit.steps.times'), number: true, cell: (one) => words.number(one.times) },
      { head: words.t('cockpit.steps.now'), number: true, cell: (one) => words.number(one.now) },
      { head: words.t('cockpit.median'), number: true, cell: (one) => words.lasting(one.medianSeconds) },
      { head: words.t('cockpit.steps.longest'), number: true, cell: (one) => words.lasting(one.longestSeconds) },
    ],
    rows: steps.filter(isStep).sort((one, other) => (other.medianSeconds || 0) - (one.medianSeconds || 0)),
  });
}

/** Whether something is done there; gateways and events take no time of anybody. @param {StepDuration} one */
export function isStep({ name: drawn, type }) {
  return Boolean(drawn) && !/(Gateway|Event)$|^boundary|^intermediate/.test(type);
}

/** @param {Words} words @param {string} year @param {string} process */
function choices(words, year, process) {
  const begin = 'cockpit.process.';
  const processes = Object.entries(words.texts)
    .filter(([key]) => key.startsWith(begin))
    .map(([key, text]) => /** @type {const} */ ([key.slice(begin.length), text]));
  const which = select(processes, process, { class: 'form-control input-sm', name: 'process', id: 'enrollments-process' });
  const when = element('input', {
    class: 'form-control input-sm', type: 'number', name: 'year', id: 'enrollments-year', value: year, required: true,
  });
  const go = (/** @type {Event} */ sent) => {
    sent.preventDefault();
    window.location.assign(address('/steps', { process: which.value, year: when.value }));
  };
  return html`<form class="form-inline enrollments-buttons" @submit=${go}>
    <label for=${which.id}>${words.t('cockpit.process')}</label>
    ${which}
    <label for=${when.id}>${words.t('cockpit.year')}</label>
    ${when}
    <button type="submit" class="btn btn-default btn-sm">${words.t('cockpit.steps.show')}</button>
  </form>`;
}

/**
 * Times go from seconds to months: what is twice as long is one step of the scale further, from a minute on.
 *
 * @param {Words} words
 * @param {StepDuration[]} steps
 */
function heat(words, steps) {
  const longest = Math.max(...steps.map((one) => one.medianSeconds || 0), MINUTE);
  return steps
    .filter((one) => one.type !== 'subProcess')
    .filter((one) => one.medianSeconds !== null || one.now > 0)
    .map((one) => ({ id: one.id, colour: warmth(one.medianSeconds || 0, longest), label: label(words, one) }));
}

/** Which colour of the scale stands for so many seconds. @param {number} seconds @param {number} longest */
export function warmth(seconds, longest) {
  const share = Math.log2(Math.max(seconds, MINUTE) / MINUTE) / Math.max(Math.log2(longest / MINUTE), 1);
  return Math.min(HEAT.length - 1, Math.round(share * (HEAT.length - 1)));
}

/** @param {Words} words @param {StepDuration} one */
function label(words, one) {
  const said = [
    (one.medianSeconds ?? 0) >= MINUTE ? words.lasting(one.medianSeconds) : null,
    one.now > 0 ? words.t('cockpit.steps.here', words.number(one.now)) : null,
  ];
  return said.filter(Boolean).join(' · ') || null;
}
