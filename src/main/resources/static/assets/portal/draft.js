// Keeps what somebody typed before the page was ready: nobody listened yet when the input happened, so it is
// announced again once somebody does.

/** @param {Element} field @returns {boolean} whether it holds something else than the page brought */
function isChanged(field) {
  if (field instanceof HTMLSelectElement) {
    const brought = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(brought, 0);
  }
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    return field.checked !== field.defaultChecked;
  }
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.type !== 'hidden' && field.value !== field.defaultValue;
  }
  return false;
}

/** @param {HTMLFormElement} form @returns {boolean} whether somebody has typed or chosen something in it */
export function isTyped(form) {
  return [...form.elements].some(isChanged);
}

/** Announces what was typed early in the forms below that are saved while one types. @param {ParentNode} page */
export function announceTyped(page) {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (page.querySelectorAll('form[hx-trigger^="input"]'))) {
    if (isTyped(form)) {
      form.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

document.body.addEventListener('htmx:load', () => announceTyped(document), { once: true });
