// What the tests of the forms have in common: a task as the API tells it, and its words.

import { Words } from '../../main/resources/static/assets/webapps/words.js';

const texts = {
  'review.answer.MET': 'Met',
  'review.hint.NOT_MET': 'A lead reviewer confirms it.',
  'review.result.MET': 'Met',
};

export const TEXTS = { language: 'en', texts };

export const words = new Words(TEXTS);

/** @param {string} text @returns {Api.Bilingual} */
export function said(text) {
  return { en: text, ko: text };
}

/** @type {Api.Requirement} */
const REQUIREMENT = {
  id: 'REQ-SUP', level: 'MANDATORY', asks: said('A support plan'), source: 'Guide', round: 1, declaration: { planType: 'ASFP' },
  handedInAt: null, verifiedBy: 'HUMAN', result: 'PENDING', reasonCode: null, reasonSentence: null, sentence: null,
};

/** A task on a requirement. @param {Partial<Api.TaskContext>} [more] @returns {Api.TaskContext} */
export function task(more = {}) {
  return {
    id: 't1', task: 'verify-support-package', due: '2018-09-18T00:00:00Z', assignee: null, refusal: null,
    enrollment: {
      id: 'HANUL-2018', partner: 'Hanul', country: 'KR', language: 'ko', edition: 'E1', basisDate: '2018-09-17', evidenceDue: '2018-08-01',
      partnerStatus: 'ACTIVE', recommendation: null, outcome: null, outcomeSentence: null, decidedAt: null,
    },
    requirement: REQUIREMENT,
    requirements: [],
    reasonCodes: ['SUP_OK', 'SUP_NONE'],
    findingKinds: [{ code: 'INCOMPLETE', ofFile: true, sentence: said('Incomplete') }],
    guidance: { '': { accepted: said('Any plan'), example: null }, SUP_NONE: { accepted: said('An order'), example: null } },
    earlierActs: [],
    informationRequests: [],
    ladder: [],
    appeal: null,
    draft: {},
    ...more,
  };
}

/** What a task asks, from the tables. @returns {Api.TaskForm} */
export function asked() {
  const fact = { required: true, choices: /** @type {string[]} */ ([]), label: said('A fact.') };
  return {
    proof: [
      { code: 'PLAN_DATES', sentence: said('It shows both days.'), needed: true, shownBy: 'PARTNER' },
      { code: 'PLAN_LETTER', sentence: said('A letter.'), needed: false, shownBy: 'PARTNER' },
    ],
    facts: [
      { ...fact, name: 'planType', type: 'CHOICE', choices: ['ASFP', 'UFP'] },
      { ...fact, name: 'customersServed', type: 'INTEGER' },
      { ...fact, name: 'entityMatches', type: 'BOOLEAN' },
      { ...fact, name: 'amountCents', type: 'CENTS', required: false },
    ],
    reasons: [
      { verdict: 'MET', code: 'CONFIRMED', sentence: said('Microsoft says so.') },
      { verdict: 'NOT_MET', code: 'SUP_NONE', sentence: said('There is no plan.') },
      { verdict: 'NOT_MET', code: 'SUP_UNKNOWN', sentence: said('It shows nothing.') },
      { verdict: 'WAIVE', code: 'EXEMPTED', sentence: said('Microsoft waives it.') },
    ],
    findings: [
      { code: 'INCOMPLETE', ofFile: true, sentence: said('Incomplete') },
      { code: 'NOTHING_HANDED_IN', ofFile: false, sentence: said('Nothing came.') },
    ],
  };
}

/** What somebody did before. @param {Partial<Api.EarlierAct>} more @returns {Api.EarlierAct} */
export function act(more) {
  return {
    task: 'verify-support-package', requirement: 'REQ-SUP', round: 1, answer: 'MET', reasonCode: null, reasonSentence: null, comment: null,
    facts: {}, partnerSentence: null, unseenReason: null, findings: [], recommended: null, recommendedReason: null, recommendedSentence: null, waivedUntil: null,
    by: 'reviewer1', at: '2018-09-01T00:00:00Z', takenBackAt: null, ...more,
  };
}

/** @param {Partial<Api.EvidenceFile>} more @returns {Api.EvidenceFile} */
export function file(more) {
  return {
    id: 'f1', requirement: 'REQ-SUP', fileName: 'plan.pdf', size: 1, sha256: 'ab', receivedAt: '2018-09-01T00:00:00Z', version: 1,
    scan: 'CLEAN', note: null, superseded: false, withdrawnAt: null, erasedAt: null, carriedFrom: null, sinceLastYear: 'NEW',
    alsoFrom: [], ...more,
  };
}
