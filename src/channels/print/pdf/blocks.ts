/** Each kind of block on paper: what it looks like, and what it is for a screen reader. */
import { runsOf, type Block } from '../document.ts';
import { drawMap } from './map.ts';
import { artifact, body, colours, heightOf, note, said, type Paper, type Style, type Tag } from './paper.ts';
import { drawTable } from './table.ts';

const styles: Record<2 | 3 | 4, Style & { above: number }> = {
  2: { size: 14, bold: true, colour: colours.accent, above: 14 },
  3: { size: 11, bold: true, colour: colours.ink, above: 9 },
  4: { size: 9.5, bold: true, colour: colours.soft, above: 5 },
};
/** A heading never stands alone at the foot of a page. */
const company = 48;
const gutter = 14;
/** Texts up to this height are never cut by the foot of a page. */
const whole = 60;

/** The line of sources that often follows a list stays with its last item. */
const follower = 18;

/**
 * A short text stays whole; a long one may run over. Measuring costs as much as writing: far from the foot it is spared.
 * `after` is room for what must stay on the same page.
 */
function keep(paper: Paper, text: string, style: Style, width: number, after = 0): void {
  if (paper.rest() < 2 * whole) paper.room(Math.min(heightOf(paper, text, style, width), whole) + after);
}

function paragraph(paper: Paper, text: string, style: Style): void {
  const { doc, root, left, width } = paper;
  keep(paper, text, style, width);
  root.add(doc.struct('P', {}, said(paper, runsOf(text), style, { x: left, width })));
  doc.y += 3;
}

/** The one thing to do first, in a frame. */
function first(paper: Paper, text: string): void {
  const { doc, root, left, width } = paper;
  const style = { ...body, size: 11, bold: true };
  const inner = width - 20;
  const height = heightOf(paper, text, style, inner) + 14;
  paper.room(height);
  const { y } = doc;
  artifact(doc, () => {
    doc.roundedRect(left, y, width, height, 4).lineWidth(1.5).fillAndStroke(colours.tint, colours.accent);
  });
  root.add(doc.struct('P', {}, said(paper, runsOf(text), style, { x: left + 10, width: inner, y: y + 8 })));
  doc.x = left;
  doc.y = y + height + 4;
}

interface Item {
  label: string;
  text: string;
}

/** Labels hang left of the texts. `beside` draws for the eye alone, once the item's place is known. */
function items(
  paper: Paper,
  all: readonly Item[],
  indent: number,
  beside?: (top: number, bottom: number, last: boolean) => void,
): void {
  const { doc, root, left, width } = paper;
  const list = doc.struct('L');
  root.add(list);
  const [x, inner] = [left + indent, width - indent];
  all.forEach(({ label, text }, index) => {
    keep(paper, text, body, inner, index === all.length - 1 ? follower : 0);
    const { y } = doc;
    if (beside) beside(y, y + heightOf(paper, text, body, inner), index === all.length - 1);
    const mark = (): void => {
      paper.style(beside ? { ...body, bold: true, size: 9 } : body);
      const shift = beside ? (gutter + 4 - doc.widthOfString(label)) / 2 : 3;
      doc.text(label, left + shift, beside ? y + 1 : y, { lineBreak: false });
    };
    const line: Tag = doc.struct('LI', {}, [
      doc.struct('Lbl', {}, [mark]),
      doc.struct('LBody', {}, said(paper, runsOf(text), body, { x, width: inner, y })),
    ]);
    list.add(line);
    doc.x = left;
    doc.y += beside && label ? 8 : 2;
  });
  list.end();
  doc.y += 2;
}

const bullets = (texts: readonly string[]): Item[] => texts.map((text) => ({ label: '•', text }));
const numbered = (texts: readonly string[], from: number): Item[] =>
  texts.map((text, index) => ({ label: `${from + index}`, text }));

/** An empty box before each text; read aloud, it is a list. */
function checks(paper: Paper, { items: texts }: { items: readonly string[] }): void {
  const { doc, left } = paper;
  items(
    paper,
    texts.map((text) => ({ label: '', text })),
    18,
    (top) =>
      artifact(doc, () => {
        doc
          .rect(left + 3, top + 2, 8, 8)
          .lineWidth(0.8)
          .stroke(colours.ink);
      }),
  );
}

/** Circles on a line, one a step. */
function timeline(paper: Paper, texts: readonly string[]): void {
  const { doc, left } = paper;
  const middle = left + (gutter + 4) / 2;
  items(paper, numbered(texts, 2), 26, (top, bottom, last) => {
    artifact(doc, () => {
      if (!last)
        doc
          .moveTo(middle, top + 14)
          .lineTo(middle, Math.max(bottom + 8, top + 16))
          .lineWidth(1.2)
          .stroke(colours.accent);
      doc
        .circle(middle, top + 6.5, 8)
        .lineWidth(1.2)
        .fillAndStroke(colours.paper, colours.accent);
    });
  });
}

type Draw = { [K in Block['kind']]: (paper: Paper, block: Extract<Block, { kind: K }>) => void };

const draw: Draw = {
  heading(paper, { level, text }) {
    const { doc, root, left, width } = paper;
    const style = styles[level];
    const height = heightOf(paper, text, style, width);
    if (!paper.room(style.above + height + company)) doc.y += style.above;
    const { y } = doc;
    root.add(doc.struct(`H${level}`, {}, said(paper, [{ text }], style, { x: left, width })));
    if (level === 2)
      artifact(doc, () => {
        doc
          .moveTo(left, doc.y + 1)
          .lineTo(left + width, doc.y + 1)
          .lineWidth(1)
          .stroke(colours.accent);
      });
    paper.mark(level, text, y);
    doc.y += level === 2 ? 6 : 2;
  },
  paragraph(paper, { text, tone }) {
    if (tone === 'first') first(paper, text);
    else paragraph(paper, text, tone === 'note' ? note : body);
  },
  list: (paper, block) => items(paper, bullets(block.items), gutter),
  checks,
  timeline: (paper, block) =>
    timeline(
      paper,
      block.items.map(({ text, aside }) => `${text} ${aside}`),
    ),
  map(paper, { map }) {
    drawMap(paper, map);
    paragraph(paper, map.home, body);
    if (map.legend.length > 0) items(paper, numbered(map.legend, 1), gutter);
    paragraph(paper, map.credit, note);
  },
  table: drawTable,
};

/** Draws a block where the pen is. */
export const drawBlock = (paper: Paper, block: Block): void =>
  // Each entry of the table draws the block of its own name.
  (draw[block.kind] as (paper: Paper, block: Block) => void)(paper, block);
