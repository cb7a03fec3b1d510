// The forms of the office's tasks in Tasklist. A form names its answers and its facts; everything else is here. What is
// entered is kept as a draft by our own API. The engine gets the answer and nothing more.

import { GOES_ON } from '../session/watch.js';
import { html } from '../webapps/html.js';
import { beside } from './beside.js';
import { background, caseHead, declaration } from './case.js';
import { Draft, putBack } from './draft.js';
import { entryFor } from './entries.js';
import { Frame } from './frame.js';
import { earlier } from './history.js';
import { goOn, taskAfter } from './next.js';
import { Notices } from './notices.js';
import { isGone, prevented, sentenceOfEngine } from './submission.js';
import { fetchTask, taskRoute } from './task.js';

/** @typedef {import('./entry.js').Entry} Entry */
/**
 * @typedef {object} Opened what is known once a form has loaded
 * @property {import('../webapps/words.js').Words} words
 * @property {Api.Me} me
 * @property {Api.TaskContext} context
 * @property {Entry} entry what is entered
 * @property {Draft} draft what is kept of it
 */

/**
 * Brings a form to life; called by the script of each form.
 *
 * @param {Camunda.Form} camForm
 * @param {Camunda.Scope} scope
 */
function openForm(camForm, scope) {
  return new ReviewForm(camForm, scope).load();
}

export { openForm as open };

/** A form of one task: loading, then opened, until its task is done or left. */
class ReviewForm {
  /** @type {Opened | null} */
  #opened = null;
  #ended = false;
  #again = () => this.#opened?.draft.again();

  /** @param {Camunda.Form} camForm @param {Camunda.Scope} scope */
  constructor(camForm, scope) {
    const root = /** @type {HTMLElement} */ (camForm.formElement[0]);
    const { dataset } = /** @type {HTMLElement} */ (root.querySelector('[data-answers]') ?? root);
    this.camForm = camForm;
    this.scope = scope;
    this.kind = dataset['kind'];
    this.answers = (dataset['answers'] ?? '').split(' ');
    this.address = taskRoute(camForm.taskId);
    this.frame = new Frame(root);
    this.notices = new Notices(this.frame);
    const submit = camForm.submit.bind(camForm);
    camForm.submit = (done) => void this.#submit(submit, done);
    scope.$on('$destroy', () => this.#leave());
    window.addEventListener(GOES_ON, this.#again);
  }

  async load() {
    try {
      const opened = await this.#fetch();
      this.#opened = opened;
      this.#show(opened);
      this.scope.$watch('options.disableForm', (disabled) => this.#setReadOnly(opened, Boolean(disabled)));
      this.scope.$applyAsync();
      await this.#showBeside(opened);
    } catch (fault) {
      this.notices.tell([this.notices.words?.t('review.failed')], fault);
    } finally {
      this.frame.hasLoaded();
    }
  }

  /** @returns {Promise<Opened>} */
  async #fetch() {
    const isVerdict = this.kind === undefined || this.kind === 'verdict';
    const { me, context, asked, words } = await fetchTask(this.camForm.taskId, isVerdict);
    this.notices.words = words;
    const { address, answers } = this;
    const enteredAt = putBack(me.username, address, context);
    const entry = entryFor(this.kind, { words, context, answers }, asked, {
      address,
      changed: () => this.#changed(null),
      sentence: (fault) => this.notices.sentence(fault),
    });
    const draft = new Draft({
      username: me.username,
      enteredAt,
      words,
      address,
      read: () => entry.read(),
      say: (sentence) => this.frame.fill('status', sentence),
      refused: (fault) => this.notices.atFields(fault),
    });
    return { words, me, context, entry, draft };
  }

  /** @param {Opened} opened */
  #show({ words, me, context, entry }) {
    const { frame } = this;
    frame.root.lang = words.language;
    frame.fill('case', caseHead(words, context));
    const before = earlier(words, context, me.username);
    frame.root.classList.toggle('review-whole', !context.requirement);
    frame.fill('history', context.requirement && before);
    const refused = html`<div class="alert alert-warning"><strong>${words.t('review.refused-head')}</strong> ${context.refusal}</div>`;
    frame.fill('refusal', context.refusal && refused);
    frame.fill('entry', entry.nodes);
    frame.fill('background', background(words, context), context.requirement ? null : before);
    ['input', 'change'].forEach((kind) => frame.fields.addEventListener(kind, (typed) => this.#changed(typed.target)));
    entry.follow(null);
    entry.begin?.();
  }

  /** @param {Opened} opened */
  async #showBeside({ words, context, entry }) {
    const declared = context.requirement && declaration(words, context.requirement);
    this.frame.fill('beside', declared);
    const { shown, files } = await beside(words, context);
    this.frame.fill('beside', shown, declared);
    entry.offer?.(files);
  }

  /** @param {EventTarget | null} control */
  #changed(control) {
    if (this.#opened && !this.frame.fields.disabled) {
      // What was refused is being mended: what was said of it holds no longer
      this.notices.tell([]);
      this.#opened.entry.follow(control);
      this.#opened.draft.soon();
    }
  }

  /**
   * Takes the place of the SDK's own submission: the draft first, then the answer alone.
   *
   * @param {(done: Camunda.Done) => void} submit what the SDK does
   * @param {Camunda.Done} done
   */
  async #submit(submit, done) {
    const prevent = () => this.scope.$applyAsync(() => done(prevented()));
    const opened = this.#opened;
    const answer = opened?.entry.answer;
    if (!opened || !answer) {
      opened?.entry.answers.demand();
      prevent();
      return;
    }
    this.notices.tell([]);
    try {
      await opened.draft.save();
    } catch (fault) {
      this.notices.tell([], fault);
      prevent();
      return;
    }
    this.camForm.variableManager.variables['verdict'] = { name: 'verdict', type: 'String', value: answer };
    const next = taskAfter(this.camForm.taskId, opened.me.username);
    submit((refusal, result) => {
      this.#ended = !refusal;
      if (refusal && !isGone(refusal)) {
        this.notices.tell([sentenceOfEngine(refusal)]);
        prevent();
        return;
      }
      done(refusal, result);
      if (!refusal) {
        opened.draft.done();
        goOn(opened, next, this.scope);
      }
    });
  }

  /** @param {Opened} opened @param {boolean} disabled */
  #setReadOnly({ words, me, context, draft }, disabled) {
    this.frame.fields.disabled = disabled;
    if (!disabled) {
      draft.again();
    }
    const claimed = context.assignee && context.assignee !== me.username;
    const hint = claimed ? `${words.t('review.claimed-by')} ${context.assignee}` : words.t('review.unclaimed');
    this.frame.fill('hint', disabled && !context.refusal && html`<p class="alert alert-info">${hint}</p>`);
  }

  /** The task is closed or another one opened: what has not been saved yet is saved now. */
  #leave() {
    window.removeEventListener(GOES_ON, this.#again);
    if (!this.#ended) {
      this.#opened?.draft.leave();
    }
    this.#ended = true;
    this.#opened?.entry.leave?.();
  }
}
