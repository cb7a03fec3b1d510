// What becomes of one file on its way: decided here, apart from the page.

import { hex } from './hex.js';

/** How long is waited before a file whose connection was lost is sent again, in milliseconds, try by try. */
export const PAUSES = [1000, 2000, 4000, 8000, 16000, 30000];

/** The server was not reached, or did not answer. */
export class Lost extends Error {}

/** A key nobody else uses; also where the page is not served securely. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

/**
 * @typedef {{ok: boolean, type: string, detail: string}} Answer whether a file was received, and otherwise the last word of
 * the problem's type, with its reason behind a dot where it has one, and the server's own sentence
 */

/**
 * What an answer of the server says. No answer, or one of a gateway that stands in for a server that is not there, is
 * a lost connection; a full store is an answer of its own.
 *
 * @param {number} http the status, 0 for none
 * @param {Api.Problem | null} problem
 * @returns {Answer}
 * @throws {Lost}
 */
export function answerOf(http, problem) {
  if (http === 0 || (http >= 502 && http !== 507)) {
    throw new Lost();
  }
  if (http === 401) {
    return { ok: false, type: 'signed-out', detail: '' };
  }
  const type = String(problem?.type ?? '').split('/').at(-1) ?? '';
  return { ok: http === 200 || http === 201, type: problem?.reason ? `${type}.${problem.reason}` : type, detail: problem?.detail ?? '' };
}

/** Whether a file that was turned down may be sent once more as it is. @param {string} type */
export function mayBeSentAgain(type) {
  return ['signed-out', 'other-person', 'busy', 'storage-full', 'too-many-requests'].includes(type);
}

/**
 * Sends a file until it is received or turned down; a lost connection is waited out in here.
 *
 * @param {object} file
 * @param {() => Promise<Answer>} file.post sends it once; throws Lost
 * @param {() => boolean} file.isStopped whether the person has taken it back
 * @param {(milliseconds: number) => Promise<void>} file.wait is told that the connection was lost, and waits
 * @returns {Promise<Answer | null>} null where it was taken back
 */
export async function sendUntilAnswered({ post, isStopped, wait }) {
  for (let tries = 0; !isStopped(); tries += 1) {
    try {
      return await post();
    } catch (lost) {
      const pause = PAUSES[tries];
      if (!(lost instanceof Lost)) {
        throw lost;
      }
      if (isStopped() || pause === undefined) {
        return { ok: false, type: 'given-up', detail: '' };
      }
      await wait(pause);
    }
  }
  return null;
}

/** Does one thing after the other. */
export class Queue {
  /** @type {(() => Promise<void>)[]} */
  #waiting = [];
  #busy = false;

  get isBusy() {
    return this.#busy;
  }

  /** @param {() => Promise<void>} act */
  async add(act) {
    this.#waiting.push(act);
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
        await next();
      }
    } finally {
      this.#busy = false;
    }
  }
}
