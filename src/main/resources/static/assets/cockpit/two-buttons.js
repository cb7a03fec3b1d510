// A form that can be tried before it is carried out.

import { html } from '../webapps/html.js';
import { element } from '../webapps/page.js';

/**
 * While one of its buttons is at work neither can be pressed.
 *
 * @param {{trying: string, going: string}} labels
 * @param {Markup.Child} fields
 * @param {HTMLElement} answer where it is said what came of it
 * @param {(dryRun: boolean) => Promise<void>} act
 */
export function twoButtons(labels, fields, answer, act) {
  const begin = async (/** @type {boolean} */ dryRun) => {
    trying.disabled = true;
    going.disabled = true;
    try {
      await act(dryRun);
    } finally {
      trying.disabled = false;
      going.disabled = false;
    }
  };
  const trying = element('button', { type: 'button', class: 'btn btn-default', click: () => begin(true) }, labels.trying);
  const going = element('button', { type: 'submit', class: 'btn btn-primary' }, labels.going);
  const submit = (/** @type {Event} */ sent) => {
    sent.preventDefault();
    return begin(false);
  };
  return html`<form @submit=${submit}>
    ${fields}
    <p class="enrollments-buttons">${trying}${going}</p>
    ${answer}
  </form>`;
}
