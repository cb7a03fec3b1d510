import { Kept, isAnythingKept } from '../../main/resources/static/assets/session/kept.js';
import { equal, test } from './unit.js';

function nothing() {
  window.sessionStorage.clear();
  window.localStorage.clear();
}

test('F4 what was typed is there again for the same person, and for nobody else', () => {
  nothing();
  new Kept('hanul').put('/a', { answer: ['An hour of typing'] });

  equal(new Kept('hanul').get('/a')?.fields, { answer: ['An hour of typing'] });
  equal(new Kept('hanul').get('/b'), null);
  equal(new Kept('kaede').get('/a'), null);
  equal(isAnythingKept(), true);
});

test('F4 a form in which nothing is typed any more is not kept', () => {
  nothing();
  const kept = new Kept('hanul');
  kept.put('/a', { answer: ['x'] });
  kept.put('/a', {});

  equal(kept.get('/a'), null);
  equal(isAnythingKept(), false);
});

test('F4 what the server says it has received is kept no longer, and only that', () => {
  nothing();
  const kept = new Kept('hanul');
  kept.put('/a', { answer: ['x'] });
  kept.put('/b', { answer: ['y'] });
  kept.put('/a', { answer: ['xx'] });
  kept.dropReceived(kept.get('/a')?.id ?? '');

  equal([kept.get('/a'), kept.get('/b')?.fields], [null, { answer: ['y'] }]);
});

test('F4 signing out forgets all of the person in this tab, and in tabs that hear of it later', () => {
  nothing();
  const kept = new Kept('hanul');
  kept.put('/a', { answer: ['x'] });
  const elsewhere = window.sessionStorage.getItem('csp.kept:hanul /a') ?? '';
  new Kept('kaede').put('/a', { answer: ['y'] });
  kept.signOut();
  equal([kept.get('/a'), new Kept('kaede').get('/a')?.fields], [null, { answer: ['y'] }]);
  kept.put('/a', { answer: ['typed after that'] });
  equal(kept.get('/a'), null);

  window.sessionStorage.setItem('csp.kept:hanul /a', elsewhere);
  equal(kept.get('/a'), null);
});

test('F4 what one person typed is gone once another one works on in the tab', () => {
  nothing();
  new Kept('hanul').put('/a', { answer: ['x'] });
  new Kept('han').put('/a', { answer: ['y'] });
  new Kept('han').forgetOthers();

  equal([new Kept('hanul').get('/a'), new Kept('han').get('/a')?.fields], [null, { answer: ['y'] }]);
});

test('F4 a browser that keeps nothing does not keep anybody from typing', () => {
  nothing();
  const full = /** @type {Storage} */ (/** @type {unknown} */ ({
    getItem: () => null,
    removeItem: () => undefined,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  }));
  const kept = new Kept('hanul', full);
  kept.put('/a', { answer: ['x'] });

  equal(kept.get('/a'), null);
});
