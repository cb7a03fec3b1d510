// A task with all that is needed to decide it.

import { get } from '../webapps/api.js';
import { Words } from '../webapps/words.js';

/** Where the API has a task. @param {string} taskId */
export function taskRoute(taskId) {
  return `/api/v1/tasks/${encodeURIComponent(taskId)}`;
}

/**
 * Who reads, what the task is about, what it asks, and the words for it.
 *
 * @param {string} taskId
 * @param {boolean} isVerdict whether the tables ask for something beside the answer
 */
export async function fetchTask(taskId, isVerdict) {
  const [me, context, texts, asked] = await Promise.all([
    /** @type {Promise<Api.Me>} */ (get('/api/v1/me')),
    /** @type {Promise<Api.TaskContext>} */ (get(`${taskRoute(taskId)}/context`)),
    /** @type {Promise<Api.Texts>} */ (get('/api/v1/texts?for=review')),
    /** @type {Promise<Api.TaskForm | null>} */ (isVerdict ? get(`${taskRoute(taskId)}/form`) : Promise.resolve(null)),
  ]);
  return { me, context, asked, words: new Words(texts) };
}
