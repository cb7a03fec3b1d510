// One file on its way: sent, and sent again where the connection is lost, until the server has answered.

import { Line, mostBytes } from './line.js';
import { post } from './request.js';
import { Queue, mayBeSentAgain, newKey, sendUntilAnswered } from './sending.js';

export const queue = new Queue();

/** What a person said with a file. @typedef {{note: string, replaces: string}} Said */

/** One file on its way. */
export class Sending {
  #key = newKey();
  #stopped = false;
  /** @type {XMLHttpRequest | null} */
  #request = null;

  /**
   * @param {HTMLFormElement} form
   * @param {File} file
   * @param {Said} said
   * @param {() => void} arrived is called when the server has it
   */
  constructor(form, file, said, arrived) {
    this.form = form;
    this.file = file;
    this.said = said;
    this.arrived = arrived;
    this.line = new Line(form, file.name, {
      stop: () => this.#stop(),
      again: () => this.#again(),
      away: () => this.#leave(),
    });
    this.line.say('waiting');
  }

  enqueue() {
    void queue.add(() => this.#run());
  }

  /** Ends with what has become of it. */
  async #run() {
    if (this.file.size > mostBytes()) {
      this.#refused('too-large');
      return;
    }
    const answer = await sendUntilAnswered({
      post: () => this.#post(),
      isStopped: () => this.#stopped,
      wait: (milliseconds) => {
        this.line.say('lost');
        return pause(milliseconds);
      },
    });
    if (answer?.ok) {
      this.line.say('received');
      this.line.isMoving(false);
      this.arrived();
    } else if (answer) {
      this.#refused(answer.type, answer.detail);
    }
  }

  #post() {
    const { caseNumber, body } = this.#contents();
    return post(
      { caseNumber, body, key: this.#key },
      {
        begun: (request) => {
          this.#request = request;
          this.line.say('sending');
          this.line.progress(0);
        },
        progress: (share) => this.line.progress(share),
        sent: () => this.line.say('checking'),
      }
    );
  }

  #contents() {
    const { dataset } = this.form;
    const body = new FormData();
    body.append('requirement', dataset['requirement'] ?? '');
    for (const [key, text] of Object.entries(this.said)) {
      if (text) {
        body.append(key, text);
      }
    }
    body.append('file', this.file);
    return { caseNumber: dataset['case'] ?? '', body };
  }

  /** @param {string} type @param {string} [detail] */
  #refused(type, detail) {
    this.line.say(type, detail);
    this.line.isMoving(false, type === 'given-up' || mayBeSentAgain(type));
  }

  #again() {
    this.line.isMoving(true);
    this.line.say('waiting');
    this.enqueue();
  }

  #stop() {
    this.#stopped = true;
    this.#request?.abort();
    this.#leave();
  }

  #leave() {
    this.line.root.remove();
    /** @type {HTMLElement | null} */ (this.form.querySelector('input[type=file]'))?.focus();
  }
}

/** So long, or until the network is back. @param {number} milliseconds @returns {Promise<void>} */
function pause(milliseconds) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
  });
}
