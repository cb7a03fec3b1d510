// Plots by ECharts, which is fetched when the first one is shown. A plot always has a table beside it that says
// the same.

import { html } from '../webapps/html.js';
import { nothing } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {{value: number, itemStyle: {color: string | undefined}}} Coloured */
/** @typedef {{name?: string, data: (number | Coloured)[]}} Series */

const LIBRARY = '/_static/echarts/6.0.0/dist/echarts.esm.min.js';
const ROW = 26;

export const INK = '#333333';
/** Told apart without colours too: each plot names its parts. */
export const COLOUR = {
  blue: '#155cb5',
  orange: '#c25700',
  green: '#2b7a2b',
  violet: '#7a3e9d',
  grey: '#5c5c5c',
  red: '#b3261e',
  teal: '#0f7c87',
};

/** The names of a plot's parts above it. */
export const LEGEND = { top: 0, left: 0, itemHeight: 10, itemWidth: 14, textStyle: { color: INK } };

/** How high so many bars are, with so much around them. @param {number} rows @param {number} around */
export function heightOf(rows, around) {
  return rows * ROW + around;
}

/** @type {Promise<Libraries.Echarts> | null} */
let library = null;

/**
 * A plot that says in a sentence what it shows.
 *
 * @param {Page} page
 * @param {{label: string, height: number, option: object, chosen?: (clicked: Libraries.Clicked) => void}} what where
 *     `chosen` gets the part that was clicked
 */
export function plot(page, { label, height, option, chosen }) {
  const place = html`<div class="enrollments-plot" role="img" aria-label=${label}></div>`;
  place.style.height = `${height}px`;
  library = library || /** @type {Promise<Libraries.Echarts>} */ (import(LIBRARY));
  library.then(
    (echarts) => draw(echarts, page, place, option, chosen),
    (fault) => {
      library = null;
      place.replaceWith(nothing(page.words.t('cockpit.no-plot')));
      throw fault;
    }
  );
  return place;
}

/**
 * @param {Libraries.Echarts} echarts
 * @param {Page} page
 * @param {HTMLElement} place
 * @param {object} option
 * @param {((clicked: Libraries.Clicked) => void) | undefined} chosen
 */
function draw(echarts, page, place, option, chosen) {
  const chart = echarts.init(place, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    color: Object.values(COLOUR),
    textStyle: { fontFamily: 'inherit', color: INK },
    tooltip: { trigger: 'item', confine: true },
    ...option,
  });
  if (chosen) {
    chart.on('click', chosen);
  }
  const size = new ResizeObserver(() => chart.resize());
  size.observe(place);
  page.atEnd(() => {
    size.disconnect();
    chart.dispose();
  });
}

/**
 * Bars lying beside their names, the first on top; several series are stacked.
 *
 * @param {string[]} names
 * @param {Series[]} series
 */
export function bars(names, series) {
  const several = series.length > 1;
  return {
    grid: { left: 8, right: 40, top: several ? 30 : 6, bottom: 6, containLabel: true },
    legend: several ? LEGEND : undefined,
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: INK }, splitNumber: 4 },
    yAxis: { type: 'category', inverse: true, data: names, axisLabel: { color: INK, width: 150, overflow: 'truncate' } },
    series: series.map((one) => ({
      type: 'bar',
      name: one.name,
      stack: 'all',
      barMaxWidth: 22,
      data: one.data,
      label: several ? undefined : { show: true, position: 'right', color: INK },
    })),
  };
}
