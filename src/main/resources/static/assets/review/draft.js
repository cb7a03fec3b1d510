// What is entered is kept as a draft by our own API, a moment after it was; until then, or while the API cannot be reached,
// by the browser.

import { Kept } from '../session/kept.js';
import { put } from '../webapps/api.js';
import { AfterQuiet } from '../webapps/page.js';

const QUIET = 500;

/**
 * @typedef {object} Drafted what a draft is kept of
 * @property {string} username whose it is
 * @property {Api.Moment | null} enteredAt when what is put back was entered
 * @property {import('../webapps/words.js').Words} words
 * @property {string} address where the API has the task
 * @property {() => Api.Entry} read what is entered now
 * @property {(sentence: string) => void} say says what becomes of it
 * @property {(fault: unknown) => string} refused is told of a fault, and gives what is said of it
 */

/**
 * Puts what somebody entered for a task in this tab, and the server does not have, in the place of the draft it has.
 *
 * @param {string} username
 * @param {string} address where the API has the task
 * @param {Api.TaskContext} context
 * @returns {Api.Moment | null} when it was entered, if there is something
 */
export function putBack(username, address, context) {
  const entered = new Kept(username).get(address);
  if (entered) {
    context.draft = entered.fields;
  }
  return entered && new Date(entered.at).toISOString();
}

export class Draft {
  #isFailed = false;

  /** @param {Drafted} drafted */
  constructor(drafted) {
    this.drafted = drafted;
    this.kept = new Kept(drafted.username);
    if (drafted.enteredAt) {
      this.#isFailed = true;
      drafted.say(drafted.words.t('review.put-back', drafted.words.moment(drafted.enteredAt)));
    }
    this.waiting = new AfterQuiet(QUIET, () => this.save().catch(() => undefined));
  }

  soon() {
    this.kept.put(this.drafted.address, { ...this.drafted.read() });
    this.waiting.soon();
  }

  /** The server can be reached again, or the task is the person's: what was not saved is saved. */
  again() {
    if (this.#isFailed) {
      this.#isFailed = false;
      this.soon();
    }
  }

  /** The task is done: nothing of it is needed any more. */
  done() {
    this.waiting.cancel();
    this.kept.drop(this.drafted.address);
  }

  /** Saves at once; what is refused is said, and thrown. */
  async save() {
    const { words, address, read, say, refused } = this.drafted;
    const begun = Date.now();
    this.waiting.cancel();
    say(words.t('review.saving'));
    try {
      await put(`${address}/draft`, read());
    } catch (fault) {
      this.#isFailed = true;
      say(`${words.t('review.not-saved')} ${refused(fault)}`);
      throw fault;
    }
    this.#isFailed = false;
    if ((this.kept.get(address)?.at ?? 0) <= begun) {
      this.kept.drop(address);
    }
    say(`${words.t('review.saved')} ${words.moment(new Date().toISOString())}`);
  }

  /** Saves what has not been saved yet; whoever leaves is not told. */
  leave() {
    if (this.waiting.isWaiting) {
      this.waiting.now();
    }
  }
}
