// The way to indirect reseller of one case: each step, who has it and by when, and a day that can be moved.

import { get, post } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { caseRoute } from './address.js';
import { asking, input } from './ask.js';
import { table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */

/** In these states a partner is on its way. */
export const ON_THE_WAY = ['TRANSITION_ELECTED', 'RESELLER_ENROLLING', 'AGREEMENT_PENDING', 'DUAL', 'PROVIDER_LINKED', 'CUSTOMERS_MOVING'];

/** What waits for somebody has a day. */
const WAITS = ['OPEN', 'REPORTED'];

/** The steps of a case that is on its way; nothing of any other. @param {Page} page @param {Oversight.CaseView} view @returns {Promise<Markup.Child>} */
export async function wayOf(page, view) {
  if (!ON_THE_WAY.includes(view.state)) {
    return null;
  }
  const { words } = page;
  /** @type {Api.Transition} */
  const { steps } = await get(`${caseRoute(view)}/transition?size=1`);
  return [
    html`<h2>${words.t('cockpit.way')}</h2>`,
    table(words, {
      caption: words.t('cockpit.way'),
      columns: [
        { head: words.t('cockpit.what'), cell: (one) => words.named('cockpit.task.', one.step) },
        { head: words.t('cockpit.who'), cell: (one) => words.named('cockpit.side.', one.state === 'REPORTED' ? 'OFFICE' : one.who) },
        { head: words.t('cockpit.filter.state'), cell: (one) => words.named('cockpit.way.state.', one.state) },
        { head: words.t('cockpit.due'), cell: (one) => isWaiting(one) && [html`<p>${words.day(one.due)}</p>`, move(page, view, one)] },
      ],
      rows: steps,
    }),
  ];
}

/** @param {Api.TransitionStep} one */
function isWaiting(one) {
  return WAITS.includes(one.state) && one.due !== null;
}

/** @param {Page} page @param {Oversight.CaseView} view @param {Api.TransitionStep} one */
function move(page, view, { step, due }) {
  const { words } = page;
  return asking(page, words.t('cockpit.act.step-day'), {
    title: words.t('cockpit.act.step-day'),
    text: words.t('cockpit.act.step-day.text', words.named('cockpit.task.', step), words.day(due)),
    fields: [{ name: 'date', label: words.t('cockpit.act.date'), control: input('date', { required: true, value: due ?? '' }) }],
    act: (given) => post(`${caseRoute(view)}/transition/steps/${step}/deadline`, given),
    done: words.t('cockpit.act.step-day.done'),
  });
}
