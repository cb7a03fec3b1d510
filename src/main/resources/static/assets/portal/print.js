// On paper nothing can be opened: what is folded is printed open, and folded again afterwards.

/** @type {HTMLDetailsElement[]} */
let opened = [];

addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details')].filter((folded) => !folded.open);
  for (const folded of opened) {
    folded.open = true;
  }
});

addEventListener('afterprint', () => {
  for (const folded of opened) {
    folded.open = false;
  }
  opened = [];
});
