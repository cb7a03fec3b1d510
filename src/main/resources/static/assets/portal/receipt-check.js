// Computes the SHA-256 of a file where the reader is: the file is never sent.

import { hex } from './hex.js';

const file = /** @type {HTMLInputElement} */ (document.getElementById('file'));
const sha256 = /** @type {HTMLInputElement} */ (document.getElementById('sha256'));
const computing = /** @type {HTMLElement} */ (document.getElementById('computing'));
const choose = /** @type {HTMLElement} */ (document.getElementById('choose'));

async function compute() {
  const [chosen] = file.files ?? [];
  if (chosen) {
    computing.textContent = computing.dataset['busy'] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', await chosen.arrayBuffer());
    sha256.value = hex(new Uint8Array(digest));
    computing.textContent = computing.dataset['done'] ?? '';
  }
}

// Browsers compute hashes only on pages that were served securely
if (window.isSecureContext) {
  choose.hidden = false;
  file.addEventListener('change', compute);
}
