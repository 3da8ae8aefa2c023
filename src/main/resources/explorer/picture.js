/** Draws a story: columns of nodes side by side, or one below the other where there is no room. */

import { Pen } from './pen.js';

const SIDE_BY_SIDE = 780;

/** Fills the place with the picture of the story; what it shows is said by the element that `describedBy` names. */
export function draw(place, story, label, describedBy) {
  const width = place.clientWidth;
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const pen = new Pen(unit, getComputedStyle(document.body).fontFamily);
  const laid = width >= SIDE_BY_SIDE * unit ? beside(story, width, pen) : below(story, width, pen);
  const svg = pen.element('svg', {
    viewBox: `0 0 ${width} ${laid.height}`,
    width,
    height: laid.height,
    role: 'img',
    'aria-label': label,
    'aria-describedby': describedBy,
  });
  svg.append(pen.arrow());
  laid.edges.forEach((edge) => svg.append(...pen.edge(edge)));
  laid.boxes.forEach((box) => svg.append(pen.node(box)));
  place.replaceChildren(svg);
}

function beside(story, width, pen) {
  const count = story.columns.length;
  const gap = Math.min(64 * pen.unit, Math.max(34 * pen.unit, width / (count * 4.5)));
  const nodeWidth = Math.min(250 * pen.unit, (width - gap * (count - 1)) / count);
  const left = (width - nodeWidth * count - gap * (count - 1)) / 2;
  const columns = story.columns.map((nodes, i) => stack(nodes, left + i * (nodeWidth + gap), nodeWidth, pen));
  const above = story.above && stack([story.above], left, nodeWidth, pen)[0];
  const tallest = Math.max(...columns.map(heightOf));
  const rise = above ? above.height + 40 * pen.unit : 0;
  // the one who asks stands above the one it asks for, and that one on the line
  const height = Math.max(tallest, heightOf(columns[0]) + 2 * rise);
  columns.forEach((boxes) => shift(boxes, (height - heightOf(boxes)) / 2));
  const edges = columns.slice(1).flatMap((boxes, i) => pairs(columns[i], boxes, i, sideways));
  if (above) {
    shift([above], columns[0][0].y - rise);
    edges.push({ ...downwards(above, columns[0][0]), column: 0 });
  }
  const boxes = [...(above ? [above] : []), ...columns.flat()];
  const top = Math.min(...boxes.map((box) => box.y));
  shift(boxes, 2 - top);
  edges.forEach((edge) => edge.shift(2 - top));
  return { boxes, edges, height: Math.max(...boxes.map((box) => box.y + box.height)) + 2 };
}

function below(story, width, pen) {
  const gap = 34 * pen.unit;
  const rail = 16 * pen.unit;
  const columns = story.above ? [[story.above], ...story.columns] : story.columns;
  const nodeWidth = Math.min(width, 420 * pen.unit);
  const left = (width - nodeWidth) / 2;
  const boxes = [];
  const edges = [];
  let y = 2;
  let before = [];
  columns.forEach((nodes, i) => {
    const several = nodes.length > 1;
    const laid = stack(nodes, left + (several ? rail : 0), several ? nodeWidth - rail : nodeWidth, pen);
    shift(laid, y);
    y += heightOf(laid) + gap;
    if (before.length > 0) {
      const missing = laid.every((box) => box.node.missing) || before.every((box) => box.node.missing);
      edges.push({ ...downwards(before.at(-1), laid[0]), missing, cut: missing && laid[0].node.missing, column: i });
      if (several) {
        edges.push({ ...bracket(laid, left + 4 * pen.unit), missing, column: i });
      }
    }
    boxes.push(...laid);
    before = laid;
  });
  return { boxes, edges, height: y - gap + 2 };
}

function stack(nodes, x, width, pen) {
  let y = 0;
  return nodes.map((node) => {
    const box = pen.box(node, width);
    Object.assign(box, { x, y, width });
    y += box.height + 16 * pen.unit;
    return box;
  });
}

const heightOf = (boxes) => boxes.at(-1).y + boxes.at(-1).height - boxes[0].y;

function shift(boxes, by) {
  boxes.forEach((box) => {
    box.y += by;
  });
}

function pairs(from, to, column, line) {
  return from.flatMap((a) =>
    to.map((b) => {
      const missing = Boolean(a.node.missing || b.node.missing);
      return { ...line(a, b), missing, cut: missing && Boolean(b.node.missing) && !a.node.missing, column };
    }),
  );
}

function sideways(a, b) {
  const from = { x: a.x + a.width, y: a.y + a.height / 2 };
  const to = { x: b.x, y: b.y + b.height / 2 };
  return line(from, to, (start, end) => {
    const bend = (end.x - start.x) / 2;
    return `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x - 3} ${end.y}`;
  });
}

function downwards(a, b) {
  const x = Math.min(a.x + a.width, b.x + b.width) / 2 + Math.max(a.x, b.x) / 2;
  return line({ x, y: a.y + a.height }, { x, y: b.y }, (start, end) => `M${start.x} ${start.y}V${end.y - 3}`);
}

/** Holds together boxes that stand one below the other: any of them will do. */
function bracket(boxes, x) {
  const middle = (box) => box.y + box.height / 2;
  const first = boxes[0];
  const last = boxes.at(-1);
  const held = line({ x: first.x, y: middle(first) }, { x: last.x, y: middle(last) }, (start, end) =>
    [`M${start.x} ${start.y}H${x}V${end.y}H${end.x}`, ...boxes.slice(1, -1).map((box) => `M${x} ${middle(box)}H${box.x}`)].join(''),
  );
  return { ...held, pointless: true };
}

function line(start, end, path) {
  return {
    start,
    end,
    path() {
      return path(this.start, this.end);
    },
    shift(by) {
      this.start.y += by;
      this.end.y += by;
    },
  };
}
