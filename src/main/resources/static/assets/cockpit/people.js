// The people of the office: what they have to do, and who is away.

import { get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { absence, back } from './absence.js';
import { address } from './address.js';
import { table } from './table.js';

/** The roles of people to whom tasks come. */
const HOLDING = ['reviewer', 'lead-reviewer', 'manager'];

/** @param {import('./frame.js').Page} page @returns {Promise<Markup.Child>} */
export async function show(page) {
  const { words } = page;
  /** @type {Oversight.Office} */
  const { people } = await get('/api/v1/staff');
  return [
    html`<h1>${words.t('cockpit.way.people')}</h1>`,
    table(words, {
      caption: words.t('cockpit.way.people'),
      whole: true,
      columns: [
        {
          head: words.t('cockpit.reviewer'),
          cell: (one) => html`<a href=${address('/cases', { reviewer: one.username })}>${one.displayName}</a>`,
        },
        {
          head: words.t('cockpit.people.name'),
          cell: (one) => (one.enabled ? one.username : words.t('cockpit.people.gone', one.username)),
        },
        { head: words.t('cockpit.people.roles'), cell: (one) => one.roles.map((role) => words.named('cockpit.role.', role)).join(', ') },
        { head: words.t('cockpit.open'), number: true, cell: (one) => words.number(one.open) },
        { head: words.t('cockpit.late'), number: true, cell: (one) => words.number(one.overdue) },
        { head: words.t('cockpit.people.group-open'), number: true, cell: (one) => words.number(one.groupOpen) },
        { head: words.t('cockpit.people.group-late'), number: true, cell: (one) => words.number(one.groupOverdue) },
        {
          head: words.t('cockpit.people.away'),
          cell: ({ away }) => away && words.t('cockpit.people.until', words.day(away.until), away.substitute),
        },
        {
          head: words.t('cockpit.acts'),
          cell: (one) => html`<span class="enrollments-buttons">${holdsTasks(one) && absence(page, one)}${one.away && back(page, one)}</span>`,
        },
      ],
      rows: people,
    }),
  ];
}

/** Whether tasks can come to somebody: of others nobody has to know whether they are away. @param {Oversight.Person} person */
export function holdsTasks({ roles }) {
  return roles.some((role) => HOLDING.includes(role));
}
