// Whatever a script of a page asks of our server carries for whom the page was made, and whoever watches the session hears
// of the answer. Both ways scripts have are taken, so that no call is forgotten, whoever makes it.

const PERSON = 'X-Page-Person';
const ENDS_IN = 'Session-Ends-In';
const OTHER = 'Session-Of-Another';

/** @typedef {{code: number, endsIn: number | null, ofAnother: boolean}} Heard what an answer says of the session */

/**
 * From here on every call tells the person, and every answer is heard.
 *
 * @param {string} person
 * @param {(heard: Heard) => void} hear
 */
export function accompany(person, hear) {
  const realFetch = window.fetch;
  window.fetch = async (what, how) => {
    const address = what instanceof Request ? what.url : String(what);
    if (!isOurs(address)) {
      return realFetch(what, how);
    }
    const headers = new Headers(how?.headers ?? (what instanceof Request ? what.headers : {}));
    headers.set(PERSON, person);
    const answer = await realFetch(what, { ...how, headers });
    hear(heard(answer.status, (header) => answer.headers.get(header)));
    return answer;
  };
  const { open: realOpen, send: realSend } = XMLHttpRequest.prototype;
  /** @type {WeakSet<XMLHttpRequest>} */
  const ours = new WeakSet();
  XMLHttpRequest.prototype.open = function opened(/** @type {unknown[]} */ ...given) {
    ours.delete(this);
    if (isOurs(String(given[1]))) {
      ours.add(this);
    }
    Reflect.apply(realOpen, this, given);
  };
  XMLHttpRequest.prototype.send = function sent(/** @type {XMLHttpRequestBodyInit | Document | null | undefined} */ body) {
    if (ours.has(this)) {
      this.setRequestHeader(PERSON, person);
      this.addEventListener('load', () => hear(heard(this.status, (header) => this.getResponseHeader(header))));
    }
    realSend.call(this, body);
  };
}

/** @param {string} address */
function isOurs(address) {
  return new URL(address, window.location.href).origin === window.location.origin;
}

/** @param {number} http @param {(header: string) => string | null} header @returns {Heard} */
function heard(http, header) {
  const endsIn = header(ENDS_IN);
  return { code: http, endsIn: endsIn === null ? null : Number(endsIn), ofAnother: header(OTHER) !== null };
}
