'use strict';

const report = JSON.parse(document.getElementById('data').textContent);

const COLOURS = {
  'bsock': '#0969da', 'bsock-heap': '#6cb6ff', 'bsock-jna': '#a5c8f0', 'bsock-batch': '#3b8eea', 'bsock-segment': '#0b3d91',
  'bsock-accept4': '#3b8eea', 'bsock-fcntl': '#6cb6ff',
  'java.net': '#e16f24', 'nio': '#2da44e', 'netty': '#8250df', 'netty-batch': '#a475f9', 'netty-segment': '#5a32a3',
  'junixsocket': '#bf8700', 'c': '#8c959f', 'c-accept4': '#6e7781', 'c-fcntl': '#afb8c1',
};
const OTHER_COLOUR = '#bf3989';
/** Above this, bars on a linear axis would be lines. */
const LINEAR = 8;

const style = getComputedStyle(document.documentElement);
const [ink, quiet, rule] = ['--ink', '--quiet', '--rule'].map((name) => style.getPropertyValue(name).trim());
Chart.defaults.color = ink;
Chart.defaults.borderColor = rule;

function element(tag, attributes, ...children) {
  const node = Object.assign(document.createElement(tag), attributes);
  node.append(...children);
  return node;
}

const number = (value) => {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

function time(seconds) {
  const units = ['ns', 'us', 'ms', 's'];
  let value = seconds * 1e9;
  let unit = 0;
  for (; value >= 1000 && unit < units.length - 1; unit++) {
    value /= 1000;
  }
  return `${number(value)} ${units[unit]}`;
}

function bytes(size) {
  if (size >= 1 << 20 && size % (1 << 20) === 0) {
    return `${size >> 20} MiB`;
  }
  return size >= 1 << 10 && size % (1 << 10) === 0 ? `${size >> 10} KiB` : `${size.toLocaleString('en')} B`;
}

const SCALES = {
  NONE: () => '',
  SIZE: bytes,
  CONNECTIONS: (count) => `${count.toLocaleString('en')} connections`,
};
const scale = (result) => SCALES[result.of.scale](result.of.size);
const label = (result) => [result.of.title, scale(result)].filter(Boolean).join(', ');
const isBsock = (impl) => library(impl) === 'bsock';
/** Bytes have no operations, which would take time and allocate. */
const hasOperations = (result) => result.of.unit !== 'bytes';

const library = (impl) => impl.split('-')[0];

/** bsock's ways first, C's last. */
const rank = (impl) => ({ bsock: 0, c: 2 })[library(impl)] ?? 1;
const impls = [...new Set(report.results.flatMap((result) => result.of.impls))].sort((a, b) => rank(a) - rank(b));

/** A figure has a median, and its lowest and highest round; a ratio a mean, and the interval of the true one. */
const about = (values) => values && {
  at: values.median ?? values.mean, low: values.min ?? values.low, high: values.max ?? values.high };

const range = ({ low, high }) => element('span', { className: 'spread' }, ` (${number(low)}\u2013${number(high)})`);

/** Numbers stand from column 1 to before column textFrom. */
function row(cells, textFrom, tag = 'td', className = '') {
  const nodes = cells.map((cell, i) =>
    element(tag, { className: i > 0 && i < textFrom ? '' : 'text' }, ...(Array.isArray(cell) ? cell : [cell])));
  return element('tr', { className }, ...nodes);
}

// ---- What ran where

const machine = report.machine;
const facts = {
  'Machine': `${machine.cpu}, ${machine.cores} ${machine.cores === 1 ? 'core' : 'cores'}`,
  'Kernel': machine.kernel,
  'JDK': machine.jdk,
  'Versions': `bsock ${machine.bsock} (binding ${machine.binding}), JNA ${machine.jna}, Netty ${machine.netty}, ` +
    `junixsocket ${machine.junixsocket}, JMH ${machine.jmh}`,
  'Method': `up to ${report.rounds} rounds; each measurement in a JVM of its own, ` +
    `${number(report.warmup)} s of warm-up and ${number(report.measurement)} s measured; the order changes from round to round`,
  'Date': machine.date,
};
for (const [name, value] of Object.entries(facts)) {
  document.getElementById('machine').append(element('dt', {}, name), element('dd', {}, value));
}

// ---- The verdicts: a row for each way of bsock, a column for each other library

const references = [...new Set(impls.filter((impl) => !isBsock(impl)).map(library))];
const summary = document.getElementById('summary');
summary.append(row(['', 'bsock', ...references.map((impl) => `/ ${impl}`)], Infinity, 'th'));
for (const result of report.results) {
  for (const line of result.lines.filter((l) => isBsock(l.impl))) {
    const cells = references.map((reference) => {
      const ratio = result.ratios.find((r) => r.subject === line.impl && library(r.reference) === reference);
      return ratio ? [ratioOf(ratio), range(ratio.speed)] : '';
    });
    const name = [label(result), ...line.impl.split('-').slice(1)].join(', ');
    summary.append(row([name, `${number(line.figure.median)} ${result.of.unit}`, ...cells], Infinity));
  }
}

/** In the colour of the verdict, which a pointer is told in words. */
function ratioOf(ratio) {
  return element('span', { className: ratio.verdict, title: ratio.verdict }, number(ratio.speed.mean));
}

const targets = document.getElementById('targets');
targets.append(row(['', 'to be shown', 'found', ''], 0, 'th'));
for (const target of report.targets) {
  const className = { 'reached': 'reached', 'not reached': 'missed' }[target.outcome] ?? '';
  targets.append(row([target.label, target.wanted, target.found, element('span', { className }, target.outcome)], 0));
}

// ---- A section for each shape of work

/** From the lowest to the highest, over each bar. */
const whiskers = {
  id: 'whiskers',
  afterDatasetsDraw(chart) {
    const { ctx, scales } = chart;
    ctx.save();
    ctx.strokeStyle = ink;
    chart.data.datasets.forEach((dataset, d) => {
      chart.getDatasetMeta(d).data.forEach((bar, i) => {
        const values = dataset.spreads[i];
        if (!values || !chart.isDatasetVisible(d)) {
          return;
        }
        const [top, bottom] = [values.high, values.low].map((v) =>
          Math.min(Math.max(scales.y.getPixelForValue(v), chart.chartArea.top), chart.chartArea.bottom));
        const reach = Math.min(4, bar.width / 2);
        ctx.beginPath();
        ctx.moveTo(bar.x, top);
        ctx.lineTo(bar.x, bottom);
        for (const y of [top, bottom]) {
          ctx.moveTo(bar.x - reach, y);
          ctx.lineTo(bar.x + reach, y);
        }
        ctx.stroke();
      });
    });
    ctx.restore();
  },
};

/** The line that all bars are measured by. */
const baseline = {
  id: 'baseline',
  afterDatasetsDraw({ ctx, chartArea, scales }) {
    const y = scales.y.getPixelForValue(1);
    ctx.save();
    ctx.strokeStyle = ink;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([5, 4]);
    ctx.beginPath();
    ctx.moveTo(chartArea.left, y);
    ctx.lineTo(chartArea.right, y);
    ctx.stroke();
    ctx.restore();
  },
};

/**
 * Bars for each implementation, in groups.
 *
 * @param title in lines, which a semicolon ends
 * @param spreadOf gives a spread for a group and an implementation, or nothing
 */
function chart(title, groups, groupLabel, spreadOf, reference) {
  const datasets = impls
    .filter((impl) => impl !== reference)
    .map((impl) => ({ impl, spreads: groups.map((group) => about(spreadOf(group, impl))) }))
    .filter(({ spreads }) => spreads.some(Boolean))
    .map(({ impl, spreads }) => ({
      label: impl,
      data: spreads.map((s) => s?.at ?? null),
      spreads,
      backgroundColor: COLOURS[impl] ?? OTHER_COLOUR,
      maxBarThickness: 56,
    }));
  const all = datasets.flatMap((dataset) => dataset.spreads.filter(Boolean));
  const bars = all.map((s) => s.at).concat(reference ? [1] : []);
  // An interval may be far wider than the bars are apart.
  const least = Math.max(Math.min(...all.map((s) => s.low)), Math.min(...bars) / 3);
  const most = Math.min(Math.max(...all.map((s) => s.high)), Math.max(...bars) * 3);
  const logarithmic = least > 0 && Math.max(...bars) / Math.min(...bars) > LINEAR;
  const y = logarithmic
    ? { type: 'logarithmic', min: Math.min(least, reference ? 1 : least) / 2, max: most * 1.2 }
    : { beginAtZero: true, suggestedMax: Math.max(most, reference ? 1 : 0) * 1.05 };
  y.ticks = { callback: (value) => tick(value, logarithmic), maxTicksLimit: 12 };
  const canvas = element('canvas', { role: 'img', ariaLabel: title });
  new Chart(canvas, {
    type: 'bar',
    data: { labels: groups.map(groupLabel), datasets },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { x: { grid: { display: false } }, y },
      plugins: {
        title: { display: true, text: (logarithmic ? `${title}, logarithmic` : title).split('; ') },
        legend: { position: 'bottom', labels: { boxWidth: 14 } },
        tooltip: {
          callbacks: {
            label: ({ dataset, dataIndex }) => {
              const s = dataset.spreads[dataIndex];
              return `${dataset.label}: ${number(s.at)} (${number(s.low)}\u2013${number(s.high)})`;
            },
          },
        },
      },
    },
    plugins: reference ? [baseline, whiskers] : [whiskers],
  });
  return element('div', { className: 'chart' }, canvas);
}

