// What lies beside a task: the files of the case, or how far its transition is.

import { get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { evidence } from './evidence.js';
import { awaitsScan, outOfUse } from './rules.js';
import { transition } from './transition.js';

/** @typedef {import('../webapps/words.js').Words} Words */
/**
 * @typedef {object} Beside
 * @property {Markup.Child} shown
 * @property {Api.EvidenceFile[]} files those the office goes by, or will when they are scanned
 */

/**
 * What cannot be fetched is said to be missing: the task can be done without it.
 *
 * @param {Words} words
 * @param {Api.TaskContext} context
 * @returns {Promise<Beside>}
 */
export async function beside(words, context) {
  const isTransition = context.task.startsWith('reseller-');
  try {
    return await (isTransition ? besideTransition(words, context) : besideFiles(words, context));
  } catch {
    const sentence = words.t(isTransition ? 'review.way-failed' : 'review.evidence-failed');
    return { shown: html`<p class="alert alert-warning">${sentence}</p>`, files: [] };
  }
}

/** @param {Words} words @param {Api.TaskContext} context */
async function besideFiles(words, { enrollment, requirement }) {
  /** @type {Api.List<Api.EvidenceFile>} */
  const { items } = await get(`/api/v1/enrollments/${encodeURIComponent(enrollment.id)}/evidence?size=200`);
  const files = items.filter((file) => !requirement || file.requirement === requirement.id);
  return { shown: evidence(words, enrollment.id, files), files: files.filter((file) => !outOfUse(file) || awaitsScan(file)) };
}

/** @param {string} caseNumber @param {string} task @returns {Promise<Api.Transfer[]>} */
async function requests(caseNumber, task) {
  if (task !== 'reseller-follow-customers') {
    return [];
  }
  const path = `/api/v1/enrollments/${encodeURIComponent(caseNumber)}/transition/transfers?size=200`;
  return /** @type {Api.List<Api.Transfer>} */ (await get(path)).items;
}

/** @param {Words} words @param {Api.TaskContext} context */
async function besideTransition(words, { enrollment, task }) {
  /** @type {Api.Transition} */
  const shown = await get(`/api/v1/enrollments/${encodeURIComponent(enrollment.id)}/transition?size=200`);
  return { shown: transition(words, task, shown, await requests(enrollment.id, task)), files: [] };
}
