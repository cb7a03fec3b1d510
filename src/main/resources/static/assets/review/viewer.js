// A file to be looked at beside the verdict: pictures of its pages, or its text and tables.

import { get } from '../webapps/api.js';
import { element, fill } from '../webapps/page.js';

const ZOOMS = [50, 75, 100, 150, 200, 300];
const FIT = 100;

/** A place that shows one file at a time. */
export function viewer(words, caseId) {
  const root = element('div', { class: 'review-viewer', hidden: true, 'data-part': 'viewer' });
  let current = null;
  return {
    root,
    /** Opens a file; the last one asked for is the one that is shown. */
    async show(file) {
      current = file.id;
      root.hidden = false;
      fill(root, title(file), element('p', { class: 'review-small', role: 'status' }, words.t('pagesLoading')));
      const address = `/api/v1/enrollments/${encodeURIComponent(caseId)}/evidence/${encodeURIComponent(file.id)}/pages`;
      let shown;
      try {
        const view = await get(address);
        shown =
          view.kind === 'PICTURES'
            ? pictures(words, address, file, view)
            : view.kind === 'TEXT'
              ? text(words, view)
              : [element('p', { class: 'alert alert-warning' }, words.t('pagesNone'))];
      } catch (refusal) {
        shown = [element('p', { class: 'alert alert-warning', role: 'alert' }, `${words.t('pagesFailed')} ${refusal.message}`)];
      }
      if (current === file.id) {
        fill(root, title(file), shown);
      }
    },
  };
}

function title(file) {
  return element('h5', { class: 'review-viewer-name' }, file.fileName);
}

function pictures(words, address, file, view) {
  let page = 1;
  let zoom = ZOOMS.indexOf(FIT);
  const picture = element('img', { class: 'review-page', draggable: 'false' });
  const box = element('div', { class: 'review-paper', tabindex: 0, role: 'group', 'aria-label': words.t('pagesKeys') }, picture);
  const place = element('span', { class: 'review-place', 'aria-live': 'polite' });
  const button = (label, sign, act) => {
    const made = element('button', { type: 'button', class: 'btn btn-default btn-sm', 'aria-label': label, title: label }, sign);
    made.addEventListener('click', act);
    return made;
  };
  const previous = button(words.t('pagePrevious'), '‹', () => turn(-1));
  const next = button(words.t('pageNext'), '›', () => turn(1));
  const smaller = button(words.t('zoomOut'), '−', () => scale(-1));
  const larger = button(words.t('zoomIn'), '+', () => scale(1));
  const fit = button(words.t('zoomFit'), `${FIT} %`, () => {
    zoom = ZOOMS.indexOf(FIT);
    update();
  });

  function turn(by) {
    const wanted = Math.min(Math.max(page + by, 1), view.pages);
    if (wanted !== page) {
      page = wanted;
      box.scrollTop = 0;
      update();
    }
  }

  function scale(by) {
    zoom = Math.min(Math.max(zoom + by, 0), ZOOMS.length - 1);
    update();
  }

  function update() {
    const where = `${words.t('page')} ${page} / ${view.pages}`;
    const source = `${address}/${page}`;
    if (picture.getAttribute('src') !== source) {
      picture.setAttribute('src', source);
    }
    picture.alt = `${file.fileName}, ${where}`;
    picture.style.width = `${ZOOMS[zoom]}%`;
    place.textContent = `${where} · ${ZOOMS[zoom]} %`;
    previous.disabled = page === 1;
    next.disabled = page === view.pages;
    smaller.disabled = zoom === 0;
    larger.disabled = zoom === ZOOMS.length - 1;
  }

  const keys = { PageUp: () => turn(-1), PageDown: () => turn(1), '+': () => scale(1), '-': () => scale(-1) };
  box.addEventListener('keydown', (event) => {
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  update();
  return [
    element(
      'div',
      { class: 'review-viewer-bar', role: 'toolbar', 'aria-label': words.t('pages') },
      view.pages > 1 ? [previous, next] : [],
      smaller,
      fit,
      larger,
      place
    ),
    box,
    more(words, view),
  ];
}

function text(words, view) {
  const blocks = view.blocks.map((block) => {
    if (block.rows) {
      return element(
        'div',
        { class: 'review-sheet', tabindex: 0, role: 'group', 'aria-label': words.t('table') },
        element(
          'table',
          { class: 'table table-condensed table-bordered' },
          element('tbody', {}, block.rows.map((row) => element('tr', {}, row.map((cell) => element('td', {}, cell)))))
        )
      );
    }
    return block.title ? element('h6', {}, block.title) : element('p', {}, block.text);
  });
  return [
    element('div', { class: 'review-paper review-text', tabindex: 0, role: 'group', 'aria-label': words.t('pages') },
      blocks.length === 0 ? element('p', { class: 'review-empty' }, words.t('pagesEmpty')) : blocks),
    more(words, view),
  ];
}

function more(words, view) {
  return view.truncated ? element('p', { class: 'review-small' }, words.t('pagesMore')) : null;
}
