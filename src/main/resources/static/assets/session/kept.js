// What somebody typed and the server does not have yet: kept in this tab for this one person, and shown to nobody else.

const KEPT = 'csp.kept:';
const SIGNED_OUT = 'csp.signed-out';

/** @typedef {{id: string, at: number, fields: Record<string, unknown>}} Entry what was typed into one form, and when */

/** What is kept for one person. */
export class Kept {
  #person;
  #storage;
  #isClosed = false;

  /** @param {string} person @param {Storage} [storage] of this tab */
  constructor(person, storage = window.sessionStorage) {
    this.#person = person;
    this.#storage = storage;
  }

  /**
   * Keeps what is typed into a form now; what was kept of it before is replaced, nothing is forgotten.
   *
   * @param {string} place the form
   * @param {Record<string, unknown>} fields
   */
  put(place, fields) {
    if (this.#isClosed) {
      return;
    }
    if (Object.keys(fields).length === 0) {
      this.drop(place);
      return;
    }
    /** @type {Entry} */
    const entry = { id: this.get(place)?.id ?? newId(), at: Date.now(), fields };
    try {
      this.#storage.setItem(this.#key(place), JSON.stringify(entry));
    } catch (fault) {
      // A browser may be told to keep nothing: the page works as it would without us
      console.warn(fault);
    }
  }

  /** @param {string} place @returns {Entry | null} what was typed there, unless the person has signed out since */
  get(place) {
    const entry = read(this.#storage.getItem(this.#key(place)));
    return entry && entry.at > signedOutAt(this.#person) ? entry : null;
  }

  /** The server has it, or it is not wanted. @param {string} place */
  drop(place) {
    this.#storage.removeItem(this.#key(place));
  }

  /** The server says that it has received this one. @param {string} id */
  dropReceived(id) {
    this.#remove((key) => read(this.#storage.getItem(key))?.id === id);
  }

  /** The person signs out: here, and in every other tab, nothing is left. */
  signOut() {
    this.close();
    window.localStorage.setItem(SIGNED_OUT, JSON.stringify({ person: this.#person, at: Date.now() }));
  }

  /** Nothing of this person is left in this tab, nor kept from now on. */
  close() {
    this.#isClosed = true;
    this.#remove((key) => key.startsWith(this.#key('')));
  }

  /** Nothing of anybody else is left in this tab. */
  forgetOthers() {
    this.#remove((key) => !key.startsWith(this.#key('')));
  }

  /** Whether what another tab has written says that this person has signed out. @param {StorageEvent} written */
  isSignOut({ key, newValue }) {
    return key === SIGNED_OUT && JSON.parse(newValue ?? '{}').person === this.#person;
  }

  /** @param {string} place */
  #key(place) {
    return `${KEPT}${this.#person} ${place}`;
  }

  /** @param {(key: string) => boolean} which */
  #remove(which) {
    keys(this.#storage)
      .filter(which)
      .forEach((key) => this.#storage.removeItem(key));
  }
}

/** Whether something is kept in this tab, for whomever. @param {Storage} [storage] */
export function isAnythingKept(storage = window.sessionStorage) {
  return keys(storage).length > 0;
}

/** @param {Storage} storage @returns {string[]} what is kept there */
function keys(storage) {
  return Object.keys(storage).filter((key) => key.startsWith(KEPT));
}

/** @param {string | null} written @returns {Entry | null} */
function read(written) {
  return written === null ? null : JSON.parse(written);
}

/** @param {string} person */
function signedOutAt(person) {
  const last = JSON.parse(window.localStorage.getItem(SIGNED_OUT) ?? '{}');
  return last.person === person ? last.at : 0;
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((one) => one.toString(16).padStart(2, '0')).join('');
}
