import { atRisk } from '../../main/resources/static/assets/cockpit/overview-days.js';
import { factList } from '../../main/resources/static/assets/cockpit/fact-list.js';
import { holdsTasks } from '../../main/resources/static/assets/cockpit/people.js';
import { isStep } from '../../main/resources/static/assets/cockpit/steps.js';
import { detailsInWords, subjectInWords } from '../../main/resources/static/assets/cockpit/record-words.js';
import { table } from '../../main/resources/static/assets/cockpit/table.js';
import { background, caseHead } from '../../main/resources/static/assets/review/case.js';
import { recommendation } from '../../main/resources/static/assets/review/recommendation.js';
import { element } from '../../main/resources/static/assets/webapps/page.js';
import { nodes } from '../../main/resources/static/assets/webapps/html.js';
import { Words } from '../../main/resources/static/assets/webapps/words.js';
import { said, task } from './given.js';
import { equal, one, test } from './unit.js';

const words = new Words({
  language: 'en',
  texts: {
    'portal.requirement.REQ-SUP.name': 'Support plan',
    'portal.confidence.V': 'read in the source itself',
    'portal.confidence.DES': 'set by the programme office',
    'portal.option.ASFP': 'Advanced Support',
    'portal.edition.E1': 'Requirements of 31 August 2018',
    'portal.fact.true': 'Yes',
    'review.fact.planType': 'Plan',
    'review.fact.planEnd': 'End',
    'review.to-partner': 'For the partner',
    'review.not-in-time': 'Not in time',
    'review.reason-name.NOT_MET_DOUBTED': 'Two people differ.',
    'review.status.RESTRICTED': 'Restricted',
    'review.step': 'The step to confirm',
    'review.decided': 'What was decided',
    'cockpit.risk.ends': 'Plan ends {0} ({1} days)',
    'cockpit.all-rows': 'Show all {0}',
    'cockpit.detail.task': 'Task',
    'cockpit.task.verify-infrastructure': 'Verify the infrastructure',
  },
});

/** @param {Markup.Child} children */
function shown(children) {
  return element('div', {}, ...nodes(children));
}

test('minor 22: a mark of how sure a source is stands in words', () => {
  equal(words.sourced('A page [V]; rule: Office [DES].'), 'A page (read in the source itself); rule: Office (set by the programme office).');
});

test('minor 22: what the partner would read is told as that, beside the reason in the words of the office', () => {
  const recommended = {
    decision: '', result: 'NOT_MET', reasonCode: 'SUP_NONE', ruleId: 'rule_a', table: 't', tableVersion: 1, sentence: said('You have no plan.'),
    source: '', notes: ['Open [DES]'],
  };
  const place = shown(recommendation(words, recommended, [{ verdict: 'NOT_MET', code: 'SUP_NONE', sentence: said('There is no plan.') }]));

  equal([one(place, 'strong').textContent, one(place, '.review-quote').textContent], ['There is no plan.', 'For the partner: You have no plan.']);
  equal(one(place, 'li').textContent, 'Open (set by the programme office)');
});

test('minor 21: requirements stand by name, with a reason in words, below what is to be decided', () => {
  const asked = {
    id: 'REQ-SUP', level: 'MANDATORY', asks: said('A plan'), source: '', round: 1, handedInAt: null, declaration: {}, verifiedBy: 'HUMAN',
    result: 'PENDING', reasonCode: null, reasonSentence: null, sentence: null,
  };
  const requirements = [
    asked,
    { ...asked, result: 'NOT_MET', reasonCode: 'NOT_MET_DOUBTED' },
    { ...asked, result: 'NOT_MET', reasonCode: 'SUP_NONE', reasonSentence: said('There is no plan.') },
  ];
  const context = task({ task: 'decide-exception', requirement: null, requirements });
  const place = shown(background(words, context));

  equal([...place.querySelectorAll('tbody td:nth-child(2) .review-small')].map((cell) => cell.textContent), ['Not in time', 'Two people differ.', 'There is no plan.']);
  equal(place.querySelector('th[scope=row]')?.textContent, 'Support plan REQ-SUP');
  equal(shown(caseHead(words, context)).querySelectorAll('table').length, 0);
});

