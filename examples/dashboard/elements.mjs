// Elements of the page. Data only ever becomes text: nothing here parses markup.

export const byId = (id) => document.getElementById(id);

export function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** A table; cells are texts or elements. */
export function table(heads, rows) {
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, ...rows.map((cells) => el("tr", {}, ...cells.map((cell) => el("td", {}, cell))))),
  );
}

/** Names and values. */
export function facts(pairs) {
  return el(
    "dl",
    {},
    ...pairs.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))),
  );
}

/** Bars from the first day to the last, such as "2026-01-31". A day that is not in the list has room, but no bar. */
export function barChart(days, { label, first, last, width = 700, height = 160 }) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const step = width / (to - from + 1);
  const bars = days.map(({ day, count }) => {
    const tall = (count / most) * height;
    const x = (dayNumber(day) - from) * step + step * 0.1;
    const box = { x, y: height - tall, width: step * 0.8, height: tall, "data-day": day };
    return svg("rect", box, svg("title", {}, `${day}: ${number(count)}`));
  });
  const line = svg("line", { x1: 0, x2: width, y1: height, y2: height });
  const box = `0 0 ${width} ${height}`;
  return el(
    "div",
    { class: "bars" },
    svg("svg", { viewBox: box, role: "img", "aria-label": label }, ...bars, line),
    ...(from < to ? [first, last] : [first]).map((day) => el("span", {}, day)),
  );
}

function dayNumber(day) {
  return Date.parse(day) / 86_400_000;
}

export const number = (value) => value.toLocaleString("en");

/** Dollars of a number or of a text such as "1250.00". */
export const money = (value) =>
  Number(value ?? 0).toLocaleString("en", { style: "currency", currency: "USD" });

export const moment = (text) => `${text.slice(0, 10)} ${text.slice(11, 16)}`;

function svg(name, attributes, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
