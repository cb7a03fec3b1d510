// A part of a case beside the tabs Cockpit has for a process that runs.

import { html } from '../webapps/html.js';
import { caseLink } from './address.js';
import { wholeCase } from './case.js';
import { partOf } from './parts.js';
import { nothing } from './table.js';

const ENGINE = '/camunda/api/engine/engine/default/process-instance';

/**
 * Cockpit says which process it shows; the number of its case is the business key of that.
 *
 * @param {import('./frame.js').Page} page
 * @returns {Promise<Markup.Child>}
 */
export async function show(page) {
  const { words, given } = page;
  const businessKey = await businessKeyOf(given.processInstanceId ?? '');
  if (!businessKey || !/-\d{4}$/.test(businessKey)) {
    return nothing(words.t('cockpit.tab.no-case'));
  }
  const view = await wholeCase(businessKey);
  const { part } = partOf(given.part);
  return [html`<p>${words.t('cockpit.case')} ${caseLink(view.id)} · ${view.partner}</p>`, await part(page, view)];
}

/** @param {string} processInstanceId */
async function businessKeyOf(processInstanceId) {
  const answer = await fetch(`${ENGINE}/${encodeURIComponent(processInstanceId)}`, {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin',
  });
  /** @type {{businessKey: string | null}} */
  const { businessKey } = answer.ok ? await answer.json() : { businessKey: null };
  return businessKey;
}
