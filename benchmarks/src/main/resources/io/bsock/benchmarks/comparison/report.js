'use strict';

const report = JSON.parse(document.getElementById('data').textContent);

const COLOURS = { 'bsock': '#0969da', 'bsock-heap': '#80b3ff', 'java.net': '#e16f24', 'c': '#8c959f' };
const OTHER_COLOURS = ['#8250df', '#1a7f37', '#bf3989', '#9a6700', '#0a7d91'];

function element(tag, attributes, ...children) {
  const node = Object.assign(document.createElement(tag), attributes);
  node.append(...children);
  return node;
}

const number = (value) =>
  value.toLocaleString('en', {
    minimumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0,
    maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0,
  });

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

const impls = [...new Set(report.results.flatMap((result) => result.of.impls))];

function colour(impl) {
  const others = impls.filter((name) => !(name in COLOURS));
  return COLOURS[impl] ?? OTHER_COLOURS[others.indexOf(impl) % OTHER_COLOURS.length];
}

const spread = (values) =>
  element('span', { className: 'spread' }, ` (${number(values.min)}\u2013${number(values.max)})`);

const verdict = (ratio) =>
  element('span', { className: `verdict ${ratio.verdict.split(' ')[0]}` }, ratio.verdict);

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
  'bsock': `${machine.bsock}, binding ${machine.binding}, JNA ${machine.jna}`,
  'Method': `JMH ${machine.jmh}; ${report.rounds} rounds; each measurement in a JVM of its own, ` +
    `${report.warmup} s of warm-up and ${report.measurement} s measured; the order changes from round to round`,
  'Date': machine.date,
};
for (const [name, value] of Object.entries(facts)) {
  document.getElementById('machine').append(element('dt', {}, name), element('dd', {}, value));
}

// ---- The verdicts

const summary = document.getElementById('summary');
const pairOf = (ratio) => `${ratio.subject} / ${ratio.reference}`;
const pairs = [...new Set(report.results.flatMap((result) => result.ratios.map(pairOf)))];
summary.append(row(['', ...pairs], 1, 'th'));
for (const result of report.results) {
  const cells = pairs.map((pair) => {
    const ratio = result.ratios.find((r) => pairOf(r) === pair);
    return ratio ? [number(ratio.speed.median), spread(ratio.speed), element('br'), verdict(ratio)] : '';
  });
  summary.append(row([label(result), ...cells], 1));
}

// ---- A section for each shape of work

/** From the lowest round to the highest, over each bar. */
const whiskers = {
  id: 'whiskers',
  afterDatasetsDraw(chart) {
    const { ctx, scales } = chart;
    ctx.save();
    ctx.strokeStyle = '#1f2328';
    chart.data.datasets.forEach((dataset, d) => {
      chart.getDatasetMeta(d).data.forEach((bar, i) => {
        const values = dataset.spreads[i];
        if (!values || !chart.isDatasetVisible(d)) {
          return;
        }
        const [top, bottom] = [values.max, values.min].map((v) => scales.y.getPixelForValue(v));
        ctx.beginPath();
        ctx.moveTo(bar.x, top);
        ctx.lineTo(bar.x, bottom);
        for (const y of [top, bottom]) {
          ctx.moveTo(bar.x - 4, y);
          ctx.lineTo(bar.x + 4, y);
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
  beforeDatasetsDraw({ ctx, chartArea, scales }) {
    const y = scales.y.getPixelForValue(1);
    ctx.save();
    ctx.strokeStyle = '#59636e';
    ctx.setLineDash([5, 4]);
    ctx.beginPath();
    ctx.moveTo(chartArea.left, y);
    ctx.lineTo(chartArea.right, y);
    ctx.stroke();
    ctx.restore();
  },
};

function chart(results, what, title) {
  const canvas = element('canvas');
  const present = impls.filter((impl) => results.some((result) => result.of.impls.includes(impl)));
  const datasets = present.map((impl) => {
    const spreads = results.map((result) => result.relative.find((r) => r.subject === impl)?.[what]);
    const data = spreads.map((s) => s?.median ?? null);
    return { label: impl, data, spreads, backgroundColor: colour(impl), maxBarThickness: 64 };
  });
  const highest = Math.max(...datasets.flatMap((dataset) => dataset.spreads.map((s) => s?.max ?? 0)));
  new Chart(canvas, {
    type: 'bar',
    data: { labels: results.map((result) => scale(result)), datasets },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { x: { grid: { display: false } }, y: { beginAtZero: true, suggestedMax: highest * 1.05 } },
      plugins: {
        title: { display: true, text: title },
        legend: { position: 'bottom' },
        tooltip: {
          callbacks: {
            label: ({ dataset, dataIndex }) => {
              const s = dataset.spreads[dataIndex];
              return `${dataset.label}: ${number(s.median)} (${number(s.min)}\u2013${number(s.max)})`;
            },
          },
        },
      },
    },
    plugins: [baseline, whiskers],
  });
  return element('div', { className: 'chart' }, canvas);
}

function table(results) {
  const unit = results[0].of.unit;
  const head = ['', unit, 'CPU per operation', 'heap per operation', 'how many times as fast bsock is'];
  const node = element('table', {}, row(head, 4, 'th'));
  for (const result of results) {
    result.lines.forEach((line, i) => {
      const name = [scale(result), line.impl].filter(Boolean).join(', ');
      const ratios = result.ratios
        .filter((ratio) => ratio.reference === line.impl)
        .flatMap((ratio, k) => [
          ...(k > 0 ? [element('br')] : []),
          `${ratio.subject} ${number(ratio.speed.median)}`, spread(ratio.speed), ' ', verdict(ratio),
        ]);
      node.append(row([
        name,
        [number(line.figure.median), spread(line.figure)],
        time(line.user + line.system),
        `${Math.round(line.allocated).toLocaleString('en')} B`,
        ratios,
      ], 4, 'td', i === 0 ? 'first' : ''));
    });
  }
  return element('div', { className: 'wide' }, node);
}

for (const title of new Set(report.results.map((result) => result.of.title))) {
  const results = report.results.filter((result) => result.of.title === title);
  const reference = results[0].relative[0].reference;
  const section = element('section', {}, element('h2', {}, title[0].toUpperCase() + title.slice(1)));
  document.getElementById('shapes').append(section);
  section.append(
    element('div', { className: 'charts' },
      chart(results, 'speed', `Speed, ${reference} = 1 (more is faster)`),
      chart(results, 'cpu', `CPU time per operation, ${reference} = 1 (less is better)`)),
    table(results));
}
