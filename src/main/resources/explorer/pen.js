/** What is drawn of a picture, once it is known where it goes. */

const NS = 'http://www.w3.org/2000/svg';
/** Between the edge of a box and what stands in it. */
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

/** Knows how large things are and what they look like. */
export class Pen {
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
