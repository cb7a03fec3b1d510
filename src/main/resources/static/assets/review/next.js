// What comes after a task that is done: that it is, and the next one of the list.

import { html } from '../webapps/html.js';
import { fill } from '../webapps/page.js';
import { takeBack } from './take-back.js';

/** How long it is said that a task is done. */
const LASTING = 8000;
/** How long what can be taken back is offered there. */
const OFFERED = 30000;

/**
 * The task after this one in the list Tasklist shows, or else the first; of those that nobody else has claimed. Null
 * where there is none.
 *
 * @param {string} taskId
 * @param {string} username who goes on
 */
export function taskAfter(taskId, username) {
  const rows = [...document.querySelectorAll('.tasks-list li.task')];
  const tasks = rows.flatMap((row) => window.angular?.element(row).scope()?.task ?? []);
  const at = tasks.findIndex((task) => task.id === taskId);
  const others = [...tasks.slice(at + 1), ...tasks.slice(0, Math.max(at, 0))];
  return others.find(({ assignee }) => !assignee || assignee === username)?.id ?? null;
}

/**
 * Says that a task is done, and opens the next one beside the list.
 *
 * @param {{words: import('../webapps/words.js').Words, context: Api.TaskContext}} opened the one that is done
 * @param {string | null} next
 * @param {Camunda.Scope} scope
 */
export function goOn({ words, context }, next, scope) {
  const done = words.t('review.done', words.named('review.task.', context.task), context.enrollment.id);
  const { requirement, task, enrollment } = context;
  const given = requirement && task.startsWith('verify-');
  say(
    [done, next && words.t('review.done-next')],
    given ? takeBack(words, enrollment.id, requirement.id) : null,
    given ? OFFERED : LASTING
  );
  if (next) {
    scope.$applyAsync(() => {
      window.angular?.element(document.documentElement).injector().get('$location').search('task', next);
    });
  }
}

/**
 * Says something above everything for a while, and for those who do not see it.
 *
 * @param {Markup.Child[]} sentences
 * @param {HTMLElement | null} offer what can be done about it
 * @param {number} lasting
 */
function say(sentences, offer, lasting) {
  const place = html`<p class="review-said" role="status"></p>`;
  document.querySelector('.review-said')?.remove();
  document.body.append(place);
  // A place that is new is read out when something comes into it
  setTimeout(() => fill(place, sentences.filter(Boolean).join(' '), offer && ' ', offer));
  setTimeout(() => place.remove(), lasting);
}
