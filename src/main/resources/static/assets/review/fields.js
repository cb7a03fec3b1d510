// Labelled controls, and what the server says of single fields.

import { html } from '../webapps/html.js';
import { element, newId } from '../webapps/page.js';

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * A labelled control.
 *
 * @param {string} label
 * @param {Control} control
 * @param {{hint?: string | null, required?: string}} [more] where `required` is the word for it
 */
export function field(label, control, { hint, required } = {}) {
  control.id = newId();
  const error = `${control.id}-error`;
  control.setAttribute('aria-describedby', error);
  const small = required && html`<span class="review-small">${` (${required})`}</span>`;
  return html`<div class="form-group">
    <label class="control-label" for=${control.id}>${label}${small}</label>
    ${control}
    ${hint && html`<span class="help-block">${hint}</span>`}
    <span class="help-block review-error" id=${error}></span>
  </div>`;
}

/** @param {Record<string, Markup.Value>} [more] */
export function textInput(more = {}) {
  return element('input', { class: 'form-control', type: 'text', ...more });
}

/** @param {Record<string, Markup.Value>} more @param {string | null | undefined} text what stands in it */
export function textArea(more, text) {
  const made = element('textarea', { class: 'form-control', ...more });
  made.value = text || '';
  return made;
}

/** A button that adds a row. @param {string} label @param {() => void} act */
export function addButton(label, act) {
  return element('button', { type: 'button', class: 'btn btn-default btn-sm review-add', click: act }, label);
}

/** What was entered, without blanks around it; null where nothing was. @param {Control} control */
export function entered(control) {
  return control.value.trim() || null;
}

/**
 * Shows what the server says of single fields, and takes back what it said before.
 *
 * @param {HTMLElement} root
 * @param {Api.FieldError[]} errors
 */
export function showFieldErrors(root, errors) {
  for (const group of root.querySelectorAll('.has-error')) {
    group.classList.remove('has-error');
    say(group, '');
  }
  for (const error of errors) {
    const group = root.querySelector(`[data-field="${CSS.escape(error.field)}"]`)?.closest('.form-group');
    if (group) {
      group.classList.add('has-error');
      say(group, error.message);
    }
  }
}

/** @param {Element} group @param {string} sentence */
function say(group, sentence) {
  const place = group.querySelector('.review-error');
  if (place) {
    place.textContent = sentence;
  }
}
