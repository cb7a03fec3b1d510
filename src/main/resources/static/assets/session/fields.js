// What stands in the fields of a form: what was typed or chosen there, and how it is put back.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** Never kept: secrets, what the page itself has put there, and what no script may put back. */
const NOT_KEPT = ['password', 'hidden', 'file', 'submit', 'button', 'reset', 'image'];

/** @param {HTMLFormElement} form @returns {Control[]} the fields that may be kept */
function controls(form) {
  return [...form.elements].filter(
    /** @returns {one is Control} */
    (one) =>
      (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement) &&
      one.name !== '' &&
      !NOT_KEPT.includes(one.type)
  );
}

/** @param {Element} field @returns {boolean} whether it holds something else than the page brought */
export function isChanged(field) {
  if (field instanceof HTMLSelectElement) {
    const brought = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(brought, 0);
  }
  if (isTicked(field)) {
    return field.checked !== field.defaultChecked;
  }
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.type !== 'hidden' && field.value !== field.defaultValue;
  }
  return false;
}

/**
 * What was typed or chosen in a form: of each field that is not as the page brought it, all that stands there.
 *
 * @param {HTMLFormElement} form
 * @returns {Record<string, string[]>} by the names of the fields
 */
export function typedIn(form) {
  const all = controls(form);
  const changed = new Set(all.filter(isChanged).map((one) => one.name));
  /** @type {Record<string, string[]>} */
  const typed = {};
  for (const called of changed) {
    typed[called] = all.filter((one) => one.name === called).flatMap(valueOf);
  }
  return typed;
}

/**
 * Puts back what was typed.
 *
 * @param {HTMLFormElement} form
 * @param {Record<string, unknown>} typed
 * @returns {Control[]} the fields in which something else stood, the first of each name
 */
export function putBack(form, typed) {
  const all = controls(form);
  return Object.entries(typed).flatMap(([called, values]) => {
    const named = all.filter((one) => one.name === called);
    const [first] = named;
    const before = JSON.stringify(named.flatMap(valueOf));
    if (!first || !Array.isArray(values) || JSON.stringify(values) === before) {
      return [];
    }
    named.forEach((one, at) => put(one, values, at));
    // A choice that is no longer offered cannot be put back
    return JSON.stringify(named.flatMap(valueOf)) === before ? [] : [first];
  });
}

/** @param {Element} one @returns {one is HTMLInputElement} */
function isTicked(one) {
  return one instanceof HTMLInputElement && (one.type === 'checkbox' || one.type === 'radio');
}

/** @param {Control} one @returns {string[]} */
function valueOf(one) {
  if (isTicked(one)) {
    return one.checked ? [one.value] : [];
  }
  return one instanceof HTMLSelectElement ? [...one.selectedOptions].map((option) => option.value) : [one.value];
}

/** @param {Control} one @param {unknown[]} values all of its name @param {number} at which of them it is */
function put(one, values, at) {
  if (isTicked(one)) {
    one.checked = values.includes(one.value);
  } else if (one instanceof HTMLSelectElement) {
    const options = [...one.options];
    if (options.some((option) => values.includes(option.value))) {
      options.forEach((option) => (option.selected = values.includes(option.value)));
    }
  } else {
    one.value = String(values[at] ?? '');
  }
}
