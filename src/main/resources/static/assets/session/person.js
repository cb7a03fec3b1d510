// For whom this tab has shown pages: whoever signs in here next is led back to them only if it is the same person.

const PERSON = 'csp.person';

/** @param {string} person */
export function rememberPerson(person) {
  try {
    window.sessionStorage.setItem(PERSON, person);
  } catch (fault) {
    // A browser may be told to keep nothing
    console.warn(fault);
  }
}

/** @returns {string | null} the last one */
export function lastPerson() {
  return window.sessionStorage.getItem(PERSON);
}
