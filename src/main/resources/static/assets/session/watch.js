// Watches the session of a page: says when it ends soon, has ended or is somebody else's, and when it goes on.

import { accompany } from './calls.js';
import { Life } from './life.js';
import { Notice } from './notice.js';
import { rememberPerson } from './person.js';

const LOOKS = 5000;
/** Happens to the window once the session goes on, after a sign-in in another tab. */
export const GOES_ON = 'session:goes-on';

/** @typedef {import('./words.js').Say} Say */

export class Watch {
  #life;
  #notice;
  #isAsking = false;
  #isOver = false;
  /** Whether the person goes away by themselves, which needs no notice. */
  isLeaving = false;

  /** @param {string} person @param {Say} words @param {boolean} [covers] whether the notice of the end covers the page */
  constructor(person, words, covers) {
    this.#life = new Life(person);
    rememberPerson(person);
    this.#notice = new Notice(words, { stay: () => this.ask(), signIn: signInAddress }, covers);
    accompany(person, (heard) => this.hear(heard));
    window.addEventListener('storage', (written) => {
      this.#life.hear(written);
      this.look();
    });
    ['focus', 'pageshow', 'online'].forEach((kind) => window.addEventListener(kind, () => this.look()));
    setInterval(() => this.look(), LOOKS);
  }

  /** @param {import('./calls.js').Heard} heard */
  hear({ code: http, endsIn, ofAnother }) {
    if (ofAnother) {
      this.#life.end('other-person');
    } else if (http === 401) {
      this.#life.end('ended');
    } else if (endsIn !== null) {
      this.#life.lasts(endsIn);
    }
    this.look();
  }

  look() {
    const { state, minutes } = this.#life;
    if (this.isLeaving) {
      return;
    }
    if (state === 'over') {
      void this.ask();
      return;
    }
    this.#notice.show(state, minutes);
    const isOver = state !== 'open' && !state.endsWith('warning');
    const goesOn = this.#isOver && !isOver;
    this.#isOver = isOver;
    if (goesOn) {
      window.dispatchEvent(new Event(GOES_ON));
    }
  }

  /** The person has signed out in another tab. */
  signedOut() {
    this.#life.end('signed-out');
    this.look();
  }

  /** Asks the server, which makes the session longer if there still is one; its answer is heard. */
  async ask() {
    if (this.#isAsking) {
      return;
    }
    this.#isAsking = true;
    try {
      await fetch('/api/v1/me', { headers: { Accept: 'application/json' } });
    } catch (fault) {
      // The server is not reached: it is asked again at the next look
      console.warn(fault);
    } finally {
      this.#isAsking = false;
    }
  }
}

/** The sign-in, from which one comes back to what the window shows now. */
export function signInAddress() {
  const { pathname, search, hash } = window.location;
  return `/login?ended&to=${encodeURIComponent(pathname + search + hash)}`;
}
