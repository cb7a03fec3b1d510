// A part of a case beside the tabs Cockpit has for a process that runs.

import { get } from '../webapps/api.js';
import { element } from '../webapps/page.js';
import { caseLink } from './frame.js';
import { PARTS } from './parts.js';

const ENGINE = '/camunda/api/engine/engine/default/process-instance';

/** Cockpit says which process it shows; the number of its case is the business key of that. */
export async function show(page) {
  const { words, given } = page;
  const answer = await fetch(`${ENGINE}/${encodeURIComponent(given.processInstanceId)}`, {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin',
  });
  const { businessKey } = answer.ok ? await answer.json() : {};
  if (!businessKey || !/-\d{4}$/.test(businessKey)) {
    return element('p', { class: 'enrollments-empty' }, words.t('cockpit.tab.no-case'));
  }
  const at = `/api/v1/enrollments/${encodeURIComponent(businessKey)}`;
  const [view, path] = await Promise.all([get(at), get(`${at}/path`)]);
  view.path = path;
  return [element('p', {}, words.t('cockpit.case'), ' ', caseLink(view.id), ` · ${view.partner}`), await PARTS[given.part](page, view)];
}
