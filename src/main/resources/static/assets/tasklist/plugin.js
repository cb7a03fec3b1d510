// What Tasklist gets of the programme beside the forms: rows that say whose task it is and by when, soonest first.

import { get } from '../webapps/api.js';
import { Words } from '../webapps/words.js';
import { row } from './row.js';

/** As the engine's query takes it, and Tasklist keeps it in its address; of one day, what has waited longest. */
const SOONEST_FIRST = '[{"sortBy":"dueDate","sortOrder":"asc"},{"sortBy":"created","sortOrder":"asc"}]';

soonestFirst();
// Before Tasklist looks: it listens to this as well, and later.
window.addEventListener('popstate', soonestFirst);

/** Whoever has not chosen an order finds what is due soonest on top. */
function soonestFirst() {
  const [path = '', asked = ''] = window.location.hash.split('?');
  const search = new URLSearchParams(asked);
  if (['', '#', '#/'].includes(path) && !search.has('sorting')) {
    search.set('sorting', SOONEST_FIRST);
    window.history.replaceState(window.history.state, '', `#/?${search}`);
  }
}

async function plugins() {
  try {
    const words = new Words(await get('/api/v1/texts?for=tasklist'));
    // The style sheet takes away what Tasklist itself says in a row.
    document.documentElement.classList.add('own-rows');
    return [
      {
        id: 'enrollment-row',
        pluginPoint: 'tasklist.card',
        priority: 100,
        render(/** @type {HTMLElement} */ node, /** @type {Camunda.Place} */ _given, /** @type {{task: Camunda.ListedTask}} */ { task }) {
          node.append(...row(words, task, Date.now()));
        },
      },
    ];
  } catch (fault) {
    console.warn(fault);
    return [];
  }
}

export default await plugins();
