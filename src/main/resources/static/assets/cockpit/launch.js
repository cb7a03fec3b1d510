// The list of partners comes in as a file, and the cases that are due are opened.

import { html } from '../webapps/html.js';
import { importing, importingRevenue } from './import.js';
import { launches, launching, passedOver } from './launching.js';

/** @param {import('./frame.js').Page} page @returns {Promise<Markup.Child>} */
export async function show(page) {
  return [
    html`<h1>${page.words.t('cockpit.way.launch')}</h1>`,
    html`<div class="enrollments-two">${importing(page)}${launching(page)}</div>`,
    importingRevenue(page),
    await passedOver(page),
    await launches(page),
  ];
}
