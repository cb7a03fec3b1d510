// What a manager types into a dialog is kept in the browser until it is carried out or left, so that a session that ends
// takes nothing away.

import { putBack, typedIn } from '../session/fields.js';
import { Kept } from '../session/kept.js';
import { lastPerson } from '../session/person.js';

export class Typed {
  #kept = new Kept(lastPerson() ?? '');
  #form;
  #place;

  /** @param {HTMLFormElement} form @param {string} title of the dialog, on the page that is open */
  constructor(form, title) {
    this.#form = form;
    this.#place = `${window.location.pathname}${window.location.hash} ${title}`;
  }

  keep() {
    this.#kept.put(this.#place, typedIn(this.#form));
  }

  /** @returns {boolean} whether something was put back */
  putBack() {
    const entry = this.#kept.get(this.#place);
    return entry !== null && putBack(this.#form, entry.fields).length > 0;
  }

  /** It was carried out, or is not wanted. */
  drop() {
    this.#kept.drop(this.#place);
  }
}
