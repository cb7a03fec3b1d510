// Which of the entries a form asks for.

import { DoneEntry } from './done.js';
import { ConfirmationEntry, DecisionEntry } from './entry.js';
import { VerdictEntry } from './verdict.js';

/** @type {Api.TaskForm} */
const NOTHING = { proof: [], facts: [], reasons: [], findings: [] };

/**
 * @param {string | undefined} kind what the form calls it
 * @param {import('./entry.js').Task} task
 * @param {Api.TaskForm | null} asked what the tables ask for beside a verdict
 * @param {import('./verdict.js').Surroundings} surroundings
 * @returns {import('./entry.js').Entry}
 */
export function entryFor(kind, task, asked, surroundings) {
  switch (kind) {
    case 'confirmation':
      return new ConfirmationEntry(task);
    case 'done':
      return new DoneEntry(task);
    case 'decision':
      return new DecisionEntry(task);
    default:
      return new VerdictEntry(task, asked ?? NOTHING, surroundings);
  }
}
