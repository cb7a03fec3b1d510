// The addresses of our pages, with what is asked for in them.

import { html } from '../webapps/html.js';

/** @typedef {string | number | boolean | null | undefined | ReadonlyArray<string>} Asked */

/**
 * The address of one of our pages; what is empty, null, undefined or false is left out.
 *
 * @param {string} path
 * @param {Record<string, Asked>} [asked]
 */
export function address(path, asked = {}) {
  const text = query(asked);
  return `#/enrollments${path}${text ? `?${text}` : ''}`;
}

/** What is asked for, as an address or the API takes it. @param {Record<string, Asked>} asked */
export function query(asked) {
  const written = new URLSearchParams();
  for (const [key, value] of Object.entries(asked)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '' && one !== false) {
        written.append(key, String(one));
      }
    }
  }
  return written.toString();
}

/** A link to a case. @param {string} id */
export function caseLink(id) {
  return html`<a href=${address('/case', { id })}>${id}</a>`;
}

/** Where the API has a case. @param {{id: string}} view */
export function caseRoute({ id }) {
  return `/api/v1/enrollments/${encodeURIComponent(id)}`;
}
