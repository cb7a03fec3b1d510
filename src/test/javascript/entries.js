// What people enter for a task, put into a form of the page.

import { VerdictEntry } from '../../main/resources/static/assets/review/verdict.js';
import { fill } from '../../main/resources/static/assets/webapps/page.js';
import { asked, task, words } from './given.js';
import { one } from './unit.js';

/** @typedef {import('../../main/resources/static/assets/review/entry.js').Entry} Entry */

/**
 * Puts an entry into a form of the page.
 *
 * @template {Entry} E
 * @param {E} entry
 * @returns {{entry: E, form: HTMLFormElement}}
 */
export function shown(entry) {
  const form = document.createElement('form');
  document.body.append(form);
  fill(form, entry.nodes);
  entry.follow(null);
  return { entry, form };
}

/** @param {Partial<Api.TaskContext>} [more] @param {(fault: unknown) => string} [sentence] */
export function verdict(more, sentence = String) {
  const answers = ['MET', 'NOT_MET', 'MORE_INFORMATION', 'WAIVE'];
  return shown(new VerdictEntry({ words, context: task(more), answers }, asked(), { address: '/task', changed: () => undefined, sentence }));
}

/** @param {HTMLElement} form @param {string} answer @param {Entry} entry */
export function choose(form, answer, entry) {
  one(form, `[value=${answer}]`).checked = true;
  entry.follow(null);
}
