// How long the steps of a process took over all cases of a year, on its diagram and in a table.

import { get } from '../webapps/api.js';
import { element } from '../webapps/page.js';
import { HEAT, diagram } from './diagram.js';
import { address, part, table } from './frame.js';
import { presentYear } from './year.js';

export async function show(page) {
  const { words, query } = page;
  const process = query.get('process') || 'annual-enrollment';
  const year = query.get('year') || String(await presentYear());
  const found = await get(`/api/v1/cycles/${encodeURIComponent(year)}/durations?process=${encodeURIComponent(process)}`);
  const heading = [element('h1', {}, words.t('cockpit.steps.title', year)), choices(words, year, process)];
  if (found.steps.length === 0) {
    return [heading, element('p', { class: 'enrollments-empty' }, words.t('cockpit.steps.none', year))];
  }
  const rows = found.steps.filter((one) => one.name).sort((one, other) => (other.medianSeconds || 0) - (one.medianSeconds || 0));
  return [
    heading,
    element(
      'p',
      {},
      words.t('cockpit.steps.counted', words.number(found.instances), found.version),
      found.byOtherVersions > 0 ? ` ${words.t('cockpit.steps.others', words.number(found.byOtherVersions))}` : ''
    ),
    await diagram(page, found.definitionId, heat(words, found.steps)),
    element(
      'ul',
      { class: 'enrollments-legend' },
      element('li', {}, words.t('cockpit.steps.short')),
      HEAT.map((colour, n) => {
        const one = element('li', { class: 'enrollments-heat', 'aria-hidden': 'true' }, String(n + 1));
        one.style.background = colour;
        return one;
      }),
      element('li', {}, words.t('cockpit.steps.long'))
    ),
    part(
      words.t('cockpit.steps.table'),
      table(words, {
        caption: words.t('cockpit.steps.table'),
        whole: true,
        columns: [
          { head: words.t('cockpit.what'), cell: (one) => words.step(one) },
          { head: words.t('cockpit.steps.times'), number: true, cell: (one) => words.number(one.times) },
          { head: words.t('cockpit.steps.now'), number: true, cell: (one) => words.number(one.now) },
          { head: words.t('cockpit.median'), number: true, cell: (one) => words.lasting(one.medianSeconds) },
          { head: words.t('cockpit.steps.longest'), number: true, cell: (one) => words.lasting(one.longestSeconds) },
        ],
        rows,
      })
    ),
  ];
}

function choices(words, year, process) {
  const processes = Object.keys(words.texts)
    .filter((key) => key.startsWith('cockpit.process.'))
    .map((key) => [key.slice('cockpit.process.'.length), words.texts[key]]);
  const which = element(
    'select',
    { class: 'form-control input-sm', name: 'process', id: 'enrollments-process' },
    processes.map(([value, name]) => element('option', { value, selected: value === process }, name))
  );
  const when = element('input', { class: 'form-control input-sm', type: 'number', name: 'year', id: 'enrollments-year', value: year, required: true });
  return element(
    'form',
    {
      class: 'form-inline enrollments-buttons',
      submit: (event) => {
        event.preventDefault();
        window.location.assign(address('/steps', Object.fromEntries(new FormData(event.target))));
      },
    },
    element('label', { for: which.id }, words.t('cockpit.process')),
    which,
    element('label', { for: when.id }, words.t('cockpit.year')),
    when,
    element('button', { type: 'submit', class: 'btn btn-default btn-sm' }, words.t('cockpit.steps.show'))
  );
}

/** Times go from seconds to months: what is twice as long is one step of the scale further, from a minute on. */
function heat(words, steps) {
  const longest = Math.max(...steps.map((one) => one.medianSeconds || 0), 60);
  const share = (seconds) => Math.log2(Math.max(seconds, 60) / 60) / Math.max(Math.log2(longest / 60), 1);
  return steps
    .filter((one) => one.type !== 'subProcess')
    .filter((one) => one.medianSeconds !== null || one.now > 0)
    .map((one) => ({
      id: one.id,
      colour: Math.min(HEAT.length - 1, Math.round(share(one.medianSeconds || 0) * (HEAT.length - 1))),
      label:
        [one.medianSeconds >= 60 ? words.lasting(one.medianSeconds) : null, one.now > 0 ? words.t('cockpit.steps.here', words.number(one.now)) : null]
          .filter(Boolean)
          .join(' · ') || null,
    }));
}
