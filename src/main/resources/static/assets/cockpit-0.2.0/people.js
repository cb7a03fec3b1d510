// The people of the office: what they have to do, and who is away.

import { get, remove } from '../webapps/api.js';
import { element } from '../webapps/page.js';
import { absence, ask } from './acts.js';
import { address, table } from './frame.js';

export async function show(page) {
  const { words } = page;
  const { people } = await get('/api/v1/staff');
  return [
    element('h1', {}, words.t('cockpit.way.people')),
    table(words, {
      caption: words.t('cockpit.way.people'),
      whole: true,
      columns: [
        { head: words.t('cockpit.reviewer'), cell: (one) => element('a', { href: address('/cases', { reviewer: one.username }) }, one.displayName) },
        { head: words.t('cockpit.people.name'), cell: (one) => one.username },
        { head: words.t('cockpit.people.roles'), cell: (one) => one.roles.map((role) => words.named('cockpit.role.', role)).join(', ') },
        { head: words.t('cockpit.open'), number: true, cell: (one) => words.number(one.open) },
        { head: words.t('cockpit.late'), number: true, cell: (one) => words.number(one.overdue) },
        {
          head: words.t('cockpit.people.away'),
          cell: (one) => (one.away ? words.t('cockpit.people.until', words.day(one.away.until), one.away.substitute) : ''),
        },
        {
          head: words.t('cockpit.acts'),
          cell: (one) => element('span', { class: 'enrollments-buttons' }, absence(page, one), one.away ? back(page, one) : null),
        },
      ],
      rows: people,
    }),
  ];
}

function back(page, person) {
  const { words } = page;
  return element(
    'button',
    {
      type: 'button',
      class: 'btn btn-default btn-sm',
      click: () =>
        ask(page, {
          title: words.t('cockpit.act.back.title', person.displayName),
          text: words.t('cockpit.act.back.text'),
          withReason: false,
          act: () => remove(`/api/v1/staff/${encodeURIComponent(person.username)}/absence`),
          done: words.t('cockpit.act.back.done', person.displayName),
        }),
    },
    words.t('cockpit.act.back')
  );
}
