// Sends files from a card of a case: dropped or chosen, one after the other, each with its progress. To choose a file
// is to send it. A file whose connection is lost is sent again by itself, under the same key: it is kept once.

import { linesOf, sentence, tellArrived } from './line.js';
import { Sending, queue } from './one-file.js';

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
    input.value = '';
    return;
  }
  const note = controlOf(form, 'note')?.value ?? '';
  const said = { note: note.trim(), replaces };
  let onTheirWay = files.length;
  const before = linesOf(form);
  tellArrived(form, '');
  for (const file of files) {
    const arrived = () => {
      onTheirWay -= 1;
      if (onTheirWay === 0) {
        forget(form, { note, replaces });
      }
      tellArrived(form, file.name);
      // What was refused before is answered by what was chosen since
      before.filter((line) => line.isAnsweredBy(file.name)).forEach((line) => line.root.remove());
      form.closest('.files')?.dispatchEvent(new Event('received'));
    };
    new Sending(form, file, said, arrived).enqueue();
  }
  input.value = '';
}

/**
 * What was said with files that have all arrived is needed no longer, unless something else stands there by now.
 *
 * @param {HTMLFormElement} form
 * @param {import('./one-file.js').Said} said
 */
function forget(form, said) {
  const [note, replaces] = [controlOf(form, 'note'), controlOf(form, 'replaces')];
  if (note?.value === said.note && (replaces?.value ?? '') === said.replaces) {
    [note, replaces].forEach((one) => one && (one.value = ''));
    form.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** @param {HTMLFormElement} form */
function fileInput(form) {
  return /** @type {HTMLInputElement} */ (controlOf(form, 'file'));
}

/** @param {HTMLFormElement} form */
function prepare(form) {
  const input = fileInput(form);
  input.multiple = true;
  form.classList.add('by-choice');
  form.querySelector('.drop')?.removeAttribute('hidden');
  const chosen = () => {
    if (input.files?.length) {
      take(form, [...input.files]);
    }
  };
  input.addEventListener('change', chosen);
  form.addEventListener('submit', (sent) => {
    sent.preventDefault();
    chosen();
  });
  chosen();
  const zone = form.closest('.files');
  if (zone instanceof HTMLElement) {
    // What the page now lists as received needs no line of its own
    zone.addEventListener('htmx:afterRequest', (asked) => {
      if (/** @type {CustomEvent<{successful: boolean}>} */ (asked).detail.successful) {
        linesOf(form).filter((line) => line.isReceived()).forEach((line) => line.root.remove());
      }
    });
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