test('minor 21: an appeal is read first, and nothing is said twice or run together', () => {
  const appeal = { grounds: 'We have a plan.', lodgedAt: '2018-10-20T00:00:00Z' };
  const ladder = [{ status: 'RESTRICTED', fallsDue: '2019-03-01', takenAt: null }];
  const context = task({ task: 'confirm-demotion', requirement: null });
  const decided = { ...context.enrollment, outcome: 'NOT_RENEWED', outcomeSentence: null };
  const text = shown(caseHead(words, { ...context, enrollment: decided, ladder, appeal: /** @type {Api.Appeal} */ (appeal) })).textContent ?? '';

  equal(text.indexOf('We have a plan.') < text.indexOf('What was decided'), true);
  equal([text.split('What was decided').length, text.includes('March 1, 2019 The step to confirm')], [2, true]);
});

test('minor 27: facts stand in the order of the forms, by names and in words', () => {
  const place = shown(factList(words, { planEnd: '2019-09-19', edition: 'E1', planType: 'ASFP', reqId: 'REQ-SUP', groupMatches: true }));

  equal([...place.querySelectorAll('dt')].map((term) => term.textContent), ['Plan', 'End', 'edition', 'reqId', 'groupMatches']);
  equal([...place.querySelectorAll('dd')].map((value) => value.textContent), [
    'Advanced Support', 'September 19, 2019', 'Requirements of 31 August 2018', 'Support plan', 'Yes',
  ]);
});

test('minor 25: of a long table the first rows stand whole, and the others when they are asked for', () => {
  const columns = [{ head: 'Case', cell: (/** @type {number} */ row) => row }];
  const rows = (/** @type {number} */ count) => Array.from({ length: count }, (_none, n) => n);
  const made = (/** @type {number} */ count) => table(words, { caption: 'Cases', columns, rows: rows(count) });
  const long = made(25);

  equal([made(12).querySelectorAll('tbody tr').length, long.querySelectorAll('tbody tr').length], [12, 10]);
  one(long, 'button').click();
  equal([long.querySelectorAll('tbody tr').length, long.querySelectorAll('button').length], [25, 0]);
});

test('minor 25: of a plan that ends it is told when, and how long that is', () => {
  const risk = { id: 'A-2018', partner: 'A', basisDate: '2018-10-15', signal: 'PLAN_ENDS', requirement: 'REQ-SUP', day: '2018-09-20', why: said('Your plan ends.') };
  const page = /** @type {import('../../main/resources/static/assets/cockpit/frame.js').Page} */ (/** @type {unknown} */ ({ words }));
  const summary = /** @type {Oversight.Summary} */ (/** @type {unknown} */ ({ asOf: '2018-09-17T10:00:00Z', atRisk: [risk] }));
  const place = atRisk(page, summary);

  equal(place.querySelector('tbody td:last-child')?.textContent, 'Plan ends September 20, 2018 (3 days)');
});

test('minor 29: durations are those of steps, not of gateways and events', () => {
  const types = ['userTask', 'serviceTask', 'subProcess', 'receiveTask', 'exclusiveGateway', 'boundaryTimer', 'noneEndEvent', 'intermediateTimer'];
  const step = { id: 'a', name: 'A', times: 1, now: 0, medianSeconds: 1, longestSeconds: 1 };

  equal(types.filter((type) => isStep({ ...step, type })), ['userTask', 'serviceTask', 'subProcess', 'receiveTask']);
  equal(isStep({ ...step, name: null, type: 'userTask' }), false);
});

test('minor 30: absences are for people to whom tasks come', () => {
  const holds = (/** @type {string[]} */ ...roles) => holdsTasks(/** @type {Oversight.Person} */ (/** @type {unknown} */ ({ roles })));

  equal([holds('reviewer'), holds('administrator', 'manager'), holds('administrator'), holds('policy-owner')], [true, true, false, false]);
});

test('minor 27: the record names files and requirements, and says what it knows in words', () => {
  const id = '23ede8d1-ec0d-11f1-8d6b-02fc00000001';
  const line = (/** @type {string} */ subject, /** @type {Record<string, unknown>} */ details) =>
    subjectInWords(words, /** @type {Oversight.AuditLine} */ (/** @type {unknown} */ ({ subject, details })));

  equal([line(id, { fileName: 'plan.pdf' }), line(id, { task: 'a' }), line(id, {}), line('REQ-SUP', {})], ['plan.pdf', '', id, 'Support plan']);
  equal(detailsInWords(words, { task: 'verify-infrastructure', other: ['REQ-SUP'], due: '2018-10-15', late: true, more: { a: 1 } }), [
    'Task: Verify the infrastructure', 'other: Support plan', 'due: October 15, 2018', 'late: Yes', 'more: {"a":1}',
  ]);
});
