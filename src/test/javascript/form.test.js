import { Refusal } from '../../main/resources/static/assets/webapps/api.js';
import { opened } from './forms.js';
import { act, asked, said, task } from './given.js';
import { equal, one, settled, test } from './unit.js';

/** As forms were in releases up to 0.2.0, which running cases may still have. */
const EARLIER = `<form class="review"><p data-part="loading">…</p><fieldset data-part="fields" disabled>
  <div data-part="entry" data-kind="confirmation" data-answers="AGREE DISAGREE"></div></fieldset></form>`;

test('a form shows its case and asks for its answer', async () => {
  const { form } = await opened();

  equal(form.querySelector('[data-part=case] dd')?.textContent, 'HANUL-2018');
  equal(form.querySelectorAll('[type=radio]').length, 2);
  equal(one(form, '[data-part=loading]').hidden, true);
});

test('a form of an earlier release is opened as well', async () => {
  const { form } = await opened({}, EARLIER);

  equal(form.querySelectorAll('[type=radio]').length, 2);
  equal(form.querySelectorAll('fieldset').length, 1);
});

for (const [kind, answers, asks] of /** @type {[string, string, number][]} */ ([
  ['data-kind="verdict"', 'MET NOT_MET', 1], ['', 'MET NOT_MET', 1], ['data-kind="confirmation"', 'AGREE DISAGREE', 0],
  ['data-kind="done"', 'DONE', 0],
])) {
  test(`what the tables ask beside the answer is fetched for a verdict and nothing else: ${kind}`, async () => {
    const markup = `<form class="review" ${kind} data-answers="${answers}"><p data-part="loading">…</p></form>`;
    const { calls } = await opened({ 'GET /api/v1/tasks/t1/form': asked(), 'GET /api/v1/tasks/t1/context': task() }, markup);

    equal(calls.filter((call) => call.path.endsWith('/form')).length, asks);
  });
}

test('without an answer nothing is sent', async () => {
  const { form, camForm, calls } = await opened();
  const refusal = await camForm.complete();

  equal(refusal?.message, 'camForm submission prevented');
  equal(one(form, '.review-missing').textContent, 'review.choose-first');
  equal(document.activeElement, one(form, '[value=AGREE]'));
  equal([camForm.submitted, calls.some((call) => call.method === 'PUT')], [0, false]);

  one(form, '[value=DISAGREE]').click();
  equal(one(form, '.review-missing').textContent, '');
});

test('the draft is kept first, then the answer alone goes to the engine', async () => {
  const { form, camForm, calls } = await opened();
  one(form, '[value=AGREE]').click();
  equal(await camForm.complete(), null);

  equal(calls.filter((call) => call.method === 'PUT').map((call) => [call.path, call.body, call.headers['X-CSRF']]), [
    ['/api/v1/tasks/t1/draft', { agree: true, comment: null }, 'secret'],
  ]);
  equal(camForm.variableManager.variables, { verdict: { name: 'verdict', type: 'String', value: 'AGREE' } });
});

test('a draft that is refused is not submitted', async () => {
  const no = Response.json({ detail: 'Say why.', errors: [{ field: 'comment', message: 'is missing' }] }, { status: 422 });
  const { form, camForm } = await opened({ 'PUT /api/v1/tasks/t1/draft': no });
  one(form, '[value=AGREE]').click();
  equal((await camForm.complete())?.message, 'camForm submission prevented');

  equal(camForm.submitted, 0);
  equal(one(form, '[data-part=refused]').textContent, 'Say why.');
  equal(one(form, '.has-error .review-error').textContent, 'is missing');
  equal(one(form, '[data-part=status]').textContent, 'review.not-saved Say why.');
});

test('what the engine refuses is said without its own words', async () => {
  const { form, camForm } = await opened();
  camForm.refusal = new Error('Cannot submit task form 4f-2a: You have already acted on this matter.');
  one(form, '[value=DISAGREE]').click();
  equal((await camForm.complete())?.message, 'camForm submission prevented');

  equal(one(form, '[data-part=refused]').textContent, 'You have already acted on this matter.');
});

