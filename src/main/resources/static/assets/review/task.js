// A task with all that is needed to decide it.

import { get } from '../webapps/api.js';
import { Words } from '../webapps/words.js';

/** Where the API has a task. @param {string} taskId */
export function taskRoute(taskId) {
  return `/api/v1/tasks/${encodeURIComponent(taskId)}`;
}

/** Who reads, what the task is about, and the words for it. @param {string} taskId */
export async function fetchTask(taskId) {
  const [me, context, texts] = await Promise.all([
    /** @type {Promise<Api.Me>} */ (get('/api/v1/me')),
    /** @type {Promise<Api.TaskContext>} */ (get(`${taskRoute(taskId)}/context`)),
    /** @type {Promise<Api.Texts>} */ (get('/api/v1/texts?for=review')),
  ]);
  return { me, context, words: new Words(texts) };
}
