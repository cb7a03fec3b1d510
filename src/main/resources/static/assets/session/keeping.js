// Keeps what is typed into the forms of a page in the browser until the server has it, and puts it back when the page is
// opened again: after a session that ended, a connection that was lost, or a page that was left.

import { putBack, typedIn } from './fields.js';

/** What the form sends, so that the page that follows can say it was received. */
const FORM = '_form';

/** @typedef {import('./kept.js').Kept} Kept */
/** @typedef {import('./words.js').Say} Say */

/** Where a form sends what is typed names it; the ticket at the end of some is new each time. @param {HTMLFormElement} form */
export function placeOf(form) {
  const { pathname } = new URL(form.getAttribute('action') ?? '', window.location.href);
  return form.dataset['requirement'] ? pathname.replace(/\/[^/]*$/, '') : pathname;
}

/** The forms of a page that change something. @param {ParentNode} page @returns {HTMLFormElement[]} */
export function formsOf(page) {
  return [...page.querySelectorAll('form')].filter((form) => form.method === 'post');
}

/** Keeps the forms of a page. @param {ParentNode} page @param {Kept} kept @param {Say} words */
export function keepForms(page, kept, words) {
  for (const form of formsOf(page)) {
    putBackIn(form, kept, words);
    ['input', 'change'].forEach((kind) => form.addEventListener(kind, () => kept.put(placeOf(form), typedIn(form))));
    form.addEventListener('submit', () => nameSent(form, kept));
  }
}

/** @param {HTMLFormElement} form @param {Kept} kept @param {Say} words */
function putBackIn(form, kept, words) {
  const entry = kept.get(placeOf(form));
  const fields = entry ? putBack(form, entry.fields) : [];
  if (!entry || fields.length === 0) {
    return;
  }
  const at = new Date(entry.at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  for (let folded = form.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) {
    folded.open = true;
  }
  const notes = fields.map((field, n) => note(field, `${form.id || 'form'}-${entry.id}-${n}`, words('put-back', at)));
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.className = 'quiet';
  undo.textContent = words('forget');
  undo.addEventListener('click', () => {
    form.reset();
    kept.drop(placeOf(form));
    notes.forEach((one) => one.remove());
    fields[0]?.focus();
  });
  notes.at(-1)?.append(' ', undo);
}

/**
 * Says beside a field that it was put back.
 *
 * @param {HTMLElement} field
 * @param {string} id
 * @param {string} sentence
 */
function note(field, id, sentence) {
  const said = document.createElement('small');
  said.id = id;
  said.className = 'put-back';
  said.append(sentence);
  // A box to tick stands within its label
  (field.closest('label') ?? field).after(said);
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${id}`.trim());
  return said;
}

/** The form says which one it is when it is sent. @param {HTMLFormElement} form @param {Kept} kept */
function nameSent(form, kept) {
  const entry = kept.get(placeOf(form));
  const there = form.querySelector(`input[name=${FORM}]`);
  const field = there instanceof HTMLInputElement ? there : document.createElement('input');
  field.type = 'hidden';
  field.name = FORM;
  field.value = entry?.id ?? '';
  form.append(field);
}
