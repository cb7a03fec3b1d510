// Markup as it is written, with values in its places. What comes from people or from the server goes in as text,
// never as markup: only what stands in our own source is read as markup.

/** @typedef {Markup.Child} Child */
/** @typedef {Markup.Value} Value */

const MARK = 'value-';

/** @type {WeakMap<TemplateStringsArray, DocumentFragment>} */
const known = new WeakMap();

/**
 * The one element of this markup. A value between tags becomes text or is put in as the node it is; a list puts in
 * each of its members; null, undefined, true and false put in nothing. A value of an attribute stands for the whole
 * attribute: true sets it without a text, false, null and undefined leave it out, and a function listens to the event
 * that `@name` names.
 *
 * @param {TemplateStringsArray} strings
 * @param {Value[]} values
 * @returns {HTMLElement}
 */
export function html(strings, ...values) {
  const made = document.importNode(parsed(strings), true);
  const places = [...descendants(made)];
  for (const place of places) {
    if (place instanceof Comment) {
      place.replaceWith(...nodes(/** @type {Child} */ (values[numberOf(place.data)])));
    } else if (place instanceof Element) {
      attributes(place, values);
    }
  }
  return /** @type {HTMLElement} */ (made.firstElementChild);
}

/** What of these children is shown, in one list. @param {Child[]} children @returns {(Node | string)[]} */
export function nodes(...children) {
  return children.flatMap((child) => {
    if (child === null || child === undefined || typeof child === 'boolean') {
      return [];
    }
    if (Array.isArray(child)) {
      return nodes(...child);
    }
    return [child instanceof Node ? child : String(child)];
  });
}

/** @param {TemplateStringsArray} strings @returns {DocumentFragment} */
function parsed(strings) {
  const before = known.get(strings);
  if (before) {
    return before;
  }
  const text = strings.reduce((all, next, n) => all + place(all, n - 1) + next);
  const read = new DOMParser().parseFromString(`<template>${text.trim()}</template>`, 'text/html');
  const template = /** @type {HTMLTemplateElement} */ (read.querySelector('template'));
  if (template.content.children.length !== 1) {
    throw new Error(`Not one element: ${text}`);
  }
  known.set(strings, template.content);
  return template.content;
}

/**
 * What stands in the markup for a value: in a tag an attribute's value, elsewhere a comment.
 *
 * @param {string} before
 * @param {number} n
 */
function place(before, n) {
  return before.lastIndexOf('<') > before.lastIndexOf('>') ? `"${MARK}${n}"` : `<!--${MARK}${n}-->`;
}

/** @param {string | null} text @returns {number} the number of a value, or -1 */
function numberOf(text) {
  return text !== null && text.startsWith(MARK) ? Number(text.slice(MARK.length)) : -1;
}

/** @param {DocumentFragment} made */
function* descendants(made) {
  const walk = document.createTreeWalker(made, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  while (walk.nextNode()) {
    yield walk.currentNode;
  }
}

/** @param {Element} element @param {Value[]} values */
function attributes(element, values) {
  for (const { name: key, value: text } of [...element.attributes]) {
    const n = numberOf(text);
    if (n >= 0) {
      element.removeAttribute(key);
      set(element, key, values[n]);
    }
  }
}

/**
 * @param {Element} element
 * @param {string} key
 * @param {Value} value
 */
export function set(element, key, value) {
  if (typeof value === 'function') {
    element.addEventListener(key.replace('@', ''), value);
  } else if (value === true) {
    element.setAttribute(key, '');
  } else if (value !== false && value !== null && value !== undefined) {
    element.setAttribute(key, String(value));
  }
}
