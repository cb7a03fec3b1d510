// A form as Tasklist opens it, without Tasklist.

import { open as openForm } from '../../main/resources/static/assets/review/form.js';
import { TEXTS, task } from './given.js';
import { server } from './unit.js';

const CONFIRMATION = '<form class="review" data-kind="confirmation" data-answers="AGREE DISAGREE"><p data-part="loading">…</p></form>';
/** A form in a Tasklist of the tests. @param {Record<string, unknown>} [answers] @param {string} [markup] */
export async function opened(answers = {}, markup = CONFIRMATION) {
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
