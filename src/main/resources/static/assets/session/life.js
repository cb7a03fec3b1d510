// How long the session still lasts. All tabs of a browser share one session, so they tell each other when the server was
// last asked something.

import { realNow } from '../webapps/app-clock.js';

const SHARED = 'csp.session';
const SECOND = 1000;
/** How long before the end a page warns; of a short session, a third of it. */
const WARNING = 300 * SECOND;
/** By how much less than usual a session lasts that cannot be made longer. */
const SLACK = 60 * SECOND;

/** @typedef {{person: string, ends: number, at: number}} Shared what a tab tells the others */
/** @typedef {'ended' | 'other-person' | 'signed-out'} End */
/** @typedef {'open' | 'warning' | 'last-warning' | 'over' | End} State */

export class Life {
  #person;
  #span = 0;
  #ends = 0;
  #at = 0;
  /** @type {End | null} */
  #end = null;

  /** @param {string} person for whom the page was made */
  constructor(person) {
    this.#person = person;
  }

  /** The server has answered: the session lasts so many seconds from now on. @param {number} seconds */
  lasts(seconds) {
    this.#at = realNow();
    this.#ends = this.#at + seconds * SECOND;
    this.#span = Math.max(this.#span, seconds * SECOND);
    this.#end = null;
    /** @type {Shared} */
    const shared = { person: this.#person, ends: this.#ends, at: this.#at };
    window.localStorage.setItem(SHARED, JSON.stringify(shared));
  }

  /** It is over, or somebody else's; who has signed out knows why. @param {End} how */
  end(how) {
    this.#at = realNow();
    this.#end = this.#end === 'signed-out' && how === 'ended' ? this.#end : how;
  }

  /** Hears what another tab has told. @param {StorageEvent} written */
  hear({ key, newValue }) {
    if (key !== SHARED || !newValue) {
      return;
    }
    /** @type {Shared} */
    const { person, ends, at } = JSON.parse(newValue);
    this.#at = at;
    if (person === this.#person) {
      this.#ends = ends;
      this.#end = null;
    } else {
      this.#end = 'other-person';
    }
  }

  /** @returns {State} */
  get state() {
    const left = this.#ends - realNow();
    if (this.#end) {
      return this.#end;
    }
    if (left <= 0) {
      return 'over';
    }
    if (left > Math.min(WARNING, this.#span / 3)) {
      return 'open';
    }
    return this.#ends - this.#at < this.#span - SLACK ? 'last-warning' : 'warning';
  }

  /** Minutes that are left, the last one begun among them. */
  get minutes() {
    return Math.max(Math.ceil((this.#ends - realNow()) / (60 * SECOND)), 0);
  }
}
