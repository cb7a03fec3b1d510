// The dialog in which managers say what they do and why; where more than one case is touched, after a look at what
// would happen.

import { html } from '../webapps/html.js';
import { element, fill, newId } from '../webapps/page.js';
import { refusing } from './frame.js';
import { Typed } from './typed.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */
/** @typedef {{name: string, label: string, control: Control}} Field */
/** @typedef {Record<string, string>} Given what was filled in, by the names of the fields */
/**
 * @template T
 * @typedef {object} Question
 * @property {string} title
 * @property {string} [go] what the button says that carries it out: the act; without it the title
 * @property {boolean} [danger] whether it ends something that is not simply begun again
 * @property {string} [text] what it means
 * @property {Field[]} [fields]
 * @property {boolean} [withReason] whether a reason is asked for; it is unless this says no
 * @property {(given: Given) => Promise<Foreseen>} [preview] says what would happen, before anything does
 * @property {(given: Given, token: string | undefined) => Promise<T>} act carries it out
 * @property {string | ((answer: T) => string)} done the sentence that says it happened
 */
/**
 * @typedef {object} Foreseen
 * @property {Markup.Child} shown what would happen
 * @property {boolean} [isRefused] whether it cannot be done: something else has to be filled in
 * @property {string} [token] what the server wants to see again when it is carried out
 */

/** A button of a row of acts. @param {string} label @param {() => unknown} act */
export function button(label, act) {
  return html`<button type="button" class="btn btn-default btn-sm" @click=${act}>${label}</button>`;
}

/** @param {string} type @param {Record<string, string | number | boolean>} [more] */
export function input(type, more = {}) {
  return element('input', { type, autocomplete: 'off', ...more });
}

/**
 * A button that asks for what an act needs, and carries it out.
 *
 * @template T
 * @param {Page} page
 * @param {string} label
 * @param {Question<T>} question
 */
export function asking(page, label, question) {
  return button(label, () => ask(page, { go: label, ...question }));
}

/**
 * Asks for what an act needs, and carries it out.
 *
 * @template T
 * @param {Page} page
 * @param {Question<T>} question
 */
export function ask(page, question) {
  const dialog = new Dialog(page, question);
  page.body.append(dialog.box);
  dialog.box.showModal();
}

/**
 * One question to a manager: asked, foreseen where there is something to foresee, carried out.
 *
 * @template T
 */
class Dialog {
  /** What the look ahead gave, until something is filled in anew. @type {Foreseen | null} */
  #foreseen = null;

  /** @param {Page} page @param {Question<T>} question */
  constructor(page, question) {
    const { words } = page;
    this.page = page;
    this.question = question;
    this.trouble = html`<div aria-live="assertive"></div>`;
    this.seen = html`<div aria-live="polite"></div>`;
    this.go = element('button', { type: 'submit', class: question.danger ? 'btn btn-danger' : 'btn btn-primary' });
    const titleId = newId();
    this.form = element(
      'form',
      { submit: (sent) => this.#submit(/** @type {Event} */ (sent)), input: () => this.#changed() },
      html`<h2 id=${titleId}>${question.title}</h2>`,
      question.text && html`<p>${question.text}</p>`,
      this.#fields().map(group),
      this.seen,
      this.trouble,
      html`<p class="enrollments-buttons">
        ${this.go}
        <button type="button" class="btn btn-default" @click=${() => this.#close()}>${words.t('cockpit.act.leave')}</button>
      </p>`
    );
    /** @type {HTMLDialogElement} */
    this.box = element('dialog', { class: 'enrollments-dialog', 'aria-labelledby': titleId }, this.form);
    this.typed = new Typed(this.form, question.title);
    if (this.typed.putBack()) {
      fill(this.trouble, html`<p class="alert alert-info">${words.t('cockpit.act.put-back')}</p>`);
    }
    this.box.addEventListener('close', () => {
      this.typed.drop();
      this.box.remove();
    });
    this.#nameButton();
  }

  /** @returns {Field[]} */
  #fields() {
    const { fields = [], withReason = true } = this.question;
    const reason = element('textarea', { rows: 3, maxlength: 1000, required: true });
    return withReason ? [...fields, { name: 'reason', label: this.page.words.t('cockpit.act.reason'), control: reason }] : fields;
  }

  #close() {
    this.box.close();
  }

  #looksAhead() {
    return this.question.preview !== undefined && this.#foreseen === null;
  }

  #nameButton() {
    const { go, title } = this.question;
    this.go.textContent = this.#looksAhead() ? this.page.words.t('cockpit.act.preview') : (go ?? title).replace(/\s*…$/, '');
  }

  #changed() {
    this.typed.keep();
    this.#forget();
  }

  /** What was foreseen holds only for what was filled in then. */
  #forget() {
    if (this.#foreseen !== null) {
      this.#foreseen = null;
      fill(this.seen);
      this.#nameButton();
    }
  }

  /** @param {Event} sent */
  async #submit(sent) {
    sent.preventDefault();
    this.go.disabled = true;
    fill(this.trouble);
    try {
      await refusing(this.page.words, this.trouble, () => this.#goOn(filledIn(this.form)));
    } finally {
      this.go.disabled = false;
    }
  }

  /** @param {Given} given */
  async #goOn(given) {
    const { preview, act, done } = this.question;
    try {
      if (preview && this.#foreseen === null) {
        const seen = await preview(given);
        this.#foreseen = seen.isRefused ? null : seen;
        fill(this.seen, seen.shown);
        this.#nameButton();
      } else {
        const answer = await act(given, this.#foreseen?.token);
        this.#close();
        await this.page.again(typeof done === 'function' ? done(answer) : done);
      }
    } catch (fault) {
      this.#foreseen = null;
      throw fault;
    }
  }
}

/** @param {Field} field */
function group({ name: key, label, control }) {
  control.id = newId();
  control.name = key;
  control.classList.add('form-control');
  return html`<div class="form-group"><label for=${control.id}>${label}</label>${control}</div>`;
}

/** What was filled in, without blanks around it. @param {HTMLFormElement} form @returns {Given} */
function filledIn(form) {
  return Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value).trim()]));
}

