// A diagram of a process by bpmn-visualization, which is fetched when the first one is shown.

import { element } from '../webapps/page.js';

const LIBRARY = '/webjars/bpmn-visualization/0.46.0/dist/bpmn-visualization.min.js';
const ENGINE = '/camunda/api/engine/engine/default/process-definition';

const COLOURS = {
  passed: { fill: '#d9eed9', stroke: '#2b7a2b' },
  here: { fill: '#d6e6fa', stroke: '#155cb5' },
  left: { fill: '#eeeeee', stroke: '#777777' },
};
/** From short to long; none is so dark that a name on it could not be read. */
export const HEAT = ['#fff3dc', '#ffe0ad', '#ffc47a', '#ffa35c', '#f77f4f'];

let library = null;

/** The library is no module: it comes as a script of the page and leaves its name there. */
function visualization() {
  library =
    library ||
    new Promise((arrived, failed) => {
      const script = element('script', { src: LIBRARY });
      script.addEventListener('load', () => arrived(window.bpmnvisu));
      script.addEventListener('error', () => {
        library = null;
        failed(new Error(`${LIBRARY} could not be loaded`));
      });
      document.head.append(script);
    });
  return library;
}

async function model(definitionId) {
  const answer = await fetch(`${ENGINE}/${encodeURIComponent(definitionId)}/xml`, {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin',
  });
  if (!answer.ok) {
    throw new Error(`HTTP ${answer.status}`);
  }
  return (await answer.json()).bpmn20Xml;
}

/**
 * The diagram of a process with marks on it: {id, colour, label}, where a colour is `passed`, `here`, `left` or a
 * number from 0 to the last of HEAT. What they say stands in a table or a list beside it.
 */
export async function diagram(page, definitionId, marks) {
  const { words } = page;
  const place = element('div', { class: 'enrollments-diagram', role: 'img', 'aria-label': words.t('cockpit.diagram') });
  const [{ BpmnVisualization, FitType }, xml] = await Promise.all([visualization(), model(definitionId)]);
  // It measures its place, which is in the page only once this has been given back.
  requestAnimationFrame(() => {
    const shown = new BpmnVisualization({ container: place, navigation: { enabled: true } });
    shown.load(xml, { fit: { type: FitType.Center, margin: 12 } });
    marks.forEach(({ id, colour, label }) => mark(shown.bpmnElementsRegistry, id, colour, label));
    const size = new ResizeObserver(() => shown.navigation.fit({ type: FitType.Center, margin: 12 }));
    size.observe(place);
    page.atEnd(() => size.disconnect());
  });
  return place;
}

function mark(elements, id, colour, label) {
  if (elements.getElementsByIds(id).length === 0) {
    return;
  }
  const { fill, stroke } = COLOURS[colour] || { fill: HEAT[colour], stroke: '#333333' };
  elements.updateStyle(id, { fill: { color: fill }, stroke: { color: stroke, width: colour === 'here' ? 3 : 2 } });
  if (label) {
    elements.addOverlays(id, {
      position: 'bottom-center',
      label,
      style: { font: { color: '#222222', size: 11 }, fill: { color: '#ffffff', opacity: 90 }, stroke: { color: stroke, width: 1 } },
    });
  }
}
