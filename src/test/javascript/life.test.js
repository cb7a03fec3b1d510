import { Life } from '../../main/resources/static/assets/session/life.js';
import { equal, test } from './unit.js';

/** What a tab wrote for the others. */
function written() {
  return new StorageEvent('storage', { key: 'csp.session', newValue: window.localStorage.getItem('csp.session') });
}

/** @param {number} [seconds] */
function life(seconds = 1800) {
  const made = new Life('hanul');
  made.lasts(seconds);
  return made;
}

test('F4 a session is open until five minutes before its end, and then it is said', () => {
  const at = life();
  equal(at.state, 'open');
  new Life('hanul').lasts(290);
  at.hear(written());

  equal([at.state === 'open', at.minutes], [false, 5]);
});

test('F4 a short session is warned of in its last third', () => {
  const at = life(60);
  equal(at.state, 'open');
  const { ends, at: now } = JSON.parse(window.localStorage.getItem('csp.session') ?? '');
  const later = { person: 'hanul', ends: ends - 45_000, at: now - 45_000 };
  at.hear(new StorageEvent('storage', { key: 'csp.session', newValue: JSON.stringify(later) }));

  equal([at.state, at.minutes], ['warning', 1]);
});

test('F4 what cannot be made longer is said to be so', () => {
  const at = life();
  at.lasts(200);

  equal(at.state, 'last-warning');
});

test('F4 a tab in which somebody works keeps the others from warning', () => {
  const idle = life();
  idle.lasts(100);
  const busy = life();
  busy.lasts(1800);
  idle.hear(written());

  equal(idle.state, 'open');
});

test('F4 over, ended, and open again after a sign-in in another tab', () => {
  const at = life();
  at.lasts(0);
  equal(at.state, 'over');
  at.end('ended');
  equal(at.state, 'ended');
  life();
  at.hear(written());

  equal(at.state, 'open');
});

test('F4 who has signed out in another tab is told that, and not that the session ended', () => {
  const at = life();
  at.end('signed-out');
  at.end('ended');

  equal(at.state, 'signed-out');
});

test('a tab hears that somebody else has signed in, and that the person is back', () => {
  const at = life();
  new Life('kaede').lasts(1800);
  at.hear(written());
  equal(at.state, 'other-person');

  life();
  at.hear(written());
  equal(at.state, 'open');
});
