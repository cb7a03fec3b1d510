import { accompany } from '../../main/resources/static/assets/session/calls.js';
import { Notice } from '../../main/resources/static/assets/session/notice.js';
import { equal, one, test } from './unit.js';

test('every call says whose page it is, and its answer is heard', async () => {
  const real = window.fetch;
  /** @type {unknown[]} */
  const asked = [];
  window.fetch = async (what, how) => {
    asked.push([String(what), how?.method, [...new Headers(how?.headers)]]);
    return new Response('{}', { status: 409, headers: { 'Session-Of-Another': 'true', 'Session-Ends-In': '1800' } });
  };
  /** @type {unknown[]} */
  const heard = [];
  accompany('hanul', (one) => heard.push(one));
  await fetch('/api/v1/tasks/1/draft', { method: 'PUT', headers: { Accept: 'application/json' } });
  await fetch('https://elsewhere.example/x');
  window.fetch = real;

  equal(asked, [
    ['/api/v1/tasks/1/draft', 'PUT', [['accept', 'application/json'], ['x-page-person', 'hanul']]],
    ['https://elsewhere.example/x', undefined, []],
  ]);
  equal(heard, [{ code: 409, endsIn: 1800, ofAnother: true }]);
});

/** @param {import('../../main/resources/static/assets/session/life.js').State} state */
function notice(state) {
  let stays = 0;
  const made = new Notice((word, ...values) => [word, ...values].join(' '), { stay: () => (stays += 1), signIn: () => '/login?ended&to=%2Fportal' });
  made.show('open', 30);
  const before = document.querySelectorAll('.session-notice:not([hidden])').length;
  made.show(state, 4);
  return { made, before, stayed: () => stays };
}

test('F4 before the end there is a button to stay, and nothing before that', () => {
  const { before, stayed, made } = notice('warning');
  equal([before, one(document, '.session-notice [role=alert]').textContent], [0, 'warning 4']);
  one(document, '.session-notice button').click();
  equal(stayed(), 1);
  made.show('open', 30);

  equal(one(document, '.session-notice').hidden, true);
});

test('F4 a session that has ended leads to the sign-in and back, here or beside', () => {
  notice('ended');
  const links = [...document.querySelectorAll('.session-notice a')].map((link) => [link.getAttribute('href'), link.getAttribute('target')]);

  equal(links, [['/login?ended&to=%2Fportal', ''], ['/login?ended&to=%2Fportal', '_blank']]);
});

test('F4 what has lasted its longest cannot be stayed in', () => {
  notice('last-warning');

  equal(document.querySelectorAll('.session-notice button, .session-notice a').length, 0);
});
