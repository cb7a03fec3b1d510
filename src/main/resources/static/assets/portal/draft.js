// Keeps what somebody typed before the page was ready: nobody listened yet when the input happened, so it is
// announced again once somebody does.

import { isChanged } from '../session/fields.js';

/** @param {HTMLFormElement} form @returns {boolean} whether somebody has typed or chosen something in it */
export function isTyped(form) {
  return [...form.elements].some(isChanged);
}

/** Announces what was typed early in the forms below that are saved while one types. @param {ParentNode} page */
export function announceTyped(page) {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (page.querySelectorAll('form[hx-trigger^="input"]'))) {
    if (isTyped(form)) {
      form.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

document.body.addEventListener('htmx:load', () => announceTyped(document), { once: true });
