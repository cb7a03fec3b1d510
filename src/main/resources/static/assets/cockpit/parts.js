// What a manager reads about one case: each part by the name it has in the address.

import { decisions } from './decisions.js';
import { diagrams } from './diagrams.js';
import { evidence } from './evidence.js';
import { mails } from './mails.js';
import { passport } from './passport.js';
import { record } from './record.js';
import { timeline } from './timeline.js';

/** @typedef {Markup.Child | Promise<Markup.Child>} Shown */
/** @typedef {(page: import('./frame.js').Page, view: Oversight.WholeCase) => Shown} Part gives what is shown of a case */

/** @type {Record<string, Part>} */
export const PARTS = { timeline, passport, evidence, decisions, mails, record, diagram: diagrams };

/**
 * The part of this name, or the first.
 *
 * @param {string | null | undefined} asked
 * @returns {{key: string, part: Part}}
 */
export function partOf(asked) {
  const part = asked && PARTS[asked];
  return part ? { key: asked, part } : { key: 'timeline', part: timeline };
}
