// Builds elements. Everything that comes from people or from the server goes in as text, never as markup.

let lastId = 0;

/** An id nobody else on the page has. */
export function newId() {
  lastId += 1;
  return `review-${lastId}`;
}

/** An element with attributes, listeners (functions) and children; strings become text, nothing becomes nothing. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, String(value));
    }
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return made;
}

/** Puts these children in the place of those an element has. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
}

/** A heading with something below it. */
export function section(title, ...children) {
  return [element('h4', { class: 'review-title' }, title), ...children];
}

/** Terms and what is said of them; those without a value are left out. */
export function definitions(pairs) {
  const given = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length === 0
    ? null
    : element(
        'dl',
        { class: 'review-definitions' },
        given.flatMap(([term, value]) => [element('dt', {}, term), element('dd', {}, value)])
      );
}

/** Runs something once things have been quiet for a while; can be made to run at once. */
export function afterQuiet(milliseconds, act) {
  let waiting = null;
  const run = () => {
    clearTimeout(waiting);
    waiting = null;
    return act();
  };
  return {
    soon() {
      clearTimeout(waiting);
      waiting = setTimeout(run, milliseconds);
    },
    now: run,
    cancel() {
      clearTimeout(waiting);
      waiting = null;
    },
    get isWaiting() {
      return waiting !== null;
    },
  };
}
