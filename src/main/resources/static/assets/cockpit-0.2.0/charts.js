// Plots by ECharts, which is fetched when the first one is shown. A plot always has a table beside it that says
// the same.

import { element } from '../webapps/page.js';

const LIBRARY = '/_static/echarts/6.0.0/dist/echarts.esm.min.js';

export const INK = '#333333';
/** Told apart without colours too: each plot names its parts. */
export const COLOURS = ['#155cb5', '#c25700', '#2b7a2b', '#7a3e9d', '#5c5c5c', '#b3261e', '#0f7c87'];

let library = null;

/** A plot that says in a sentence what it shows; a click gives the part that was clicked. */
export function plot(page, label, height, option, chosen) {
  const place = element('div', { class: 'enrollments-plot', role: 'img', 'aria-label': label });
  place.style.height = `${height}px`;
  library = library || import(LIBRARY);
  library.then(
    (echarts) => draw(echarts, page, place, option, chosen),
    (fault) => {
      library = null;
      place.replaceWith(element('p', { class: 'enrollments-empty' }, page.words.t('cockpit.no-plot')));
      throw fault;
    }
  );
  return place;
}

function draw(echarts, page, place, option, chosen) {
  const chart = echarts.init(place, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    color: COLOURS,
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

/** Bars lying beside their names, the first on top; {name, value} each, further series stacked. */
export function bars(names, series) {
  return {
    grid: { left: 8, right: 40, top: series.length > 1 ? 30 : 6, bottom: 6, containLabel: true },
    legend: series.length > 1 ? { top: 0, left: 0, itemHeight: 10, itemWidth: 14, textStyle: { color: INK } } : undefined,
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: INK }, splitNumber: 4 },
    yAxis: { type: 'category', inverse: true, data: names, axisLabel: { color: INK, width: 150, overflow: 'truncate' } },
    series: series.map((one) => ({
      type: 'bar',
      name: one.name,
      stack: one.stack || 'all',
      barMaxWidth: 22,
      data: one.data,
      label: series.length > 1 ? undefined : { show: true, position: 'right', color: INK },
    })),
  };
}
