// What is entered is kept as a draft by our own API, a moment after it was.

import { put } from '../webapps/api.js';
import { AfterQuiet } from '../webapps/page.js';
import { clock } from '../webapps/words.js';

const QUIET = 500;

/**
 * @typedef {object} Kept what a draft is kept of
 * @property {import('../webapps/words.js').Words} words
 * @property {string} address where the API has the task
 * @property {() => Api.Entry} read what is entered now
 * @property {(sentence: string) => void} say says what becomes of it
 * @property {(fault: unknown) => string} refused is told of a fault, and gives what is said of it
 */

export class Draft {
  /** @param {Kept} kept */
  constructor(kept) {
    this.kept = kept;
    this.waiting = new AfterQuiet(QUIET, () => this.save().catch(() => undefined));
  }

  soon() {
    this.waiting.soon();
  }

  /** Saves at once; what is refused is said, and thrown. */
  async save() {
    const { words, address, read, say, refused } = this.kept;
    this.waiting.cancel();
    say(words.t('review.saving'));
    try {
      await put(`${address}/draft`, read());
    } catch (fault) {
      say(`${words.t('review.not-saved')} ${refused(fault)}`);
      throw fault;
    }
    say(`${words.t('review.saved')} ${clock(new Date().toISOString())}`);
  }

  /** Saves what has not been saved yet; whoever leaves is not told. */
  leave() {
    if (this.waiting.isWaiting) {
      this.waiting.now();
    }
  }
}
