"use strict";
(() => {
  const journeys = new Map(JSON.parse(document.getElementById("data").textContent).map((j) => [j.id, j]));
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const CODE = new Map([...DIGITS].map((digit, i) => [digit, i]));
  const SCORE_SHOWN = 4;
  const UNIT = {
    "queue-wait": "seconds", "chat-wait": "seconds",
    "queue-long-wait": "share", "queue-abandonment": "share", "chat-abandonment": "share",
    "ticket-reopens": "share", "ticket-pressed": "share", "survey-low-score": "share",
    "survey-response-rate": "share", "contact-repeats": "share",
    "ticket-chain-depth": "each",
  };
  const STEPS = {
    seconds: [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400],
    share: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1],
    count: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000],
    score: [1],
    each: [0.1, 0.2, 0.5, 1, 2, 5, 10],
  };
  const charts = new Set();

  /* Numbers on a square-root scale, two characters each or one; a dash is no value. */
  function unpack(text, max, width) {
    const values = [];
    for (let i = 0; i < text.length; i += width) {
      const share = width === 2 ? (CODE.get(text[i]) * 64 + CODE.get(text[i + 1])) / 4095 : CODE.get(text[i]) / 63;
      values.push(text[i] === "-" ? null : share * share * max);
    }
    return values;
  }

  function starts(journey) {
    if (!journey.starts) {
      journey.starts = [];
      for (let i = 0; i < journey.runs.length; i += 2) {
        for (let n = 0; n < journey.runs[i + 1]; n++) {
          journey.starts.push((journey.runs[i] + n * journey.hours) * 3600e3);
        }
      }
      const zone = { timeZone: journey.zone };
      const format = new Intl.DateTimeFormat("en-US",
        { ...zone, weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      const parts = (at) => Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
      journey.timeOf = (i) => {
        const at = parts(journey.starts[i]);
        return `${at.weekday} ${at.day} ${at.month} ${at.hour}:${at.minute}`;
      };
      journey.dayOf = journey.starts.map((start) => {
        const at = parts(start);
        return `${at.day} ${at.month}`;
      });
      journey.dayStarts = journey.starts.map((_, i) => i)
        .filter((i) => i === 0 || journey.dayOf[i] !== journey.dayOf[i - 1]);
    }
    return journey.starts;
  }

  function number(value) {
    return Math.abs(value) < 9.95 ? value.toFixed(1).replace(/\.0$/, "") : Math.round(value).toLocaleString("en-GB");
  }

  function text(value, unit) {
    if (value == null) {
      return "none";
    }
    if (unit === "share") {
      return number(100 * value) + " %";
    }
    if (unit === "seconds") {
      return value < 60 ? number(value) + " s"
        : value < 3600 ? number(value / 60) + " min" : number(value / 3600) + " h";
    }
    return unit === "score" ? value.toFixed(2) : number(value);
  }

  /* Complaints are few, so surges are found on the sum of the last day. */
  function lastDay(values, buckets) {
    let sum = 0;
    return values.map((value, i) => {
      sum += (value || 0) - (i >= buckets ? values[i - buckets] || 0 : 0);
      return value == null ? null : Math.round(sum);
    });
  }

  function lines(journey, id, signal) {
    const step = journey.steps[id];
    if (signal === "score") {
      return { unit: "score", seen: unpack(step.score, SCORE_SHOWN, 2) };
    }
    const packed = step.signals[signal];
    const unit = UNIT[signal] || "count";
    const scale = packed.max / (unit === "count" && signal !== "complaints" ? journey.hours : 1);
    if (signal === "complaints") {
      return { unit, seen: lastDay(unpack(packed.seen, scale, 2), 24 / journey.hours) };
    }
    return {
      unit,
      seen: unpack(packed.seen, scale, 2),
      usual: unpack(packed.usual, scale, 1),
      low: unpack(packed.low, scale, 1),
      high: unpack(packed.high, scale, 1),
    };
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  }

  /* A few extreme hours must not flatten the rest: the axis ends above the 99.5th percentile. */
  function top(data, [from, to]) {
    const part = (values) => values.slice(Math.floor(from), Math.ceil(to));
    const all = part(data.seen).concat(part(data.high || [])).filter((v) => v != null).sort((a, b) => a - b);
    if (!all.length) {
      return 1;
    }
    const most = all[all.length - 1];
    if (data.unit === "score") {
      return Math.max(1.25, Math.min(SCORE_SHOWN, most * 1.05));
    }
    const usualMost = all[Math.floor(all.length * 0.995)] * 1.5;
    return Math.max(Math.min(most, usualMost) * 1.05, data.unit === "share" ? 0.05 : data.unit === "seconds" ? 5 : 2);
  }

  function drawSpans(u, step, isScore) {
    const ctx = u.ctx;
    const { left, top: y, width, height } = u.bbox;
    const px = devicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, y, width, height);
    ctx.clip();
    for (const [label, from, raised, to] of step.warnings) {
      const paged = label[0] === "P";
      const at = u.valToPos(raised, "x", true);
      const x0 = u.valToPos(paged ? raised : from, "x", true);
      const x1 = Math.max(u.valToPos(to, "x", true), x0 + 2 * px);
      ctx.fillStyle = colour(paged ? "paged-wash" : "watch-wash");
      ctx.fillRect(x0, y, x1 - x0, height);
      ctx.strokeStyle = colour(paged ? "paged" : "watch");
      ctx.lineWidth = px;
      ctx.setLineDash(paged ? [] : [3 * px, 3 * px]);
      ctx.beginPath();
      ctx.moveTo(at, y);
      ctx.lineTo(at, y + height);
      ctx.stroke();
    }
    ctx.setLineDash([]);
    if (isScore) {
      for (const [limit, name] of [[0.6, "watch"], [1, "paged"]]) {
        const level = u.valToPos(limit, "y", true);
        ctx.strokeStyle = colour(name);
        ctx.setLineDash(limit < 1 ? [2 * px, 4 * px] : [6 * px, 3 * px]);
        ctx.beginPath();
        ctx.moveTo(left, level);
        ctx.lineTo(left + width, level);
        ctx.stroke();
      }
    }
    ctx.restore();
  }

  const SHAPES = {
    paged: "M6 1 11.5 11H.5Z",
    watch: "M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z",
    surge: "M6 .5 11.5 6 6 11.5 .5 6Z",
  };

  function shape(ctx, kind, x, y, size) {
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(size / 12, size / 12);
    const path = new Path2D(SHAPES[kind]);
    ctx.fillStyle = colour(kind === "watch" ? "card" : kind);
    ctx.strokeStyle = colour(kind);
    ctx.lineWidth = 1.5;
    ctx.fill(path);
    ctx.stroke(path);
    ctx.restore();
  }

  /* The part of the line that rose above the band. */
  function drawAbove(u, data) {
    if (!data.high) {
      return;
    }
    const ctx = u.ctx;
    const px = devicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
    ctx.clip();
    ctx.strokeStyle = colour("paged");
    const each = u.bbox.width / (u.scales.x.max - u.scales.x.min);
    ctx.lineWidth = Math.max(1.5 * px, Math.min(each * 0.5, 3 * px));
    ctx.beginPath();
    data.seen.forEach((seen, i) => {
      const high = data.high[i];
      if (seen != null && high != null && seen > high) {
        const x = u.valToPos(i + 0.5, "x", true);
        ctx.moveTo(x, u.valToPos(high, "y", true));
        ctx.lineTo(x, u.valToPos(seen, "y", true));
      }
    });
    ctx.stroke();
    ctx.restore();
  }

  function drawLabels(u, step, journey) {
    const ctx = u.ctx;
    const px = devicePixelRatio;
    ctx.save();
    ctx.font = `600 ${11 * px}px system-ui, sans-serif`;
    ctx.textBaseline = "top";
    ctx.textAlign = "left";
    const pages = step.warnings.filter(([label]) => label[0] === "P");
    const watches = step.warnings.filter(([label]) => label[0] !== "P");
    const taken = [];
    for (const [label, , raised] of pages.concat(watches)) {
      if (raised < u.scales.x.min || raised > u.scales.x.max) {
        continue;
      }
      const kind = label[0] === "P" ? "paged" : "watch";
      const wide = ctx.measureText(label).width + 12 * px;
      const x = Math.min(u.valToPos(raised, "x", true) + 3 * px, u.bbox.left + u.bbox.width - wide);
      if (taken.every(([a, b]) => x + wide < a || x > b + 4 * px)) {
        taken.push([x, x + wide]);
        shape(ctx, kind, x, u.bbox.top + 2 * px, 9 * px);
        ctx.fillStyle = colour(kind);
        ctx.fillText(label, x + 11 * px, u.bbox.top + 2 * px);
      }
    }
    for (const at of step.surges) {
      shape(ctx, "surge", u.valToPos(at, "x", true) - 5 * px, u.bbox.top + u.bbox.height - 11 * px, 10 * px);
    }
    /* The base line is broken where hours without data are left out. */
    ctx.strokeStyle = colour("soft");
    ctx.lineWidth = px;
    starts(journey).forEach((start, i) => {
      if (i > 0 && start - journey.starts[i - 1] > 3 * journey.hours * 3600e3) {
        const x = u.valToPos(i, "x", true);
        const base = u.bbox.top + u.bbox.height;
        for (const side of [-2, 2]) {
          ctx.beginPath();
          ctx.moveTo(x + (side - 2) * px, base + 5 * px);
          ctx.lineTo(x + (side + 2) * px, base - 9 * px);
          ctx.stroke();
        }
      }
    });
    ctx.restore();
  }

  function draw(plot) {
    if (plot.uplot) {
      return;
    }
    const journey = journeys.get(plot.dataset.journey);
    const { step: id, signal } = plot.dataset;
    const step = journey.steps[id];
    const data = lines(journey, id, signal);
    const x = starts(journey).map((_, i) => i + 0.5);
    const isScore = signal === "score";
    const readout = plot.parentElement.querySelector("output");
    const series = [{}];
    const columns = [x];
    if (data.high) {
      series.push(
        { stroke: "transparent", points: { show: false } },
        { stroke: "transparent", points: { show: false } },
        { stroke: () => colour("soft"), width: 1, dash: [3, 3], points: { show: false } });
      columns.push(data.high, data.low, data.usual);
    }
    series.push({ stroke: () => colour("ink"), width: 1.25, points: { show: false }, spanGaps: false });
    columns.push(data.seen);
    const span = plot.dataset.window ? plot.dataset.window.split(" ").map(Number) : null;
    const whole = span || [0, x.length];
    const most = top(data, whole);
    const axis = {
      stroke: () => colour("soft"),
      grid: { stroke: () => colour("line"), width: 1 },
      ticks: { show: false },
      font: "11px system-ui, sans-serif",
    };
    plot.uplot = new uPlot({
      width: plot.clientWidth,
      height: isScore ? 104 : 120,
      pxAlign: 1,
      legend: { show: false },
      padding: [4, 4, 0, 0],
      cursor: {
        y: false,
        drag: { x: !span, y: false, dist: 8 },
        points: { show: false },
        sync: span ? undefined : { key: journey.id + "/" + id, scales: ["x", null] },
      },
      scales: {
        x: { time: false, range: (u, min, max) => (max == null || u.data[0].length === 0 ? whole : min === u.data[0][0] ? whole : [min, max]) },
        y: { range: [0, most] },
      },
      axes: [
        {
          ...axis,
          size: 24,
          gap: 5,
          align: 1,
          splits: (u) => {
            const room = Math.max(1, Math.floor(u.bbox.width / devicePixelRatio / 62));
            const shown = journey.dayStarts.filter((i) => i >= u.scales.x.min && u.valToPos(i, "x") < u.bbox.width / devicePixelRatio - 36);
            const every = Math.ceil(shown.length / room);
            return shown.filter((_, i) => i % every === 0);
          },
          values: (u, splits) => splits.map((i) => journey.dayOf[i]),
        },
        { ...axis, size: 56, gap: 6, space: 26, incrs: STEPS[data.unit], values: (u, splits) => splits.map((v) => (isScore ? number(v) : text(v, data.unit))) },
      ],
      series,
      bands: !data.high ? [] : [{ series: [1, 2], fill: () => colour("band") }],
      hooks: {
        drawClear: [(u) => drawSpans(u, step, false)],
        draw: [(u) => { if (isScore) { drawSpans(u, { warnings: [] }, true); } drawAbove(u, data); drawLabels(u, step, journey); }],
        setCursor: [(u) => {
          const i = u.cursor.idx;
          if (i == null) {
            readout.textContent = "";
            return;
          }
          const when = journey.timeOf(i);
          const usual = data.usual && data.usual[i] != null
            ? `, usual ${text(data.usual[i], data.unit)} (${text(data.low[i], data.unit)} to ${text(data.high[i], data.unit)})` : "";
          readout.textContent = `${when}: ${text(data.seen[i], data.unit)}${usual}`;
        }],
      },
    }, columns, plot);
    charts.add(plot);
  }

  function isShown(plot) {
    for (let box = plot.closest("details"); box; box = box.parentElement.closest("details")) {
      if (!box.open) {
        return false;
      }
    }
    return true;
  }

  function drawAll() {
    const queue = [...document.querySelectorAll(".plot")].filter((plot) => !plot.uplot && isShown(plot));
    const some = () => {
      const until = performance.now() + 30;
      while (queue.length && performance.now() < until) {
        draw(queue.shift());
      }
      if (queue.length) {
        setTimeout(some, 0);
      }
    };
    some();
  }

  function resize(width) {
    for (const plot of charts) {
      const wanted = width || plot.clientWidth;
      if (wanted && plot.uplot.width !== wanted) {
        plot.uplot.setSize({ width: wanted, height: plot.uplot.height });
      }
    }
  }

  function cell(row, kind, words) {
    const made = document.createElement(kind);
    made.textContent = words;
    row.append(made);
    return made;
  }

  /* The figures behind a step's charts: for each day the mean, or the sum of counts, and the highest score. */
  function table(box) {
    if (box.querySelector("table")) {
      return;
    }
    const journey = journeys.get(box.dataset.journey);
    const step = journey.steps[box.dataset.step];
    starts(journey);
    const names = Object.keys(step.signals);
    const all = names.map((name) => lines(journey, box.dataset.step, name));
    all.forEach((data, i) => { data.last = names[i] === "complaints"; });
    const words = names.map((name) => step.signals[name].name);
    const score = lines(journey, box.dataset.step, "score").seen;
    const made = document.createElement("table");
    cell(made, "caption", "Observed, and usual in brackets. Counts are sums of the day, other figures means of its hours.");
    const head = cell(made, "thead", "").appendChild(document.createElement("tr"));
    ["Day", "Highest score", ...words].forEach((name) => { cell(head, "th", name).scope = "col"; });
    const body = made.appendChild(document.createElement("tbody"));
    journey.dayStarts.forEach((from, d) => {
      const to = journey.dayStarts[d + 1] ?? journey.starts.length;
      const row = body.appendChild(document.createElement("tr"));
      cell(row, "th", journey.dayOf[from]).scope = "row";
      cell(row, "td", Math.max(...score.slice(from, to)).toFixed(2)).dataset.head = "Highest score";
      all.forEach((data, i) => {
        const of = (values) => {
          const known = (values || []).slice(from, to).filter((v) => v != null);
          if (data.last) {
            return known.length ? known[known.length - 1] : null;
          }
          const sum = known.reduce((a, b) => a + b, 0);
          return known.length ? (data.unit === "count" ? sum * journey.hours : sum / known.length) : null;
        };
        const seen = of(data.seen);
        const usual = of(data.usual);
        cell(row, "td", text(seen, data.unit) + (usual == null ? "" : ` (${text(usual, data.unit)})`)).dataset.head = words[i];
      });
    });
    const scroll = document.createElement("div");
    scroll.className = "scroll";
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", "Figures by day");
    scroll.append(made);
    box.append(scroll);
  }

  document.addEventListener("toggle", (event) => {
    if (event.target.open) {
      drawAll();
      if (event.target.matches(".figures")) {
        table(event.target);
      }
    }
  }, true);
  const redraw = () => charts.forEach((plot) => plot.uplot.redraw(false, true));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  addEventListener("resize", () => resize());
  const opened = [];
  addEventListener("beforeprint", () => {
    document.documentElement.classList.add("printing");
    for (const box of document.querySelectorAll("details.prints:not([open])")) {
      box.open = true;
      opened.push(box);
    }
    document.querySelectorAll(".plot").forEach((plot) => isShown(plot) && draw(plot));
    resize(640);
    redraw();
  });
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("printing");
    opened.splice(0).forEach((box) => { box.open = false; });
    resize();
    redraw();
  });
  /* A link to a step or warning opens what it points to. */
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let box = target && target.closest("details"); box; box = box.parentElement.closest("details")) {
      box.open = true;
    }
    target && target.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
  drawAll();
})();
