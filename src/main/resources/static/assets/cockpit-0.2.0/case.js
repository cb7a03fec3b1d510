// One case, running or ended: where it is, what can be done, and everything about it behind tabs.

import { get } from '../webapps/api.js';
import { definitions, element } from '../webapps/page.js';
import { casesActs, stepRestart, taskReassign } from './acts.js';
import { address, loading, table, tabs } from './frame.js';
import { PARTS } from './parts.js';

export async function show(page) {
  const { words, query } = page;
  const id = query.get('id') || '';
  const at = (path) => get(`/api/v1${path}`);
  const number = encodeURIComponent(id);
  const [view, path, own, failed] = await Promise.all([
    at(`/enrollments/${number}`),
    at(`/enrollments/${number}/path`),
    at(`/tasks?size=200&caseId=${number}`),
    at(`/failed-steps?caseId=${number}`),
  ]);
  view.path = path;
  const chosen = PARTS[query.get('tab')] ? query.get('tab') : 'timeline';
  const place = element('section', { class: 'enrollments-tab', 'aria-label': words.t(`cockpit.tab.${chosen}`) });
  loading(page, place, () => PARTS[chosen](page, view));
  return [
    element('h1', {}, `${view.id} · ${view.partner}`),
    standing(words, view),
    casesActs(page, view),
    openTasks(page, view, new Set(own.items.map((one) => one.id))),
    failedSteps(page, failed.items),
    parts(words, view.id, chosen),
    place,
  ];
}

function standing(words, view) {
  const next = view.nextAction;
  return element(
    'div',
    { class: 'enrollments-standing' },
    definitions([
      [words.t('cockpit.filter.state'), words.named('portal.state.', view.state)],
      [words.t('cockpit.outcome'), words.outcome(view)],
      [words.t('cockpit.why-so'), words.said(view.outcomeSentence)],
      [words.t('cockpit.filter.edition'), `${view.edition} · ${words.named('portal.edition.', view.edition)}`],
      [words.t('cockpit.basis-date'), words.day(view.basisDate)],
      [words.t('cockpit.evidence-due'), words.day(view.evidenceDue)],
      [words.t('cockpit.decision-due'), words.day(view.decisionDue)],
      [words.t('cockpit.decided-on'), words.moment(view.decidedAt)],
      [
        words.t('cockpit.next'),
        next.who === 'NOBODY'
          ? null
          : `${words.named('cockpit.side.', next.who)}: ${words.named('cockpit.next.', next.what)}${next.due ? ` (${words.day(next.due)})` : ''}`,
      ],
    ])
  );
}

/**
 * What the office has to do for the case, whoever it is for.
 *
 * @param own the tasks this person may do, which can be opened
 */
function openTasks(page, view, own) {
  const tasks = view.path.processes.flatMap(({ requirement, steps }) =>
    steps.filter((step) => step.taskId && step.side === 'OFFICE' && !step.endedAt).map((step) => ({ ...step, requirement }))
  );
  if (tasks.length === 0) {
    return null;
  }
  const { words } = page;
  return [
    element('h2', {}, words.t('cockpit.tasks')),
    table(words, {
      caption: words.t('cockpit.tasks'),
      columns: [
        { head: words.t('cockpit.what'), cell: (one) => words.step(one) },
        { head: words.t('cockpit.requirement'), cell: (one) => one.requirement || '' },
        { head: words.t('cockpit.who'), cell: (one) => one.person || words.t('cockpit.who.nobody') },
        { head: words.t('cockpit.due'), cell: (one) => words.moment(one.due) },
        {
          head: words.t('cockpit.acts'),
          cell: (one) =>
            element(
              'span',
              { class: 'enrollments-buttons' },
              own.has(one.taskId)
                ? element('a', { href: `/camunda/app/tasklist/default/#/?task=${encodeURIComponent(one.taskId)}` }, words.t('cockpit.task.open'))
                : null,
              taskReassign(page, view, one)
            ),
        },
      ],
      rows: tasks,
    }),
  ];
}

function failedSteps(page, steps) {
  if (steps.length === 0) {
    return null;
  }
  const { words } = page;
  return element(
    'div',
    { class: 'alert alert-warning' },
    element('h2', {}, words.t('cockpit.mend.failed')),
    element(
      'ul',
      {},
      steps.map((one) => element('li', {}, `${one.stepName || one.step}: ${one.error} `, stepRestart(page, one)))
    )
  );
}

function parts(words, id, chosen) {
  return tabs(words.t('cockpit.tabs'), 'enrollments-tabs', Object.keys(PARTS), chosen, (name) => [
    address('/case', { id, tab: name }),
    words.t(`cockpit.tab.${name}`),
  ]);
}
