import { Words, lastDay } from '../../main/resources/static/assets/webapps/words.js';
import { equal, test } from './unit.js';

/** @param {string} language */
function words(language) {
  return new Words({
    language,
    texts: {
      'cockpit.page': 'Page {0} of {1}, {0}',
      'cockpit.lasting.days': '{0} days',
      'cockpit.lasting.hours': '{0} hours',
      'cockpit.lasting.minutes': '{0} minutes',
      'cockpit.lasting.moment': 'less than a minute',
      'review.answer.MET': 'Met',
      'cockpit.side.PARTNER': 'Partner',
      'cockpit.next.ANSWER': 'answer',
      'cockpit.next.CURE_OR_CHOOSE': 'cure',
      'cockpit.next.WAIT_FOR_EXIT': 'wait for the exit',
      'cockpit.by': 'by {0}',
      'cockpit.not-before': 'not before {0}',
      'review.empty.CODE': '',
      'cockpit.task.verify-support-package': 'Verify support package',
    },
  });
}

test('values stand in the places of a text, each as often as it is asked for', () => {
  equal(words('en').t('cockpit.page', 1, '9'), 'Page 1 of 9, 1');
});

test('a key nobody has written is shown as it is', () => {
  equal(words('en').t('cockpit.nowhere', 1), 'cockpit.nowhere');
});

test('a code without a name is shown as it is, and no code as nothing', () => {
  const { texts } = words('en');
  equal(Object.keys(texts).length > 0, true);
  equal(words('en').named('review.answer.', 'MET'), 'Met');
  equal(words('en').named('review.answer.', 'WAIVE'), 'WAIVE');
  equal(words('en').named('review.answer.', true), 'true');
  equal(words('en').named('review.answer.', null), '');
});

test('a task has the name of the reader, another step the name of the diagram', () => {
  equal(words('en').step({ id: 'userTask_verifySupportPackage', name: 'X' }), 'Verify support package');
  equal(words('en').step({ id: 'timer_due', name: 'Due' }), 'Due');
  equal(words('en').step({ id: 'timer_due', name: null }), 'timer_due');
});

test('what stands in both languages is said in that of the reader', () => {
  const both = { en: 'Yes', ko: '예' };

  equal([words('en').said(both), words('ko').said(both), words('ko').said({ en: 'Yes', ko: '' }), words('ko').said(null)], ['Yes', '예', 'Yes', '']);
});

test('minor 10: days in a sentence of a table have the form of the reader', () => {
  const sentence = { en: 'It ends on 2019-09-19, rule REQ-20190.', ko: '2019-09-19까지 이어집니다.' };

  equal([words('en').said(sentence), words('ko').said(sentence)], ['It ends on September 19, 2019, rule REQ-20190.', '2019년 9월 19일까지 이어집니다.']);
});

test('what comes next says by when it is due, or from when on', () => {
  const by = { who: 'PARTNER', what: 'ANSWER', due: '2018-10-05', dueKind: 'BY' };

  equal(words('en').nextAction(by), 'Partner: answer (by October 5, 2018)');
  equal(words('ko').nextAction(by), 'Partner: answer (by 2018년 10월 5일)');
  equal(words('en').nextAction({ ...by, what: 'CURE_OR_CHOOSE', dueKind: 'NOT_BEFORE' }), 'Partner: cure (not before October 5, 2018)');
  equal(words('en').nextAction({ who: 'NOBODY', what: 'WAIT_FOR_EXIT', due: null, dueKind: 'NOT_BEFORE' }), 'wait for the exit');
  equal([words('en').nextAction({ who: 'NOBODY', what: 'NONE', due: null, dueKind: null }), words('en').nextAction(null)], ['', '']);
});

test('minor 10, 26: days have one form in a language; moments are those of UTC, by 24 hours', () => {
  equal(words('en').day('2018-09-17'), 'September 17, 2018');
  equal(words('ko').day('2018-09-17T23:59:59Z'), '2018년 9월 17일');
  equal(words('en').moment('2018-09-17T23:05:59Z'), 'September 17, 2018 23:05 UTC');
  equal(words('ko').moment('2018-09-17T00:21:00Z'), '2018년 9월 17일 00:21 UTC');
  equal([words('en').day(null), words('en').moment(undefined)], ['', '']);
});

test('what is due at 24:00 is due on the day before midnight', () => {
  equal(lastDay('2018-09-18T00:00:00Z'), '2018-09-17');
  equal(lastDay('2018-09-18T00:00:01Z'), '2018-09-18');
  equal(lastDay(null), '');
});

test('durations are as coarse as people speak of them', () => {
  const lasting = [0, 59, 60, 7199, 7200, 172799, 172800, null].map((seconds) => words('en').lasting(seconds));

  equal(lasting, ['less than a minute', 'less than a minute', '1 minutes', '120 minutes', '2 hours', '48 hours', '2 days', '']);
});

test('numbers are grouped as the reader does', () => {
  equal([words('en').number(1234567), words('en').number(null), words('en').number(0)], ['1,234,567', '', '0']);
});
