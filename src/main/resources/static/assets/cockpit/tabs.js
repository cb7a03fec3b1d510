// Links beside one another, of which one is where the reader is.

import { html } from '../webapps/html.js';

/**
 * @param {string} label what they are, for those who do not see them
 * @param {string} style
 * @param {ReadonlyArray<{key: string, href: string, text: string}>} links
 * @param {string} chosen the key of the one that is open
 */
export function tabs(label, style, links, chosen) {
  const link = (/** @type {{key: string, href: string, text: string}} */ { key, href, text }) =>
    html`<li class=${key === chosen && 'active'}><a href=${href} aria-current=${key === chosen && 'page'}>${text}</a></li>`;
  return html`<nav class=${style} aria-label=${label}>
    <ul class="nav nav-tabs">${links.map(link)}</ul>
  </nav>`;
}
