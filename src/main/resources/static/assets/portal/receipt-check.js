// Computes the SHA-256 of a file where the reader is: the file is never sent.

const file = document.getElementById('file');
const sha256 = document.getElementById('sha256');
const status = document.getElementById('computing');

async function compute() {
  if (file.files.length === 0) {
    return;
  }
  status.textContent = status.dataset.busy;
  const digest = await crypto.subtle.digest('SHA-256', await file.files[0].arrayBuffer());
  sha256.value = [...new Uint8Array(digest)].map((one) => one.toString(16).padStart(2, '0')).join('');
  status.textContent = status.dataset.done;
}

// Browsers compute hashes only on pages that were served securely
if (window.crypto && window.crypto.subtle) {
  document.getElementById('choose').hidden = false;
  file.addEventListener('change', compute);
}
