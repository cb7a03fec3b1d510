import { open as openForm } from '../../main/resources/static/assets/review/form.js';
import { Refusal } from '../../main/resources/static/assets/webapps/api.js';
import { TEXTS, task } from './given.js';
import { equal, one, server, settled, test } from './unit.js';

const CONFIRMATION = '<form class="review" data-kind="confirmation" data-answers="AGREE DISAGREE"><p data-part="loading">…</p></form>';
/** As forms were in releases up to 0.2.0, which running cases may still have. */
const EARLIER = `<form class="review"><p data-part="loading">…</p><fieldset data-part="fields" disabled>
  <div data-part="entry" data-kind="confirmation" data-answers="AGREE DISAGREE"></div></fieldset></form>`;

/** A form in a Tasklist of the tests. @param {Record<string, unknown>} [answers] @param {string} [markup] */
async function opened(answers = {}, markup = CONFIRMATION) {
  const read = new DOMParser().parseFromString(markup, 'text/html').querySelector('form');
  const form = /** @type {HTMLFormElement} */ (document.importNode(/** @type {Node} */ (read), true));
  document.body.append(form);
  const calls = server({
    'GET /api/v1/me': { username: 'lead1', displayName: 'Lead', roles: ['lead-reviewer'], language: 'en' },
    'GET /api/v1/tasks/t1/context': task({ task: 'confirm-not-met', assignee: 'lead1' }),
    'GET /api/v1/texts?for=review': TEXTS,
    'GET /api/v1/enrollments/HANUL-2018/evidence?size=200': { items: [], page: 0, size: 200, total: 0 },
    'GET /api/v1/csrf': { headerName: 'X-CSRF', token: 'secret' },
    'PUT /api/v1/tasks/t1/draft': {},
    ...answers,
  });
  const scope = new FakeScope();
  const camForm = new FakeForm(form);
  await openForm(camForm, scope);
  scope.disable(false);
  return { form, calls, scope, camForm };
}

/** @implements {Camunda.Scope} */
class FakeScope {
  /** @type {(() => void)[]} */
  leaving = [];
  /** @type {(value: unknown) => void} */
  disable = () => undefined;

  /** @param {string} _what @param {() => void} then */
  $on(_what, then) {
    this.leaving.push(then);
  }

  /** @param {string} _expression @param {(value: unknown) => void} changed */
  $watch(_expression, changed) {
    this.disable = changed;
  }

  /** @param {() => void} [act] */
  $applyAsync(act) {
    act?.();
  }
}

/** @implements {Camunda.Form} */
class FakeForm {
  taskId = 't1';
  /** @type {Camunda.Form['variableManager']} */
  variableManager = { variables: {} };
  /** What the engine turns down. @type {Error | null} */
  refusal = null;
  submitted = 0;

  /** @param {HTMLElement} form */
  constructor(form) {
    this.formElement = [form];
  }

  /** @param {Camunda.Done} done */
  submit(done) {
    this.submitted += 1;
    done(this.refusal);
  }

  /** Presses "Complete". @returns {Promise<Error | null | undefined>} what Tasklist is told */
  complete() {
    return new Promise((told) => this.submit((refusal) => told(refusal)));
  }
}

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

test('without an answer nothing is sent', async () => {
  const { form, camForm, calls } = await opened();
  const refusal = await camForm.complete();

  equal(refusal?.message, 'camForm submission prevented');
  equal(one(form, '[data-part=refused]').textContent, 'review.choose-first');
  equal([camForm.submitted, calls.some((call) => call.method === 'PUT')], [0, false]);
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
  await camForm.complete();

  equal(one(form, '[data-part=refused]').textContent, 'You have already acted on this matter.');
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
