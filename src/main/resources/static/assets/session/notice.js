// What is said above a page of its session: that it ends soon, has ended, or is somebody else's by now.

const STYLE = new URL('./session.css', import.meta.url).href;

/** @typedef {import('./life.js').State} State */
/** @typedef {import('./words.js').Say} Say */
/**
 * @typedef {object} Acts what a person can do about it
 * @property {() => unknown} stay
 * @property {() => string} signIn the address of the sign-in
 */

export class Notice {
  #said = '';
  /** @type {HTMLElement | null} */
  #place = null;

  /**
   * @param {Say} words
   * @param {Acts} acts
   * @param {boolean} [covers] whether nothing else can be used once the session is over: what is shown stays as it is
   */
  constructor(words, acts, covers = false) {
    this.words = words;
    this.acts = acts;
    this.covers = covers;
  }

  /** Says how it stands; says nothing where all is well. @param {State} state @param {number} minutes that are left */
  show(state, minutes) {
    const sentence = state === 'open' || state === 'over' ? '' : this.words(state, minutes);
    if (sentence === '' && this.#said === '') {
      return;
    }
    const place = this.#where();
    // Of a page behind a dialog nothing can be used
    const front = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    if (place.parentElement !== front) {
      this.#cover(place, false);
      front.prepend(place);
    }
    this.#cover(place, isOver(state));
    if (sentence === this.#said) {
      return;
    }
    this.#said = sentence;
    place.hidden = sentence === '';
    place.dataset['state'] = state;
    const [says, acts] = /** @type {[HTMLElement, HTMLElement]} */ (/** @type {unknown} */ ([...place.children]));
    says.textContent = sentence;
    acts.replaceChildren(...this.#acts(state));
  }

  /** @param {HTMLElement} place @param {boolean} isCovered whether what stands beside it can be used no longer */
  #cover(place, isCovered) {
    if (!this.covers) {
      return;
    }
    place.classList.toggle('covers', isCovered);
    for (const beside of place.parentElement?.children ?? []) {
      if (beside instanceof HTMLElement && beside !== place) {
        beside.inert = isCovered;
      }
    }
  }

  /** @param {State} state @returns {HTMLElement[]} what can be done about it */
  #acts(state) {
    if (state === 'warning') {
      const stay = document.createElement('button');
      stay.type = 'button';
      stay.textContent = this.words('stay');
      stay.addEventListener('click', () => void this.acts.stay());
      return [stay];
    }
    if (!isOver(state)) {
      return [];
    }
    return [this.#link('sign-in', ''), this.#link('sign-in-beside', '_blank')];
  }

  /** @param {string} word @param {string} target */
  #link(word, target) {
    const link = document.createElement('a');
    link.href = this.acts.signIn();
    link.target = target;
    link.textContent = this.words(word);
    // Where the person is may have changed since this was said
    link.addEventListener('click', () => (link.href = this.acts.signIn()));
    return link;
  }

  /** In front of everything, for those who go by keys as well; and it is there before something is said in it. */
  #where() {
    if (!this.#place) {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = STYLE;
      document.head.append(style);
      this.#place = document.createElement('section');
      this.#place.className = 'session-notice';
      this.#place.setAttribute('aria-label', this.words('title'));
      const says = document.createElement('p');
      says.setAttribute('role', 'alert');
      this.#place.append(says, document.createElement('p'));
    }
    return this.#place;
  }
}

/** @param {State} state */
function isOver(state) {
  return state === 'ended' || state === 'other-person' || state === 'signed-out';
}
