// One case, running or ended: where it is, what can be done, and everything about it behind tabs.

import { get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { definitions } from '../webapps/page.js';
import { caseActs, taskReassign } from './acts.js';
import { address, caseRoute } from './address.js';
import { loading } from './frame.js';
import { PARTS, partOf } from './parts.js';
import { stepRestart } from './restart.js';
import { table } from './table.js';
import { tabs } from './tabs.js';
import { wayOf } from './way.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Oversight.WholeCase} WholeCase */
/**
 * @typedef {Oversight.PassedStep & {requirement: string | null}} OpenTask a task of the office that waits, and for which requirement
 */

/** @param {Page} page @returns {Promise<Markup.Child>} */
export async function show(page) {
  const { words, query } = page;
  const id = query.get('id') || '';
  const asked = encodeURIComponent(id);
  const [view, own, failed] = await Promise.all([
    wholeCase(id),
    /** @type {Promise<Api.List<Oversight.OfficeTask>>} */ (get(`/api/v1/tasks?size=200&caseId=${asked}`)),
    /** @type {Promise<Api.List<Oversight.FailedStep>>} */ (get(`/api/v1/failed-steps?caseId=${asked}`)),
  ]);
  const { key, part } = partOf(query.get('tab'));
  const way = await wayOf(page, view);
  const place = html`<section class="enrollments-tab" aria-label=${words.t(`cockpit.tab.${key}`)}></section>`;
  void loading(page, place, () => part(page, view));
  return [
    html`<h1>${view.id} · ${view.partner}</h1>`,
    standing(words, view),
    caseActs(page, view),
    openTasks(page, view, new Set(own.items.map((one) => one.id))),
    way,
    failedSteps(page, failed.items),
    tabs(words.t('cockpit.tabs'), 'enrollments-tabs', links(words, view.id), key),
    place,
  ];
}

/** A case with the way it took. @param {string} id @returns {Promise<WholeCase>} */
export async function wholeCase(id) {
  const route = caseRoute({ id });
  const [view, path] = await Promise.all([
    /** @type {Promise<Oversight.CaseView>} */ (get(route)),
    /** @type {Promise<Oversight.CasePath>} */ (get(`${route}/path`)),
  ]);
  return { ...view, path };
}

/** @param {Page['words']} words @param {WholeCase} view */
function standing(words, view) {
  return html`<div class="enrollments-standing">
    ${definitions([
      [words.t('cockpit.filter.state'), words.named('portal.state.', view.state)],
      [words.t('cockpit.outcome'), words.named('report.outcome.', view.outcome)],
      [words.t('cockpit.why-so'), words.said(view.outcomeSentence)],
      [words.t('cockpit.recommendation'), words.named('report.outcome.', view.recommendation?.decision)],
      [words.t('cockpit.recommendation.why'), words.said(view.recommendation?.sentence)],
      [words.t('cockpit.filter.edition'), `${view.edition} · ${words.named('portal.edition.', view.edition)}`],
      [words.t('cockpit.basis-date'), words.day(view.basisDate)],
      [words.t('cockpit.evidence-due'), words.day(view.evidenceDue)],
      [words.t('cockpit.decision-due'), words.day(view.decisionDue)],
      [words.t('cockpit.decided-on'), words.moment(view.decidedAt)],
      [words.t('cockpit.next'), words.nextAction(view.nextAction)],
    ])}
  </div>`;
}

/**
 * What the office has to do for the case, whoever it is for.
 *
 * @param {Page} page
 * @param {WholeCase} view
 * @param {Set<string | null>} own the tasks this person may do, which can be opened
 */
function openTasks(page, view, own) {
  const tasks = view.path.processes.flatMap(({ requirement, steps }) =>
    steps.filter((step) => step.taskId && step.side === 'OFFICE' && !step.endedAt).map((step) => ({ ...step, requirement }))
  );
  if (tasks.length === 0) {
    return null;
  }
  const { words } = page;
  const acts = (/** @type {OpenTask} */ task) => html`<span class="enrollments-buttons">
    ${own.has(task.taskId) && html`<a href=${`/camunda/app/tasklist/default/#/?task=${task.taskId}`}>${words.t('cockpit.task.open')}</a>`}
    ${taskReassign(page, view, task)}
  </span>`;
  return [
    html`<h2>${words.t('cockpit.tasks')}</h2>`,
    table(words, {
      caption: words.t('cockpit.tasks'),
      columns: [
        { head: words.t('cockpit.what'), cell: (one) => words.step(one) },
        { head: words.t('cockpit.requirement'), cell: (one) => one.requirement && words.requirement(one.requirement) },
        { head: words.t('cockpit.who'), cell: (one) => one.person || words.t('cockpit.who.nobody') },
        { head: words.t('cockpit.due'), cell: (one) => words.moment(one.due) },
        { head: words.t('cockpit.acts'), cell: acts },
      ],
      rows: tasks,
    }),
  ];
}

/** @param {Page} page @param {Oversight.FailedStep[]} steps */
function failedSteps(page, steps) {
  return (
    steps.length > 0 &&
    html`<div class="alert alert-warning">
      <h2>${page.words.t('cockpit.mend.failed')}</h2>
      <ul>${steps.map((one) => html`<li>${`${one.stepName || one.step}: ${one.error ?? ''} `}${stepRestart(page, one)}</li>`)}</ul>
    </div>`
  );
}

/** @param {Page['words']} words @param {string} id */
function links(words, id) {
  return Object.keys(PARTS).map((key) => ({ key, href: address('/case', { id, tab: key }), text: words.t(`cockpit.tab.${key}`) }));
}
