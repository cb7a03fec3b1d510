// A diagram of a process by bpmn-visualization, which is fetched when the first one is shown.

import { html } from '../webapps/html.js';
import { element } from '../webapps/page.js';

/** @typedef {'passed' | 'here' | 'left'} Passing how a case passed an element */
/**
 * @typedef {object} Mark what an element is coloured with, and what is written on it
 * @property {string} id the element
 * @property {Passing | number} colour a number from 0 to the last of HEAT
 * @property {string | null} label
 */

const LIBRARY = '/webjars/bpmn-visualization/0.46.0/dist/bpmn-visualization.min.js';
const ENGINE = '/camunda/api/engine/engine/default/process-definition';

const COLOURS = {
  passed: { fill: '#d9eed9', stroke: '#2b7a2b' },
  here: { fill: '#d6e6fa', stroke: '#155cb5' },
  left: { fill: '#eeeeee', stroke: '#777777' },
};
/** From short to long; none is so dark that a name on it could not be read. */
export const HEAT = ['#fff3dc', '#ffe0ad', '#ffc47a', '#ffa35c', '#f77f4f'];

/** @type {Promise<Libraries.Visualization> | null} */
let library = null;

/** The library is no module: it comes as a script of the page and leaves its name there. */
function visualization() {
  library = library || new Promise(fetchLibrary);
  return library;
}

/** @param {(arrived: Libraries.Visualization) => void} arrived @param {(fault: Error) => void} failed */
function fetchLibrary(arrived, failed) {
  const missing = () => {
    library = null;
    failed(new Error(`${LIBRARY} could not be loaded`));
  };
  const load = () => (window.bpmnvisu ? arrived(window.bpmnvisu) : missing());
  document.head.append(element('script', { src: LIBRARY, load, error: missing }));
}

/** @param {string} definitionId */
async function model(definitionId) {
  const answer = await fetch(`${ENGINE}/${encodeURIComponent(definitionId)}/xml`, {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin',
  });
  if (!answer.ok) {
    throw new Error(`HTTP ${answer.status}`);
  }
  /** @type {{bpmn20Xml: string}} */
  const { bpmn20Xml } = await answer.json();
  return bpmn20Xml;
}

/**
 * The diagram of a process with marks on it. What they say stands in a table or a list beside it.
 *
 * @param {import('./frame.js').Page} page
 * @param {string} definitionId
 * @param {Mark[]} marks
 */
export async function diagram(page, definitionId, marks) {
  const place = html`<div class="enrollments-diagram" role="img" aria-label=${page.words.t('cockpit.diagram')}></div>`;
  const [{ BpmnVisualization, FitType }, xml] = await Promise.all([visualization(), model(definitionId)]);
  // It measures its place, which is in the page only once this has been given back.
  requestAnimationFrame(() => {
    const fit = { type: FitType.Center, margin: 12 };
    const shown = new BpmnVisualization({ container: place, navigation: { enabled: true } });
    shown.load(xml, { fit });
    marks.forEach((one) => mark(shown.bpmnElementsRegistry, one));
    const size = new ResizeObserver(() => shown.navigation.fit(fit));
    size.observe(place);
    page.atEnd(() => size.disconnect());
  });
  return place;
}

/** @param {Libraries.ElementsRegistry} elements @param {Mark} mark */
function mark(elements, { id, colour, label }) {
  if (elements.getElementsByIds(id).length === 0) {
    return;
  }
  const { fill, stroke } = typeof colour === 'number' ? { fill: HEAT[colour], stroke: '#333333' } : COLOURS[colour];
  elements.updateStyle(id, { fill: { color: fill }, stroke: { color: stroke, width: colour === 'here' ? 3 : 2 } });
  if (label) {
    elements.addOverlays(id, {
      position: 'bottom-center',
      label,
      style: { font: { color: '#222222', size: 11 }, fill: { color: '#ffffff', opacity: 90 }, stroke: { color: stroke, width: 1 } },
    });
  }
}