test('what was refused is said until somebody acts', async () => {
  const { form, camForm } = await opened();
  camForm.refusal = new Error('Cannot submit task form 4f-2a: Say why you decide otherwise.');
  one(form, '[value=DISAGREE]').click();
  await camForm.complete();
  equal(one(form, '[data-part=refused]').textContent, 'Say why you decide otherwise.');

  one(form, '[value=AGREE]').click();
  equal(one(form, '[data-part=refused]').textContent, '');
});

test('what has become of a task that is gone is said by Tasklist', async () => {
  const { form, camForm } = await opened();
  camForm.refusal = new Error('Cannot submit task form 4f-2a: task is null');
  one(form, '[value=AGREE]').click();

  equal((await camForm.complete())?.message, 'Cannot submit task form 4f-2a: task is null');
  equal(one(form, '[data-part=refused]').textContent, '');
});

test('a task is read before it is claimed, and says who has it', async () => {
  const { form, scope } = await opened({ 'GET /api/v1/tasks/t1/context': task({ task: 'confirm-not-met', assignee: 'lead2' }) });
  scope.disable(true);

  equal([one(form, 'fieldset').disabled, one(form, '[data-part=hint]').textContent], [true, 'review.claimed-by lead2']);
  scope.disable(false);
  equal([one(form, 'fieldset').disabled, one(form, '[data-part=hint]').textContent], [false, '']);
});

test('who may not act is told why, and not to claim', async () => {
  const { form, scope } = await opened({ 'GET /api/v1/tasks/t1/context': task({ task: 'confirm-not-met', refusal: 'You gave the verdict.' }) });
  scope.disable(true);

  equal(one(form, '[data-part=refusal]').textContent?.endsWith('You gave the verdict.'), true);
  equal(one(form, '[data-part=hint]').textContent, '');
});

test('leaving keeps what has not been kept yet, and nothing else', async () => {
  const { form, scope, calls } = await opened();
  const puts = () => calls.filter((call) => call.method === 'PUT').length;
  scope.leaving.forEach((leave) => leave());
  await settled();
  equal(puts(), 0);

  document.body.replaceChildren();
  const again = await opened();
  one(again.form, '[value=AGREE]').click();
  again.scope.leaving.forEach((leave) => leave());
  await settled();
  equal(again.calls.filter((call) => call.method === 'PUT').length, 1);
  equal(form.isConnected, false);
});

test('a form that cannot be loaded says what the server says', async () => {
  const gone = Response.json({ detail: 'There is no such task.' }, { status: 404 });
  const { form, camForm } = await opened({ 'GET /api/v1/tasks/t1/context': gone });

  equal(one(form, '[data-part=refused]').textContent, 'There is no such task.');
  equal(one(form, '[data-part=loading]').hidden, true);
  equal((await camForm.complete())?.message, 'camForm submission prevented');
});

test('a second person reads the reason, what the partner is told, and which file', async () => {
  const before = act({
    answer: 'NOT_MET', reasonCode: 'SUP_NONE', reasonSentence: said('There is no plan.'), partnerSentence: 'Send the order.',
    findings: [
      { fileName: 'plan.pdf', sentence: said('Pages are missing.'), what: 'Page 3' },
      { fileName: null, sentence: said('Nothing came.'), what: '' },
    ],
  });
  const { form } = await opened({ 'GET /api/v1/tasks/t1/context': task({ task: 'confirm-not-met', earlierActs: [before] }) });
  const told = one(form, '.review-act');

  equal([...told.querySelectorAll('li')].map((line) => line.textContent), ['plan.pdf: Pages are missing. Page 3', 'Nothing came.']);
  equal(told.querySelector('.review-quote')?.textContent, 'review.to-partner: Send the order.');
  equal(told.textContent?.includes('There is no plan.'), true);
});

test('files that cannot be listed do not keep the task from being done', async () => {
  const broken = Response.json({}, { status: 500 });
  const { form } = await opened({ 'GET /api/v1/enrollments/HANUL-2018/evidence?size=200': broken });

  equal(one(form, 'aside .alert').textContent, 'review.evidence-failed');
  equal(form.querySelectorAll('[type=radio]').length, 2);
});

test('a problem without words is told by its number', () => {
  equal(new Refusal(503, {}).message, 'HTTP 503');
  equal(new Refusal(422, { title: 'No', detail: 'Not so.' }).message, 'Not so.');
});
