import { DoneEntry } from '../../main/resources/static/assets/review/done.js';
import { ConfirmationEntry } from '../../main/resources/static/assets/review/entry.js';
import { Words } from '../../main/resources/static/assets/webapps/words.js';
import { shown } from './entries.js';
import { TEXTS, task, words } from './given.js';
import { equal, one, test } from './unit.js';

test('minor 20: a task that waits says what completing it means, and offers no choice of one', () => {
  const told = new Words({ ...TEXTS, texts: { 'review.completing.reseller-follow-customers': 'The move of {0} is complete.' } });
  const { form } = shown(new DoneEntry({ words: told, context: task({ task: 'reseller-follow-customers' }), answers: ['AGREE'] }));

  equal(form.querySelectorAll('[type=radio]').length, 0);
  equal(one(form, 'p:not(.review-missing)').textContent, 'The move of Hanul is complete.');
});

test('it is done once that is stated', () => {
  const { entry, form } = shown(new DoneEntry({ words, context: task({ task: 'reseller-follow-customers' }), answers: ['AGREE'] }));

  equal([entry.answer, entry.read()], [null, { agree: null, comment: null }]);
  entry.answers.demand();
  equal(one(form, '.review-missing').textContent, 'review.state-first');
  one(form, '[type=checkbox]').click();
  equal([entry.answer, entry.read(), one(form, '.review-missing').textContent], ['AGREE', { agree: true, comment: null }, '']);
});

test('minor 20: a confirmation asks about the matter where its task has a question', () => {
  const asking = new Words({ ...TEXTS, texts: { 'review.question.reseller-confirm-provider': 'Is it linked?', 'review.reply.answer.AGREE': 'Yes' } });
  const { form } = shown(new ConfirmationEntry({ words: asking, context: task({ task: 'reseller-confirm-provider' }), answers: ['AGREE'] }));

  equal(one(form, '[role=radiogroup]').getAttribute('aria-label'), 'Is it linked?');
  equal(one(form, '.radio label').textContent, 'Yes');
});
