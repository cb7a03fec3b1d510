import { Drafts } from '../../main/resources/static/assets/session/drafts.js';
import { Kept } from '../../main/resources/static/assets/session/kept.js';
import { Notice } from '../../main/resources/static/assets/session/notice.js';
import { stay } from '../../main/resources/static/assets/session/webapp.js';
import { opened } from './forms.js';
import { equal, one, server, settled, test } from './unit.js';

const TASK = '/api/v1/tasks/t1';

function begin() {
  window.sessionStorage.clear();
  window.localStorage.clear();
}

test('F5 a webapp does not hear that nobody is signed in, until somebody leaves by themselves', () => {
  /** @type {unknown[]} */
  const heard = [];
  const scope = /** @type {Camunda.Root} */ ({
    authentication: 'lead1',
    $on: () => undefined,
    $watch: () => undefined,
    $applyAsync: () => undefined,
    $broadcast: (what, ...given) => {
      heard.push([what, ...given]);
      return { defaultPrevented: false };
    },
  });
  const watch = { isLeaving: false };
  stay(scope, watch);
  equal(scope.$broadcast('authentication.login.required').defaultPrevented, true);
  scope.$broadcast('authentication.changed', null);
  scope.authentication = null;
  scope.$broadcast('authentication.changed', 'lead2');
  equal([heard, scope.authentication], [[['authentication.changed', 'lead2']], 'lead1']);

  watch.isLeaving = true;
  scope.$broadcast('authentication.login.required');
  scope.authentication = null;
  equal([heard.length, scope.authentication], [2, null]);
});

test('F5 what the server does not have of a task is put back, and saved as soon as it can be', async () => {
  begin();
  const gone = Response.json({ detail: 'Please sign in first.' }, { status: 401 });
  const ended = await opened({ [`PUT ${TASK}/draft`]: gone });
  one(ended.form, '[value=DISAGREE]').click();
  await ended.camForm.complete();
  equal(one(ended.form, '[data-part=status]').textContent, 'review.not-saved review.signed-out');
  ended.scope.leaving.forEach((leave) => leave());
  ended.form.remove();

  const { form, calls } = await opened();
  await new Promise((later) => setTimeout(later, 600));
  await settled();
  equal(one(form, '[value=DISAGREE]').checked, true);
  equal(calls.filter((call) => call.method === 'PUT').map((call) => call.body), [{ agree: false, comment: null }]);
  equal(new Kept('lead1').get(TASK), null);
});

test('what a part of a webapp tells itself is told within this part', () => {
  /** @type {unknown[]} */
  const told = [];
  const scope = /** @type {Camunda.Root} */ (/** @type {unknown} */ ({
    $on: () => undefined,
    /** @this {unknown} */
    $broadcast() {
      told.push(this);
    },
  }));
  stay(scope, { isLeaving: false });
  const within = Object.create(scope);
  within.$broadcast('loaded');

  equal(told[0] === within, true);
});

test('F5 a task that is done leaves nothing in the browser', async () => {
  begin();
  const { form, camForm } = await opened();
  one(form, '[value=AGREE]').click();
  equal(new Kept('lead1').get(TASK)?.fields['agree'], true);
  await camForm.complete();

  equal(new Kept('lead1').get(TASK), null);
});

test('F5 a notice that covers lets nothing else be used, in front of a dialog as well', () => {
  document.body.innerHTML = '<main><button>Complete</button></main>';
  const notice = new Notice((word) => word, { stay: () => undefined, signIn: () => '/login' }, true);
  notice.show('warning', 4);
  equal(one(document, 'main').inert, false);
  notice.show('ended', 0);
  equal(one(document, 'main').inert, true);

  const dialog = document.createElement('dialog');
  dialog.innerHTML = '<form></form>';
  document.body.append(dialog);
  dialog.showModal();
  notice.show('ended', 0);
  equal([one(document, 'dialog > .session-notice').hidden, one(dialog, 'form').inert], [false, true]);
  notice.show('open', 30);
  equal([one(document, 'main').inert, one(dialog, 'form').inert], [false, false]);
  dialog.close();
});

/** @param {HTMLFormElement} form @param {string} kind @param {number} http what htmx tells of a request */
function tell(form, kind, http) {
  document.body.dispatchEvent(new CustomEvent(`htmx:${kind}`, { detail: { elt: form, xhr: { status: http } } }));
}

test('F4 a draft that is not saved says so where "saved" stands, and is tried again', async () => {
  begin();
  server({});
  document.body.innerHTML = `<form action="/portal/cases/A/appeal"><input name="grounds"><input name="contractId" data-not-in-drafts>
    <div class="draft"><span role="status"><span class="saved-at">Saved</span></span></div></form>`;
  const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));
  const kept = new Kept('hanul');
  const drafts = new Drafts(kept, (word) => word);
  let tries = 0;
  form.addEventListener('input', () => (tries += 1));
  for (const [http, said, again] of /** @type {[number, string, number][]} */ ([
    [401, 'not-kept-ended', 1], [409, 'not-kept-ended', 2], [503, 'not-kept', 3], [422, 'not-kept-refused', 3],
  ])) {
    tell(form, 'responseError', http);
    await settled();
    equal(one(form, '[role=status]').textContent, said);
    drafts.again();
    equal(tries, again);
  }

  kept.put('/portal/cases/A/appeal', { grounds: ['x'], contractId: ['C-1'] });
  await new Promise((later) => setTimeout(later, 5));
  tell(form, 'beforeRequest', 0);
  tell(form, 'afterRequest', 200);
  equal(kept.get('/portal/cases/A/appeal')?.fields, { contractId: ['C-1'] });
});
