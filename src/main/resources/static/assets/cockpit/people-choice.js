// Choosing one of the people who may be given a task.

import { get } from '../webapps/api.js';
import { select } from '../webapps/page.js';

const WHO_MAY = ['reviewer', 'lead-reviewer', 'manager'];

/**
 * The people who may be given a task, with whoever is away marked.
 *
 * @param {import('../webapps/words.js').Words} words
 * @param {string} nobody what stands for choosing nobody
 */
export async function people(words, nobody) {
  /** @type {Oversight.Office} */
  const office = await get('/api/v1/staff');
  const who = office.people.filter((one) => one.enabled && one.roles.some((role) => WHO_MAY.includes(role)));
  const shown = (/** @type {Oversight.Person} */ { displayName, away }) =>
    away ? words.t('cockpit.people.away-name', displayName, words.day(away.until)) : displayName;
  return select([['', nobody], ...who.map((one) => /** @type {const} */ ([one.username, shown(one)]))]);
}