/** A logarithmic axis names the steps 1, 2 and 5 alone. */
function tick(value, logarithmic) {
  const lead = Math.round(value / 10 ** Math.floor(Math.log10(value)));
  return logarithmic && ![1, 2, 5].includes(lead) ? '' : value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

const exactly = (value) => ({ median: value, min: value, max: value });

function charts(title, results) {
  const reference = results[0].relative[0]?.reference;
  const isRelative = results.every((result) =>
    result.relative.length === result.lines.length && result.relative.every((r) => r.reference === 'c'));
  if (!isRelative) {
    const figure = (result, impl) => result.lines.find((line) => line.impl === impl)?.figure;
    const unit = results[0].of.unit;
    return [chart(`${unit}; ${hasOperations(results[0]) ? '' : 'less is better'}`, results, scale, figure)];
  }
  const relative = (what) => (result, impl) => result.relative.find((r) => r.subject === impl)?.[what];
  const drawn = [chart('Speed; C = 1, more is faster', results, scale, relative('speed'), reference)];
  if (hasOperations(results[0])) {
    drawn.push(chart('CPU time per operation; C = 1, less is better', results, scale, relative('cpu'), reference));
  }
  const timed = results.filter((result) => result.lines.some((line) => line.latency));
  for (const result of timed) {
    const percentiles = { p50: 'p50', p99: 'p99', p999: 'p99.9' };
    const latency = (p, impl) => {
      const seconds = result.lines.find((line) => line.impl === impl)?.latency?.[p];
      return seconds === undefined ? undefined : exactly(seconds * 1e6);
    };
    drawn.push(chart(
      `Time of single operations, ${scale(result)}; us, less is better`, Object.keys(percentiles),
      (p) => percentiles[p], latency));
  }
  return drawn;
}

function table(results) {
  const hasCalls = results.some((result) => result.lines.some((line) => line.calls !== undefined));
  const hasCost = results.some(hasOperations);
  const head = ['', results[0].of.unit];
  if (hasCost) {
    head.push('CPU per operation', 'user', 'system', 'heap per operation');
  }
  if (hasCalls) {
    head.push('system calls per operation');
  }
  const node = element('table', {}, row(head, Infinity, 'th'));
  for (const result of results) {
    result.lines.forEach((line, i) => {
      const cells = [[scale(result), line.impl].filter(Boolean).join(', '), [number(line.figure.median), range(about(line.figure))]];
      if (hasCost) {
        cells.push(time(line.user + line.system), time(line.user), time(line.system),
          `${Math.round(line.allocated).toLocaleString('en')} B`);
      }
      if (hasCalls) {
        cells.push(line.calls === undefined ? '-' : number(line.calls));
      }
      node.append(row(cells, Infinity, 'td', i === 0 ? 'first' : ''));
    });
  }
  return element('div', { className: 'wide' }, node);
}

for (const title of new Set(report.results.map((result) => result.of.title))) {
  const results = report.results.filter((result) => result.of.title === title);
  const section = element('section', {}, element('h2', {}, title[0].toUpperCase() + title.slice(1)));
  document.getElementById('shapes').append(section);
  section.append(element('div', { className: 'charts' }, ...charts(title, results)), table(results));
}
