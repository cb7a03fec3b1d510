import { goOn, taskAfter } from '../../main/resources/static/assets/review/next.js';
import { row } from '../../main/resources/static/assets/tasklist/row.js';
import { follow } from '../../main/resources/static/assets/webapps/app-clock.js';
import { Words } from '../../main/resources/static/assets/webapps/words.js';
import { task, words } from './given.js';
import { equal, settled, test } from './unit.js';

const Browsers = Date;

test('within the webapps it is the day of the application, and any other day stays what it is', () => {
  follow('2018-09-17T00:00:00Z');
  equal([new Date().toISOString().slice(0, 10), new Date(Date.now()).getUTCFullYear()], ['2018-09-17', 2018]);
  equal([new Date(0).toISOString(), Date.UTC(2020, 1), Date().includes('2018')], ['1970-01-01T00:00:00.000Z', 1580515200000, true]);
  equal([new Date() instanceof Date, new Date() instanceof Browsers, typeof Date], [true, true, 'function']);

  follow(new Browsers().toISOString());
  equal(Date === Browsers, true);
});

/** @param {Partial<Camunda.ListedTask>} more @returns {Camunda.ListedTask} */
function listed(more) {
  return { id: 't1', name: 'Verify support package', assignee: null, due: '2018-09-25T00:00:00.000+0000', description: null, ...more };
}

/** @param {Record<string, string>} values */
function variables(values) {
  return { variable: Object.entries(values).map(([called, value]) => ({ name: called, value })) };
}

const ROW_TEXTS = { 'review.row.due': 'Due {0} ({1})', 'review.row.late': 'Overdue: {0} ({1})', 'portal.requirement.REQ-SUP2.name': 'Support plan' };
const english = new Words({ language: 'en', texts: ROW_TEXTS });
const korean = new Words({ language: 'ko', texts: { ...ROW_TEXTS, 'review.row.due': '기한 {0} ({1})' } });

/** @param {Words} reader @param {Partial<Camunda.ListedTask>} more @param {string} now */
function said(reader, more, now) {
  return row(reader, listed(more), Browsers.parse(now)).map((part) => part.textContent);
}

test('a row says whose task it is, what it is about and by when', () => {
  const about = { description: 'KR-10421-2018 · <b>Hanul</b> · REQ-SUP2', _embedded: variables({ requirement: 'REQ-SUP2' }) };

  equal(said(english, about, '2018-09-21T12:00:00Z'), [
    'KR-10421-2018 <b>Hanul</b>', 'REQ-SUP2 Support plan', 'Due September 24, 2018 (in 3 days)',
  ]);
  equal(said(korean, about, '2018-09-21T12:00:00Z')[2], '기한 2018년 9월 24일 (3일 후)');
});

test('a partner whose name holds what stands between is named whole, and a task without a case names none', () => {
  equal(said(english, { description: 'KR-10421-2018 · North · South' }, '2018-09-21T12:00:00Z')[0], 'KR-10421-2018 North · South');
  equal(said(english, {}, '2018-09-21T12:00:00Z')[0]?.trim(), '');
});

test('a task is due until the end of its day, and overdue from then on', () => {
  const whole = { description: 'KR-10421-2018 · Hanul' };

  equal(said(english, whole, '2018-09-24T23:59:00Z'), ['KR-10421-2018 Hanul', 'Due September 24, 2018 (today)']);
  equal(said(english, whole, '2018-09-25T00:00:00Z')[1], 'Overdue: September 24, 2018 (yesterday)');
  equal(said(english, { ...whole, due: null }, '2018-09-25T00:00:00Z').length, 1);
});

/** Tasklist with these tasks in its list; says where it was led. @param {Camunda.ListedTask[]} tasks */
function tasklist(tasks) {
  const list = document.createElement('ol');
  list.className = 'tasks-list';
  const rows = tasks.map(() => Object.assign(document.createElement('li'), { className: 'task' }));
  list.append(...rows);
  document.body.append(list);
  /** @type {string[][]} */
  const led = [];
  const here = { search: (/** @type {string} */ key, /** @type {string} */ value) => void led.push([key, value]) };
  /** @type {Camunda.Angular} */
  const angular = {
    module: () => { throw new Error('not here'); },
    element: (node) => ({
      scope: () => ({ task: /** @type {Camunda.ListedTask} */ (tasks[rows.findIndex((one) => one === node)]) }),
      injector: () => ({ get: () => here }),
    }),
  };
  window.angular = angular;
  return led;
}

test('the next task is the one below, or the first, of those nobody else has', () => {
  tasklist([listed({ id: 'a' }), listed({ id: 'b' }), listed({ id: 'c', assignee: 'lead2' }), listed({ id: 'd', assignee: 'me' })]);

  equal([taskAfter('a', 'me'), taskAfter('b', 'me'), taskAfter('d', 'me'), taskAfter('elsewhere', 'me')], ['b', 'd', 'a', 'a']);
});

test('where everything is done there is no next task', () => {
  tasklist([listed({ id: 'a' }), listed({ id: 'c', assignee: 'lead2' })]);

  equal(taskAfter('a', 'me'), null);
});

test('what is done is said, and the next task opened', async () => {
  const led = tasklist([]);
  const scope = { $on: () => undefined, $watch: () => undefined, $applyAsync: (/** @type {(() => void) | undefined} */ act) => act?.() };
  goOn({ words, context: task() }, 'b', scope);
  await settled();

  equal(led, [['task', 'b']]);
  equal(document.querySelectorAll('.review-said[role=status]').length, 1);
  equal(document.querySelector('.review-said')?.textContent, 'review.done review.done-next review.take-back');
});
