// A row of the list of tasks: whose it is, what it is about, and by when.

import { html } from '../webapps/html.js';
import { lastDay } from '../webapps/words.js';

/** @typedef {import('../webapps/words.js').Words} Words */

const DAY = 86_400_000;
const SEPARATOR = ' · ';

/**
 * What a row says of a task.
 *
 * @param {Words} words
 * @param {Camunda.ListedTask} task
 * @param {number} now in milliseconds
 */
export function row(words, task, now) {
  const requirement = task._embedded?.variable?.find((one) => one.name === 'requirement')?.value;
  const [caseNumber, ...partner] = described(task, requirement);
  const about = html`<p class="task-row-case"><strong>${caseNumber}</strong> ${partner.join(SEPARATOR)}</p>`;
  const asked = requirement && html`<p class="task-row-asked">${`${requirement} ${words.requirement(requirement)}`}</p>`;
  return [about, asked, task.due && due(words, task.due, now)].filter((part) => part instanceof HTMLElement);
}

/** The case and the partner a task is described by; the requirement is said apart. @param {Camunda.ListedTask} task @param {string} [requirement] */
function described(task, requirement) {
  const parts = (task.description ?? '').split(SEPARATOR);
  return requirement && parts.at(-1) === requirement ? parts.slice(0, -1) : parts;
}

/** @param {Words} words @param {Api.Moment} until @param {number} now */
function due(words, until, now) {
  const day = lastDay(until);
  const isLate = Date.parse(until) <= now;
  const text = words.t(isLate ? 'review.row.late' : 'review.row.due', words.day(day), fromNow(words, day, now));
  return html`<p class=${isLate ? 'task-row-due task-row-late' : 'task-row-due'}>${text}</p>`;
}

/** How far a day is from today: "in 3 days", "tomorrow", "2 days ago". @param {Words} words @param {Api.Day} day @param {number} now */
function fromNow(words, day, now) {
  const days = Math.round((Date.parse(day) - Math.floor(now / DAY) * DAY) / DAY);
  return new Intl.RelativeTimeFormat(words.language, { numeric: 'auto' }).format(days, 'day');
}
