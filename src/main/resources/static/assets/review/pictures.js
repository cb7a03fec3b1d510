// Pictures of the pages of a file, one at a time, to be turned and zoomed by buttons and by keys.

import { html } from '../webapps/html.js';
import { element } from '../webapps/page.js';

/** @typedef {import('../webapps/words.js').Words} Words */

const ZOOMS = [50, 75, 100, 150, 200, 300];
const FIT = 100;

/** Which page is shown and how large; both stay where they make sense. */
export class Position {
  page = 1;
  #zoom = ZOOMS.indexOf(FIT);

  /** @param {number} pages how many there are */
  constructor(pages) {
    this.pages = pages;
  }

  /** In percent of the width. */
  get zoom() {
    return ZOOMS[this.#zoom] ?? FIT;
  }

  get isFirst() {
    return this.page === 1;
  }

  get isLast() {
    return this.page === this.pages;
  }

  get isSmallest() {
    return this.#zoom === 0;
  }

  get isLargest() {
    return this.#zoom === ZOOMS.length - 1;
  }

  /** @param {number} by */
  turn(by) {
    this.page = Math.min(Math.max(this.page + by, 1), this.pages);
  }

  /** @param {number} by */
  scale(by) {
    this.#zoom = Math.min(Math.max(this.#zoom + by, 0), ZOOMS.length - 1);
  }

  fit() {
    this.#zoom = ZOOMS.indexOf(FIT);
  }
}

/**
 * @param {Words} words
 * @param {string} address where the API has the pages
 * @param {string} fileName
 * @param {number} pages
 */
export function pictures(words, address, fileName, pages) {
  const at = new Position(pages);
  const picture = element('img', { class: 'review-page', draggable: 'false' });
  const box = html`<div class="review-paper" tabindex="0" role="group" aria-label=${words.t('review.pages-keys')}>${picture}</div>`;
  const place = html`<span class="review-place" aria-live="polite"></span>`;
  const button = (/** @type {string} */ label, /** @type {string} */ sign, /** @type {() => void} */ act) =>
    element('button', { type: 'button', class: 'btn btn-default btn-sm', 'aria-label': label, title: label, click: act }, sign);
  const turn = (/** @type {number} */ by) => {
    const before = at.page;
    at.turn(by);
    box.scrollTop = at.page === before ? box.scrollTop : 0;
    update();
  };
  const scale = (/** @type {number} */ by) => {
    at.scale(by);
    update();
  };
  const fit = () => {
    at.fit();
    update();
  };
  const previous = button(words.t('review.page-previous'), '‹', () => turn(-1));
  const next = button(words.t('review.page-next'), '›', () => turn(1));
  const smaller = button(words.t('review.zoom-out'), '−', () => scale(-1));
  const larger = button(words.t('review.zoom-in'), '+', () => scale(1));

  function update() {
    const where = `${words.t('review.page')} ${at.page} / ${pages}`;
    show(picture, `${address}/${at.page}`);
    picture.alt = `${fileName}, ${where}`;
    picture.style.width = `${at.zoom}%`;
    place.textContent = `${where} · ${at.zoom} %`;
    previous.disabled = at.isFirst;
    next.disabled = at.isLast;
    smaller.disabled = at.isSmallest;
    larger.disabled = at.isLargest;
  }

  listen(box, { PageUp: () => turn(-1), PageDown: () => turn(1), '+': () => scale(1), '-': () => scale(-1) });
  update();
  return [
    html`<div class="review-viewer-bar" role="toolbar" aria-label=${words.t('review.pages')}>
      ${pages > 1 && [previous, next]}${smaller}${button(words.t('review.zoom-fit'), `${FIT} %`, fit)}${larger}${place}
    </div>`,
    box,
  ];
}

/**
 * A picture that is there already is not asked for again.
 *
 * @param {HTMLImageElement} picture
 * @param {string} source
 */
function show(picture, source) {
  if (picture.getAttribute('src') !== source) {
    picture.setAttribute('src', source);
  }
}

/** @param {HTMLElement} box @param {Record<string, () => void>} keys */
function listen(box, keys) {
  box.addEventListener('keydown', (pressed) => {
    const act = keys[pressed.key];
    if (act) {
      pressed.preventDefault();
      act();
    }
  });
}
