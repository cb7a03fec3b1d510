// Which year it is for the application, whose clock a demo may have moved.

import { get } from '../webapps/api.js';

/** The year of the first basis date of a case that is open, or of the last case there is. */
export async function presentYear() {
  const open = await get('/api/v1/enrollments?size=1&sort=BASIS_DATE&state=NOTIFIED&state=IN_PREPARATION&state=UNDER_REVIEW');
  if (open.items.length > 0) {
    return Number(open.items[0].basisDate.slice(0, 4));
  }
  const latest = await get('/api/v1/enrollments?size=1&sort=BASIS_DATE&descending=true');
  return latest.items.length > 0 ? Number(latest.items[0].basisDate.slice(0, 4)) : new Date().getUTCFullYear();
}
