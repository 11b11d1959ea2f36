/**
 * A drawing of amounts on one scale: rows of spans, each under its name and its value, and marks across them all.
 *
 * Widths are shares of the drawing and heights follow the text, so that it fits any window without a style of its own.
 */

const SVG = "http://www.w3.org/2000/svg";
const ROW = 2.3;
const [NAME, BAR, THICKNESS] = [0.75, 1.05, 0.85];
const FOOT = 1.3;
const EDGE = 18;

/**
 * Returns an image, told as `label`, of `rows` {name, value, spans: [{from, to, kind}]} and of `marks` {at, name} on a
 * scale that goes `from` one amount `to` another.
 */
export function drawScale({ label, rows, marks = [], from, to }) {
  const share = shareOf(from, to);
  const height = rows.length * ROW + (marks.length > 0 ? FOOT : 0);
  const image = shape("svg", { class: "hb-scale", role: "img", width: "100%", height: `${height}rem` });
  image.setAttribute("aria-label", label);
  const shapes = [
    ...rows.flatMap((row, index) => drawRow(row, index * ROW, share)),
    ...marks.flatMap((mark) => drawMark(mark, rows.length * ROW, share)),
  ];
  image.append(...shapes.filter((part) => !isText(part)), ...shapes.filter(isText));
  return image;
}

/** Returns what tells where an amount stands on a scale, from 0 to 100; amounts beyond it stand at its end. */
export function shareOf(from, to) {
  return (amount) => (to > from ? (Math.min(Math.max(amount, from), to) - from) / (to - from) : 0) * 100;
}

function drawRow({ name, value = "", spans }, top, share) {
  const y = `${top + BAR}rem`;
  const height = `${THICKNESS}rem`;
  const track = shape("rect", { class: "hb-scale__track", x: "0", y, width: "100%", height });
  const bars = spans.map(({ from, to, kind }) => {
    const [start, end] = [share(from), share(to)];
    const place = { x: `${start}%`, y, width: `${end - start}%`, height };
    return shape("rect", { class: `hb-scale__span hb-scale__span--${kind}`, ...place });
  });
  const baseline = `${top + NAME}rem`;
  return [
    shape("text", { class: "hb-scale__name", x: "0", y: baseline }, name),
    shape("text", { class: "hb-scale__value", x: "100%", y: baseline, "text-anchor": "end" }, value),
    track,
    ...bars,
  ];
}

function drawMark({ at, name }, bottom, share) {
  const place = share(at);
  const x = `${place}%`;
  const line = { class: "hb-scale__mark", x1: x, x2: x, y1: `${BAR}rem`, y2: `${bottom}rem` };
  const text = { class: "hb-scale__name", x, y: `${bottom + NAME}rem`, "text-anchor": anchorAt(place) };
  return [shape("line", line), shape("text", text, name)];
}

/** Tells whether a part is written: it is drawn last, over a mark that crosses it. */
function isText({ tagName }) {
  return tagName === "text";
}

/** Returns which end of a name stands at its mark, so that it is not cut at the edges. */
function anchorAt(place) {
  if (place < EDGE) {
    return "start";
  }
  return place > 100 - EDGE ? "end" : "middle";
}

function shape(name, attributes, text = "") {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.textContent = text;
  return element;
}
