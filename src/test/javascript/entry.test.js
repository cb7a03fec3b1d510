import { ConfirmationEntry, DecisionEntry } from '../../main/resources/static/assets/review/entry.js';
import { choose, shown } from './entries.js';
import { task, words } from './given.js';
import { equal, one, test } from './unit.js';

test('a confirmation without an answer neither agrees nor disagrees', () => {
  const { entry, form } = shown(new ConfirmationEntry({ words, context: task(), answers: ['AGREE', 'DISAGREE'] }));

  equal(entry.read(), { agree: null, comment: null });
  choose(form, 'DISAGREE', entry);
  one(form, 'textarea').value = '  No.  ';
  equal([entry.answer, entry.read()], ['DISAGREE', { agree: false, comment: 'No.' }]);
});

test('a confirmation begins with its draft', () => {
  const context = task({ draft: { agree: true, comment: 'So.' } });
  const { entry } = shown(new ConfirmationEntry({ words, context, answers: ['AGREE', 'DISAGREE'] }));

  equal(entry.read(), { agree: true, comment: 'So.' });
});

test('only the comment on a step of a transition, or on a decision, is for the partner', () => {
  const labels = [
    new ConfirmationEntry({ words, context: task(), answers: [] }),
    new ConfirmationEntry({ words, context: task({ task: 'reseller-confirm-provider' }), answers: [] }),
    new DecisionEntry({ words, context: task(), answers: [] }),
  ].map((entry) => one(shown(entry).form, 'label[for]:not([hidden] *)').textContent);

  equal(labels, ['review.comment', 'review.comment-for-partner', 'review.comment-for-partner']);
});

test('a decision is kept as it was chosen', () => {
  const { entry, form } = shown(new DecisionEntry({ words, context: task({ draft: { decision: 'HOLD' } }), answers: ['RENEW', 'HOLD'] }));

  equal(entry.read(), { decision: 'HOLD', comment: null });
  choose(form, 'RENEW', entry);
  equal(entry.read(), { decision: 'RENEW', comment: null });
});
