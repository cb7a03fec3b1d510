// What a form says of faults: at the form, and at single fields.

import { Refusal, fieldsOf, sentenceOf } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { showFieldErrors } from './fields.js';

export class Notices {
  /** The words, once they are known. @type {import('../webapps/words.js').Words | null} */
  words = null;

  /** @param {import('./frame.js').Frame} frame */
  constructor(frame) {
    this.frame = frame;
  }

  /** What is said of a fault: that one is signed out, or what the server says. @param {unknown} fault */
  sentence(fault) {
    const signedOut = fault instanceof Refusal && fault.status === 401;
    return (signedOut && this.words?.t('review.signed-out')) || sentenceOf(fault);
  }

  /** Says at the fields what was refused of them, and gives what is said of it as a whole. @param {unknown} fault */
  atFields(fault) {
    showFieldErrors(this.frame.root, fieldsOf(fault));
    return this.sentence(fault);
  }

  /**
   * Says something at the form; without anything, takes it back.
   *
   * @param {(string | undefined)[]} sentences
   * @param {unknown} [fault] what is said after them, and at its fields
   */
  tell(sentences, fault) {
    const text = [...sentences, fault === undefined ? '' : this.sentence(fault)].filter(Boolean).join(' ');
    this.frame.fill('refused', text && html`<div class="alert alert-danger">${text}</div>`);
    if (text) {
      showFieldErrors(this.frame.root, fieldsOf(fault));
      this.frame.parts.refused.scrollIntoView({ block: 'nearest' });
    }
  }
}
