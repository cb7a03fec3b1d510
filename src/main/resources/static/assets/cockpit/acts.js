// What managers do to one case, each with a reason.

import { post } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { select } from '../webapps/page.js';
import { caseRoute } from './address.js';
import { ask, asking, button, input } from './ask.js';
import { people } from './people-choice.js';
import { ON_THE_WAY } from './way.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Page['words']} Words */
/** @typedef {Oversight.CaseView} CaseView */

/** In these states nothing about a case can be moved any more; whatever else is refused says so itself. */
const ENDED = ['APPROVED', 'APPROVED_WITH_NOTES', 'CANCELLED', 'CLOSED', 'SUCCEEDED', 'EXITED', 'TRANSITION_COMPLETE', 'REVOKED'];

/** In these a partner has chosen another way: nothing of the requirements is moved, held or corrected any more. */
const GONE_ANOTHER_WAY = ['EXIT_NOTICE', ...ON_THE_WAY];

/** The acts on a case that has not ended, or that was called off. @param {Page} page @param {CaseView} view */
export function caseActs(page, view) {
  if (view.state === 'CANCELLED') {
    return html`<p class="enrollments-buttons" role="group" aria-label=${page.words.t('cockpit.acts')}>${reopening(page, view)}</p>`;
  }
  const goesOn = !GONE_ANOTHER_WAY.includes(view.state) && [
    deadline(page, view),
    view.state === 'ON_HOLD' ? release(page, view) : hold(page, view),
    correction(page, view),
  ];
  return (
    !ENDED.includes(view.state) &&
    html`<p class="enrollments-buttons" role="group" aria-label=${page.words.t('cockpit.acts')}>
      ${goesOn}
      ${cancellation(page, view)}
    </p>`
  );
}

/** @param {Page} page @param {CaseView} view */
function deadline(page, view) {
  const { words } = page;
  const now = words.t('cockpit.act.deadline.now', words.day(view.evidenceDue), words.day(view.decisionDue));
  return button(words.t('cockpit.act.deadline'), () =>
    ask(page, {
      title: words.t('cockpit.act.deadline'),
      text: `${now} ${words.t('cockpit.act.deadline.text')}`,
      fields: [
        { name: 'which', label: words.t('cockpit.act.which'), control: select(deadlines(words)) },
        { name: 'date', label: words.t('cockpit.act.date'), control: input('date', { required: true }) },
      ],
      act: (given) => post(`${caseRoute(view)}/deadline`, given),
      done: words.t('cockpit.act.deadline.done'),
    })
  );
}

/** The days of a case that can be moved. @param {Words} words @returns {[string, string][]} */
export function deadlines(words) {
  return [
    ['EVIDENCE', words.t('cockpit.evidence-due')],
    ['DECISION', words.t('cockpit.decision-due')],
  ];
}

/** @param {Page} page @param {CaseView} view */
function hold(page, view) {
  const { words } = page;
  return button(words.t('cockpit.act.hold'), () =>
    ask(page, {
      title: words.t('cockpit.act.hold'),
      text: words.t('cockpit.act.hold.text'),
      fields: [{ name: 'until', label: words.t('cockpit.act.until'), control: input('date') }],
      act: (given) => post(`${caseRoute(view)}/hold`, { ...given, until: given['until'] || null }),
      done: words.t('cockpit.act.hold.done'),
    })
  );
}

/** @param {Page} page @param {CaseView} view */
function release(page, view) {
  const { words } = page;
  return asking(page, words.t('cockpit.act.release'), {
    title: words.t('cockpit.act.release'),
    text: words.t('cockpit.act.release.text'),
    act: (given) => post(`${caseRoute(view)}/hold`, { ...given, release: true }),
    done: words.t('cockpit.act.release.done'),
  });
}

/**
 * What the case was opened on is corrected: first what that would change.
 *
 * @param {Page} page
 * @param {CaseView} view
 */
function correction(page, view) {
  const { words } = page;
  const send = (/** @type {object} */ given) => post(`${caseRoute(view)}/correction`, given);
  return asking(page, words.t('cockpit.act.correct'), {
    title: words.t('cockpit.act.correct'),
    text: words.t('cockpit.act.correct.text'),
    fields: [
      { name: 'enrolledOn', label: words.t('cockpit.act.correct.enrolled-on'), control: input('date') },
      { name: 'planRenewalOn', label: words.t('cockpit.act.correct.plan-renewal-on'), control: input('date') },
    ],
    preview: async (given) => {
      const seen = /** @type {Oversight.Correction} */ (await send({ ...onlyGiven(given), dryRun: true }));
      return foreseen(words, seen);
    },
    act: (given, token) => send({ ...onlyGiven(given), preview: token }),
    done: words.t('cockpit.act.correct.done'),
  });
}

/**
 * What a correction would do, or what stands against it.
 *
 * @param {Words} words
 * @param {Oversight.Correction} seen
 */
function foreseen(words, seen) {
  const basis = `${words.day(seen.before.basisDate)} → ${words.day(seen.after.basisDate)}`;
  const left = (/** @type {Oversight.FilesLeft} */ one) =>
    html`<li>${words.t('cockpit.act.correct.files-left', words.requirement(one.requirement), words.number(one.files))}</li>`;
  const against = html`<div class="alert alert-warning"><p>${words.t('cockpit.act.correct.refused')}</p><ul>${seen.refused.map(left)}</ul></div>`;
  const effect = html`<p>${words.named('cockpit.act.correct.effect.', seen.effect)} ${seen.after.id}: ${basis}</p>`;
  return { token: seen.preview ?? '', isRefused: seen.refused.length > 0, shown: [effect, seen.refused.length > 0 && against] };
}

/** What is filled in. @param {Record<string, string>} given */
function onlyGiven(given) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}

/** @param {Page} page @param {CaseView} view */
function cancellation(page, view) {
  const { words } = page;
  return asking(page, words.t('cockpit.act.cancel'), {
    title: words.t('cockpit.act.cancel'),
    danger: true,
    text: words.t('cockpit.act.cancel.text', view.id),
    act: (given) => post(`${caseRoute(view)}/cancellation`, given),
    done: words.t('cockpit.act.cancel.done'),
  });
}

/** @param {Page} page @param {CaseView} view */
function reopening(page, view) {
  const { words } = page;
  return asking(page, words.t('cockpit.act.reopen'), {
    title: words.t('cockpit.act.reopen'),
    text: words.t('cockpit.act.reopen.text', view.id),
    act: (given) => post(`${caseRoute(view)}/reopening`, given),
    done: words.t('cockpit.act.reopen.done'),
  });
}

/**
 * Gives one open task to somebody else.
 *
 * @param {Page} page
 * @param {CaseView} view
 * @param {import('./case.js').OpenTask} task
 */
export function taskReassign(page, view, task) {
  const { words } = page;
  return button(words.t('cockpit.act.reassign'), async () =>
    ask(page, {
      title: words.t('cockpit.act.reassign'),
      text: `${words.step(task)}${task.requirement ? ` · ${words.requirement(task.requirement)}` : ''}`,
      fields: [{ name: 'to', label: words.t('cockpit.act.to'), control: await people(words, words.t('cockpit.act.to-group')) }],
      act: ({ to, reason }) => post(`${caseRoute(view)}/reassignment`, { taskId: task.taskId, to: to || null, reason }),
      done: words.t('cockpit.act.reassign.done'),
    })
  );
}
