// Sends files from a card of a case: dropped or chosen, one after the other, each with its progress.
// A file whose connection is lost is sent again by itself, under the same key: it is kept once.

import { Line, mostBytes, sentence } from './line.js';
import { post } from './request.js';
import { Queue, mayBeSentAgain, newKey, sendUntilAnswered } from './sending.js';

const queue = new Queue();

/** What a person said with a file. @typedef {{note: string, replaces: string}} Said */

/** One file on its way. */
class Sending {
  #key = newKey();
  #stopped = false;
  /** @type {XMLHttpRequest | null} */
  #request = null;

  /** @param {HTMLFormElement} form @param {File} file @param {Said} said */
  constructor(form, file, said) {
    this.form = form;
    this.file = file;
    this.said = said;
    this.line = new Line(form, file.name, { stop: () => this.#stop(), again: () => this.#again() });
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
      this.form.closest('.files')?.dispatchEvent(new Event('received'));
    } else if (answer) {
      this.#refused(answer.type);
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

  /** @param {string} type */
  #refused(type) {
    this.line.say(type);
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
    this.line.root.remove();
    fileInput(this.form).focus();
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

/**
 * A control of a form by its name; null where the form has none.
 *
 * @param {HTMLFormElement} form
 * @param {string} key
 */
function controlOf(form, key) {
  return /** @type {HTMLInputElement | HTMLSelectElement | null} */ (form.elements.namedItem(key));
}

/** Takes the files a person chose or dropped. @param {HTMLFormElement} form @param {File[]} files */
function take(form, files) {
  const input = fileInput(form);
  const replaces = controlOf(form, 'replaces')?.value ?? '';
  const tooMany = replaces !== '' && files.length > 1;
  input.setCustomValidity(tooMany ? sentence('one-version') : '');
  if (!input.reportValidity() && tooMany) {
    return;
  }
  const note = controlOf(form, 'note')?.value.trim() ?? '';
  files.forEach((file) => new Sending(form, file, { note, replaces }).enqueue());
  form.reset();
}

/** @param {HTMLFormElement} form */
function fileInput(form) {
  return /** @type {HTMLInputElement} */ (controlOf(form, 'file'));
}

/** @param {HTMLFormElement} form */
function prepare(form) {
  const input = fileInput(form);
  input.multiple = true;
  form.querySelector('.drop')?.removeAttribute('hidden');
  input.addEventListener('change', () => input.setCustomValidity(''));
  form.addEventListener('submit', (sent) => {
    sent.preventDefault();
    take(form, [...(input.files ?? [])]);
  });
  const zone = form.closest('.files');
  if (zone instanceof HTMLElement) {
    acceptDrops(zone, (files) => {
      input.required = false;
      take(form, files);
      input.required = true;
    });
  }
}

/** @param {HTMLElement} zone @param {(files: File[]) => void} dropped */
function acceptDrops(zone, dropped) {
  zone.addEventListener('dragover', (drag) => {
    if (drag.dataTransfer?.types.includes('Files')) {
      drag.preventDefault();
      zone.classList.add('over');
    }
  });
  zone.addEventListener('dragleave', (drag) => {
    if (!(drag.relatedTarget instanceof Node && zone.contains(drag.relatedTarget))) {
      zone.classList.remove('over');
    }
  });
  zone.addEventListener('drop', (drop) => {
    drop.preventDefault();
    zone.classList.remove('over');
    dropped([...(drop.dataTransfer?.files ?? [])]);
  });
}

// A file that misses its place does not take the page away
window.addEventListener('dragover', (drag) => drag.preventDefault());
window.addEventListener('drop', (drop) => drop.preventDefault());
window.addEventListener('beforeunload', (leaving) => {
  if (queue.isBusy) {
    leaving.preventDefault();
  }
});
/** @type {NodeListOf<HTMLFormElement>} */
(document.querySelectorAll('form.upload')).forEach(prepare);
