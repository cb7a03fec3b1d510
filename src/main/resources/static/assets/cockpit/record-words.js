// What a line of the record says of its matter, by names and words where there are such.

/** @typedef {import('../webapps/words.js').Words} Words */

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const A_DAY = /^\d{4}-\d\d-\d\d$/;
const A_MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Where the words of a value are, by what it is a value of. @type {Record<string, string>} */
const VALUES = {
  task: 'cockpit.task.',
  answer: 'cockpit.answer.',
  decision: 'cockpit.answer.',
  result: 'portal.result.',
  recommended: 'portal.result.',
  state: 'portal.state.',
  from: 'portal.state.',
  to: 'portal.state.',
  edition: 'portal.edition.',
};

/**
 * What a line is about: a file by its name, a requirement by its own; a task stands in the details.
 *
 * @param {Words} words
 * @param {Oversight.AuditLine} line
 */
export function subjectInWords(words, { subject, details }) {
  if (!subject || !ID.test(subject)) {
    return subject && words.requirement(subject);
  }
  const file = details['fileName'];
  if (typeof file === 'string') {
    return file;
  }
  return details['task'] ? '' : subject;
}

/** The details, each with its name. @param {Words} words @param {Record<string, unknown>} named */
export function detailsInWords(words, named) {
  return Object.entries(named).map(([key, value]) => `${words.named('cockpit.detail.', key)}: ${valueInWords(words, key, value)}`);
}

/** @param {Words} words @param {string} key @param {unknown} value @returns {string} */
function valueInWords(words, key, value) {
  if (typeof value === 'boolean') {
    return words.named('portal.fact.', value);
  }
  if (Array.isArray(value)) {
    return value.map((one) => valueInWords(words, key, one)).join(', ');
  }
  if (typeof value === 'object' && value !== null) {
    return JSON.stringify(value);
  }
  const text = String(value);
  const begin = VALUES[key];
  if (A_DAY.test(text)) {
    return words.day(text);
  }
  return A_MOMENT.test(text) ? words.moment(text) : words.requirement(begin ? words.named(begin, text) : text);
}
