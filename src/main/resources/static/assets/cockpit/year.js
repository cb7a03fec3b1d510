// Which year it is for the application, whose clock a demo may have moved.

import { get } from '../webapps/api.js';

const OPEN = '/api/v1/enrollments?size=1&sort=BASIS_DATE&state=NOTIFIED&state=IN_PREPARATION&state=UNDER_REVIEW';
const LATEST = '/api/v1/enrollments?size=1&sort=BASIS_DATE&descending=true';

/** The year of the first basis date of a case that is open, or of the last case there is. */
export async function presentYear() {
  return (await yearOfFirst(OPEN)) ?? (await yearOfFirst(LATEST)) ?? new Date().getUTCFullYear();
}

/** @param {string} path */
async function yearOfFirst(path) {
  /** @type {Api.List<Oversight.CaseRow>} */
  const { items } = await get(path);
  return items[0] && Number(items[0].basisDate.slice(0, 4));
}
