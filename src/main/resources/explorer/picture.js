/** Draws a story: columns of nodes side by side, or one below the other where there is no room. */

const NS = 'http://www.w3.org/2000/svg';
const SIDE_BY_SIDE = 780;
const PAD = 13;

/** Outlines of 24 by 24. */
const ICONS = {
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 8c0-3.5 3-6 7-6s7 2.5 7 6',
  system: 'M4 5h16v11H4zM9 20h6M12 16v4',
  email: 'M3 6h18v12H3zm0 1 9 6 9-6',
  owner: 'M4 20h16M5 10v7m5-7v7m4-7v7m5-7v7M3 10l9-6 9 6z',
  Role: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4',
  AccessPackage: 'M4 8l8-4 8 4v8l-8 4-8-4zm0 0 8 4 8-4M12 12v8',
  ResourceDelegation: 'M8 14a4 4 0 1 1 3.5-6H21v3h-2v3h-3v-3h-4.500A4 4 0 0 1 8 14Z',
  InstanceDelegation: 'M7 3h7l4 4v14H7zM14 3v4h4M10 14l2 2 3.500-4',
  party: 'M4 20V8l6-4v16M10 20V9h9v11M3 20h18M13 13h3m-3 3h3',
  service: 'M4 5h16v14H4zM4 9h16M8 13h8m-8 3h5',
  dialog: 'M4 5h16v11H11l-4 4v-4H4z',
  reference: 'M10 14a4 4 0 0 0 6 .500l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.500l-3 3a4 4 0 0 0 6 6l1-1',
  nothing: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM7 7l10 10',
};

const canvas = document.createElement('canvas').getContext('2d');

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

/** Knows how large things are and what they look like. */
class Pen {
  constructor(unit, family) {
    this.unit = unit;
    this.fonts = {
      eyebrow: { size: 12 * unit, weight: 600, lead: 16 * unit },
      title: { size: 15 * unit, weight: 650, lead: 20 * unit },
      line: { size: 13.5 * unit, weight: 400, lead: 18 * unit },
    };
    this.family = family;
  }

  element(name, attributes = {}) {
    const element = document.createElementNS(NS, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  }

  /** The node as it fits into that width. */
  box(node, width) {
    const inner = width - 2 * PAD * this.unit;
    const rows = [
      ...this.wrapped(node.eyebrow, 'eyebrow', inner - 26 * this.unit).map((row) => ({ text: row, font: 'eyebrow' })),
      ...this.wrapped(node.title, 'title', inner).map((row) => ({ text: row, font: 'title' })),
      ...node.lines.flatMap((written) => this.wrapped(written, 'line', inner)).map((row) => ({ text: row, font: 'line' })),
    ];
    const text = rows.reduce((sum, row) => sum + this.fonts[row.font].lead, 0);
    return { node, rows, height: text + 2 * PAD * this.unit + 6 * this.unit };
  }

  wrapped(written, font, width) {
    const { size, weight } = this.fonts[font];
    canvas.font = `${weight} ${size}px ${this.family}`;
    const fits = (candidate) => canvas.measureText(candidate).width <= width;
    const rows = [];
    let row = '';
    // after a space, and inside long names after what separates their parts
    written.split(/(?<=[ :/_-])/).forEach((part) => {
      if (row && !fits((row + part).trimEnd())) {
        rows.push(row.trimEnd());
        row = '';
      }
      row += part;
      while (!fits(row.trimEnd()) && row.length > 1) {
        let end = row.length - 1;
        while (end > 1 && !fits(row.slice(0, end))) {
          end -= 1;
        }
        rows.push(row.slice(0, end));
        row = row.slice(end);
      }
    });
    return row ? [...rows, row.trimEnd()] : rows;
  }

  node({ node, rows, x, y, width, height }) {
    const { unit } = this;
    const group = this.element('g', { class: `node ${node.kind}${node.missing ? ' missing' : ''}`, transform: `translate(${x} ${y})` });
    group.append(this.element('rect', { class: 'box', x: 1, width: width - 2, height, rx: 12 * unit }));
    group.append(this.element('path', { class: 'icon', d: ICONS[node.kind], transform: `translate(${PAD * unit - 2} ${PAD * unit - 3}) scale(${unit * 0.8})` }));
    let top = PAD * unit;
    rows.forEach((row, i) => {
      const font = this.fonts[row.font];
      const text = this.element('text', {
        class: row.font,
        x: row.font === 'eyebrow' ? (PAD + 25) * unit : PAD * unit,
        y: top + font.lead * 0.76,
        'font-size': font.size,
      });
      text.textContent = row.text;
      group.append(text);
      top += font.lead + (row.font === 'eyebrow' && rows[i + 1]?.font !== 'eyebrow' ? 6 * unit : 0);
    });
    return group;
  }

  edge(edge) {
    const kind = `edge${edge.missing ? ' missing' : ''} column-${edge.column}`;
    const path = this.element('path', { class: kind, d: edge.path() });
    if (!edge.pointless) {
      path.setAttribute('marker-end', 'url(#arrow)');
    }
    return edge.cut ? [path, this.cross(edge)] : [path];
  }

  /** Where the way ends. */
  cross({ start, end }) {
    const x = (start.x + end.x) / 2;
    const y = (start.y + end.y) / 2;
    const arm = 5 * this.unit;
    const group = this.element('g', { class: 'cross' });
    group.append(this.element('circle', { cx: x, cy: y, r: 10 * this.unit }));
    group.append(this.element('path', { d: `M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}M${x + arm} ${y - arm}l${-2 * arm} ${2 * arm}` }));
    return group;
  }

  arrow() {
    const marker = this.element('marker', {
      id: 'arrow',
      viewBox: '0 0 10 10',
      refX: 7,
      refY: 5,
      markerWidth: 7,
      markerHeight: 7,
      orient: 'auto-start-reverse',
    });
    marker.append(this.element('path', { class: 'arrow', d: 'M1 1l7 4-7 4' }));
    const defs = this.element('defs');
    defs.append(marker);
    return defs;
  }
}
