// What people decided about a case, beside what the tables recommended.

import { get } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { definitions } from '../webapps/page.js';
import { caseRoute } from './address.js';
import { factList } from './fact-list.js';
import { nothing, part } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Page['words']} Words */
/** @typedef {Oversight.CaseDecision} Decision */

/** @param {Page} page @param {Oversight.WholeCase} view @returns {Promise<Markup.Child>} */
export async function decisions({ words }, view) {
  /** @type {Oversight.CaseDecisions} */
  const found = await get(`${caseRoute(view)}/decisions`);
  return found.decisions.length === 0
    ? nothing(words.t('cockpit.decisions.none'))
    : found.decisions.map((one) => decision(words, one));
}

/** @param {Words} words @param {Decision} one */
function decision(words, one) {
  return part(
    `${words.named('cockpit.task.', one.task)}${one.requirement ? ` · ${words.requirement(one.requirement)}` : ''}`,
    definitions([
      [words.t('cockpit.decisions.answer'), words.named('cockpit.answer.', one.answer)],
      [words.t('cockpit.decisions.by'), `${one.by}, ${words.moment(one.at)}`],
      [words.t('cockpit.decisions.comment'), one.comment],
      [words.t('cockpit.decisions.told'), one.partnerSentence],
      [words.t('cockpit.decisions.unseen'), one.unseenReason],
      [words.t('cockpit.passport.reason'), one.reasonCode],
      [words.t('cockpit.decisions.recommended'), recommended(words, one)],
      [words.t('cockpit.decisions.note'), contradicts(one) ? words.t('cockpit.decisions.against') : null],
      [words.t('cockpit.passport.waived-until'), words.day(one.waivedUntil)],
      [words.t('cockpit.decisions.second'), second(words, one.second)],
    ]),
    Object.keys(one.facts).length > 0 && [html`<h3>${words.t('cockpit.passport.facts')}</h3>`, factList(words, one.facts)],
    one.findings.length > 0 && [
      html`<h3>${words.t('cockpit.decisions.findings')}</h3>`,
      html`<ul>${one.findings.map((file) => html`<li>${[file.fileName, words.named('cockpit.finding.', file.finding), file.what].filter(Boolean).join(': ')}</li>`)}</ul>`,
    ]
  );
}

/** @param {Words} words @param {Decision} one */
function recommended(words, one) {
  return (
    one.recommended && `${words.named('portal.result.', one.recommended)} (${one.recommendedReason}, ${one.recommendedRule})`
  );
}

/**
 * Whether the person judged the opposite of what the tables recommend. To ask for more, or for a waiver, is no judgement;
 * and where the tables leave a question to a person, no answer is otherwise than theirs.
 *
 * @param {Pick<Decision, 'recommended' | 'answer'>} decision
 */
export function contradicts({ recommended: said, answer }) {
  return (answer === 'MET' && said === 'NOT_MET') || (answer === 'NOT_MET' && (said === 'MET' || said === 'MET_FOLLOWUP'));
}

/** @param {Words} words @param {Oversight.SecondPerson | null} other */
function second(words, other) {
  return (
    other &&
    [`${words.named('cockpit.answer.', other.answer)}: ${other.by}, ${words.moment(other.at)}`, other.comment].filter(Boolean).join(' · ')
  );
}
