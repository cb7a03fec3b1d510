// What failed is tried once more, with a reason.

import { post } from '../webapps/api.js';
import { caseRoute } from './address.js';
import { asking } from './ask.js';

/** @typedef {import('./frame.js').Page} Page */

/**
 * Lets a mail that failed be tried once more.
 *
 * @param {Page} page
 * @param {string | null} caseId
 * @param {number | null} mailId
 */
export function mailRetry(page, caseId, mailId) {
  const { words } = page;
  return asking(page, words.t('cockpit.mails.retry'), {
    title: words.t('cockpit.mails.retry'),
    act: (given) => post(`${caseRoute({ id: String(caseId) })}/mails/${mailId}/retry`, given),
    done: words.t('cockpit.mails.retried'),
  });
}

/**
 * Takes a failed step once more, or sends a failed mail once more.
 *
 * @param {Page} page
 * @param {Oversight.FailedStep} step
 */
export function stepRestart(page, step) {
  const { words } = page;
  if (step.kind === 'MAIL') {
    return mailRetry(page, step.caseId, step.mailId);
  }
  return asking(page, words.t('cockpit.act.restart'), {
    title: words.t('cockpit.act.restart'),
    text: `${step.caseId}: ${step.stepName || step.step}`,
    act: (given) => restart(step, given),
    done: (answer) =>
      answer.mended
        ? words.t('cockpit.act.restart.mended', words.number(answer.left))
        : words.t('cockpit.act.restart.failed', String(answer.error)),
  });
}

/** @param {Oversight.FailedStep} step @param {object} given @returns {Promise<Oversight.Restarted>} */
function restart(step, given) {
  return post(`/api/v1/failed-steps/${encodeURIComponent(step.id)}/restart`, given);
}
