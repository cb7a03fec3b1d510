// Which rule of which version of which table decided about a case, on which facts.

import { get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { definitions } from '../webapps/page.js';
import { caseRoute } from './address.js';
import { factList } from './fact-list.js';
import { nothing, part, table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Page['words']} Words */

/** @param {Page} page @param {Oversight.WholeCase} view */
export async function passport({ words }, view) {
  /** @type {Oversight.CaseDecisions} */
  const found = await get(`${caseRoute(view)}/decisions`);
  return [
    html`<p>${words.said(view.basisExplanation)}</p>`,
    view.requirements.map((one) => judged(words, one, found)),
    part(
      words.t('cockpit.passport.pinned'),
      table(words, {
        caption: words.t('cockpit.passport.pinned'),
        columns: [
          { head: words.t('cockpit.passport.table'), cell: (one) => one.table },
          { head: words.t('cockpit.passport.version-no'), number: true, cell: (one) => String(one.version) },
          { head: 'SHA-256', cell: (one) => html`<code>${one.sha256}</code>` },
        ],
        rows: view.passport,
      })
    ),
  ];
}

/**
 * A requirement: how it was judged, by which rule, on which facts; and why, where it was met unseen.
 *
 * @param {Words} words
 * @param {Oversight.CaseRequirement} one
 * @param {Oversight.CaseDecisions} found
 */
export function judged(words, one, found) {
  const read = found.read[one.id];
  return part(
    `${words.requirement(one.id)} · ${one.id}`,
    definitions([
      [words.t('cockpit.passport.result'), words.named('portal.result.', one.result)],
      [words.t('cockpit.decisions.unseen'), unseen(one, found.decisions)],
      [words.t('cockpit.why-so'), words.said(one.sentence) === words.said(one.asks) ? null : words.said(one.sentence)],
      [words.t('cockpit.passport.reason'), one.reasonCode],
      [words.t('cockpit.passport.rule'), one.ruleId],
      [words.t('cockpit.passport.table'), one.table && words.t('cockpit.passport.version', one.table, one.tableVersion)],
      [words.t('cockpit.passport.level'), words.named('portal.level.', one.level)],
      [words.t('cockpit.passport.asks'), words.said(one.asks)],
      [words.t('cockpit.passport.source'), words.sourced(one.source)],
      [words.t('cockpit.passport.waived-until'), words.day(one.waivedUntil)],
    ]),
    read && [html`<h3>${words.t('cockpit.passport.read')}</h3>`, factList(words, read)],
    one.verifiedBy === 'HUMAN' && [html`<h3>${words.t('cockpit.passport.facts')}</h3>`, stated(words, one, found.decisions)]
  );
}

/**
 * Why the verdict that counts was given though not all of the evidence had been seen.
 *
 * @param {Oversight.CaseRequirement} one
 * @param {Oversight.CaseDecision[]} decisions
 */
function unseen(one, decisions) {
  const verdict = decisions.findLast((act) => act.requirement === one.id && act.task.startsWith('verify-'));
  return verdict?.answer === 'MET' ? verdict.unseenReason : null;
}

/**
 * What people verified of a requirement; where nobody did, what the partner declares.
 *
 * @param {Words} words
 * @param {Oversight.CaseRequirement} one
 * @param {Oversight.CaseDecision[]} decisions
 */
function stated(words, one, decisions) {
  const verified = decisions.findLast((act) => act.requirement === one.id && Object.keys(act.facts).length > 0);
  const facts = verified ? verified.facts : one.declaration;
  const whose = verified ? words.t('cockpit.passport.verified', verified.by) : words.t('cockpit.passport.declared');
  return facts && Object.keys(facts).length > 0
    ? [html`<p class="enrollments-small">${whose}</p>`, factList(words, facts)]
    : nothing(words.t('cockpit.passport.no-facts'));
}
