/** A territory's map as vector paths in the PDF: the same picture as the SVG, one figure with its words. */
import { coast, landPath } from '../../map/svg.ts';
import type { Label } from '../../map/labels.ts';
import { margin, type Shape } from '../../map/land.ts';
import type { Mark } from '../../map/marks.ts';
import type { TerritoryMap } from '../../map/territory-map.ts';
import { colours, type Paper } from './paper.ts';

const sea = '#f3f7f8';
const land = '#fbf7ee';
const shore = '#b3aa98';

function ground({ doc }: Paper, { runs, radius }: Shape): void {
  const path = landPath(runs);
  doc.lineCap('round').lineJoin('round');
  doc
    .path(path)
    .lineWidth(2 * (radius + coast))
    .stroke(shore);
  doc
    .path(path)
    .lineWidth(2 * radius)
    .stroke(land);
  doc.lineCap('butt').lineJoin('miter');
}

const shift = { start: 0, middle: 0.5, end: 1 };

/** White first, a little wider, so that a name reads on any ground. */
function write(paper: Paper, { text, x, y, size, anchor }: Label, bold: boolean, colour: string): void {
  const { doc } = paper;
  const name = paper.legible(text);
  paper.style({ size, bold, colour });
  const left = x - doc.widthOfString(name) * shift[anchor];
  const options = { lineBreak: false, baseline: 'alphabetic' } as const;
  doc.lineWidth(3).strokeColor(land);
  doc.text(name, left, y, { ...options, stroke: true, fill: true });
  doc.fillColor(colour).text(name, left, y, options);
}

function mark(paper: Paper, { kind, x, y, radius, number, label }: Mark): void {
  const { doc } = paper;
  if (kind === 'home') doc.circle(x, y, radius).lineWidth(5).fillAndStroke(colours.paper, colours.accent);
  else if (kind === 'site')
    doc.roundedRect(x - radius, y - radius, 2 * radius, 2 * radius, 3).fill(colours.ink);
  else doc.circle(x, y, radius).fill(colours.soft);
  if (number !== null) {
    const text = String(number);
    paper.style({ size: 13, bold: true, colour: kind === 'home' ? colours.ink : colours.paper });
    doc.text(text, x - doc.widthOfString(text) / 2, y + 4.5, { lineBreak: false, baseline: 'alphabetic' });
  }
  if (label) write(paper, label, kind !== 'town', kind === 'town' ? colours.soft : colours.ink);
}

function corner(paper: Paper, { inset }: TerritoryMap): void {
  if (!inset) return;
  const { doc } = paper;
  const { x, y, width, height, shape, shown } = inset;
  doc.rect(x - margin, y - margin, width + 2 * margin, height + 2 * margin).fill(sea);
  ground(paper, shape);
  doc.rect(shown.x, shown.y, shown.width, shown.height).lineWidth(1.5).stroke(colours.ink);
}

function scaleBar(paper: Paper, { scale: { x, y, length, label } }: TerritoryMap): void {
  const { doc } = paper;
  doc
    .moveTo(x, y - 5)
    .lineTo(x, y)
    .lineTo(x + length, y)
    .lineTo(x + length, y - 5);
  doc.lineWidth(1.5).stroke(colours.ink);
  const named: Label = { text: label, x: x + length / 2, y: y - 6, size: 12, anchor: 'middle' };
  write(paper, named, false, colours.soft);
}

/** The smallest share of its size that still reads, and room for the lines below it, in points. */
const smallest = 0.72;
const foot = 20;
const legendLine = 13.5;

/** Rather a little smaller than parted from its legend, or alone on the next page. */
function heightOn(paper: Paper, { width, height, legend }: TerritoryMap): number {
  const full = (paper.width / width) * height;
  const fits = [foot + (legend.length + 2) * legendLine, foot]
    .map((below) => Math.min(full, paper.rest() - below))
    .find((fitting) => fitting >= smallest * full);
  return fits ?? full;
}

/** The figure; its legend is said after it, as text. */
export function drawMap(paper: Paper, map: TerritoryMap): void {
  const { doc, root, left } = paper;
  const height = heightOn(paper, map);
  const unit = height / map.height;
  const width = map.width * unit;
  paper.room(height + foot);
  const { y } = doc;
  const alt = `${map.title}. ${map.text}`;
  const options = { alt: paper.legible(alt), bbox: [left, y, left + width, y + height], placement: 'Block' };
  const draw = (): void => {
    doc.save();
    doc.rect(left, y, width, height).clip();
    doc.translate(left, y).scale(unit);
    doc.rect(0, 0, map.width, map.height).fill(sea);
    ground(paper, map.land);
    corner(paper, map);
    scaleBar(paper, map);
    for (const each of map.marks) mark(paper, each);
    doc.restore();
    doc.rect(left, y, width, height).lineWidth(0.5).stroke(colours.line);
  };
  root.add(doc.struct('Figure', options, [draw]));
  doc.x = left;
  doc.y = y + height + 4;
}
