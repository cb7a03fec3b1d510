// What people of the office did before, and what the partner was asked for.

import { html } from '../webapps/html.js';
import { section } from '../webapps/page.js';
import { factList } from './facts.js';
import { takeBack } from './take-back.js';

/** @typedef {import('../webapps/words.js').Words} Words */

/** @param {Words} words @param {Api.TaskContext} context @param {string} username who reads it @returns {Markup.Child} */
export function earlier(words, { enrollment, earlierActs, informationRequests }, username) {
  const own = lastOfOwn(earlierActs, username);
  return [
    earlierActs.length > 0 &&
      section(words.t('review.earlier'), html`<ol class="list-unstyled">${earlierActs.map((act) => earlierAct(words, act, own.has(act) ? enrollment.id : null))}</ol>`),
    informationRequests.length > 0 &&
      section(words.t('review.requests'), html`<ul class="list-unstyled">${informationRequests.map((one) => request(words, one))}</ul>`),
  ];
}

/**
 * The verdicts that somebody may take back: the last on a requirement, where it is the own one and stands.
 *
 * @param {Api.EarlierAct[]} acts
 * @param {string} username
 */
function lastOfOwn(acts, username) {
  /** @type {Map<string | null, Api.EarlierAct>} */
  const last = new Map();
  acts.filter((act) => act.task.startsWith('verify-')).forEach((act) => last.set(act.requirement, act));
  return new Set([...last.values()].filter((act) => act.by === username && !act.takenBackAt));
}

/** @param {Words} words @param {Api.EarlierAct} act @param {string | null} caseId where it can be taken back */
function earlierAct(words, act, caseId) {
  const file = (/** @type {Api.ToldFinding} */ one) =>
    html`<li>${one.fileName && [html`<strong>${one.fileName}</strong>`, ': ']}${words.said(one.sentence)}${one.what ? ` ${one.what}` : ''}</li>`;
  return html`<li class="review-act">
    <strong>${words.named('review.answer.', act.answer)}</strong> ${act.reasonSentence ? words.said(act.reasonSentence) : act.reasonCode && words.named('review.reason-name.', act.reasonCode)}
    <div class="review-small">${circumstances(words, act).filter(Boolean).join(' · ')}</div>
    ${act.comment && html`<div class="review-quote">${act.comment}</div>`}
    ${act.partnerSentence && html`<div class="review-quote">${`${words.t('review.to-partner')}: ${act.partnerSentence}`}</div>`}
    ${act.unseenReason && html`<div class="review-small">${`${words.t('review.unseen')}: ${act.unseenReason}`}</div>`}
    ${act.findings.length > 0 && html`<ul>${act.findings.map(file)}</ul>`}
    ${factList(words, act.facts)} ${caseId && act.requirement && takeBack(words, caseId, act.requirement)}
  </li>`;
}

/** @param {Words} words @param {Api.EarlierAct} act */
function circumstances(words, act) {
  const recommended = `${words.t('review.recommended')} ${[words.named('review.result.', act.recommended), words.said(act.recommendedSentence)].filter(Boolean).join(' – ')}`;
  return [
    words.named('review.task.', act.task),
    act.requirement && words.requirement(act.requirement),
    act.by,
    words.moment(act.at),
    act.recommended && recommended,
    act.takenBackAt && `${words.t('review.taken-back-on')} ${words.moment(act.takenBackAt)}`,
    act.waivedUntil && `${words.t('review.waived-until')} ${words.day(act.waivedUntil)}`,
  ];
}

/** @param {Words} words @param {Api.InformationRequest} one */
function request(words, one) {
  const when = `${words.t('review.asked-on')} ${words.moment(one.askedAt)} · ${words.t('review.answer-by')} ${words.day(one.due)}`;
  const answered = one.answeredAt ? `${words.t('review.answered')} ${words.moment(one.answeredAt)}` : words.t('review.open');
  return html`<li class="review-act">
    <div class="review-small">${when}</div>
    <ul>${one.documents.map((asked) => html`<li>${`${asked.name}: ${asked.why}`}</li>`)}</ul>
    <div>${answered}</div>
    ${one.answer && html`<div class="review-quote">${one.answer}</div>`}
  </li>`;
}
