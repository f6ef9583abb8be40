/** A table that a screen reader can walk: headings of columns and rows; its head returns on each page for the eye alone. */
import { runsOf, type Cell, type PrintedTable, type Run } from '../document.ts';
import { artifact, colours, heightOf, note, said, type Paper, type Style, type Tag } from './paper.ts';

const padding = { x: 4, y: 3 };
const plain: Style = { size: 9, colour: colours.ink };
const strong: Style = { ...plain, bold: true };

interface Column {
  x: number;
  width: number;
}

function columnsOf({ left, width }: Paper, widths: readonly number[]): Column[] {
  let x = left;
  return widths.map((share) => {
    const column = { x: x + padding.x, width: share * width - 2 * padding.x };
    x += share * width;
    return column;
  });
}

const runsIn = ({ text, href }: Cell): Run[] => (href ? [{ text, href }] : runsOf(text));
const styleOf = (index: number, head: boolean): Style => (head || index === 0 ? strong : plain);

const heightOfRow = (
  paper: Paper,
  cells: readonly Cell[],
  columns: readonly Column[],
  head: boolean,
): number =>
  2 * padding.y +
  Math.max(
    ...cells.map(({ text }, index) =>
      heightOf(paper, text, styleOf(index, head), columns[index]?.width ?? 0),
    ),
  );

/** The tint and the rule under a row: for the eye alone. */
function ground({ doc, left, width }: Paper, height: number, head: boolean): void {
  const { y } = doc;
  if (head) doc.rect(left, y, width, height).fill(colours.tint);
  doc.moveTo(left, y + height).lineTo(left + width, y + height);
  doc.lineWidth(0.5).stroke(colours.line);
}

/** Read by pdfkit, not yet in its types. */
type Scoped = PDFKit.Mixins.StructureElementOptions & { scope?: 'Column' | 'Row' };

const scopeOf = (index: number, head: boolean): Scoped =>
  head ? { scope: 'Column' } : index === 0 ? { scope: 'Row' } : {};

/** Draws a row where the pen is, as part of a table, and leaves the pen below it. */
function row(
  paper: Paper,
  grid: Tag,
  cells: readonly Cell[],
  columns: readonly Column[],
  head: boolean,
): void {
  const { doc } = paper;
  const height = heightOfRow(paper, cells, columns, head);
  artifact(doc, () => ground(paper, height, head));
  const { y } = doc;
  const line = doc.struct('TR');
  grid.add(line);
  cells.forEach((cell, index) => {
    const { x = 0, width = 0 } = columns[index] ?? {};
    const options = scopeOf(index, head);
    const runs = said(paper, runsIn(cell), styleOf(index, head), { x, width, y: y + padding.y });
    line.add(doc.struct(head || index === 0 ? 'TH' : 'TD', options, runs));
  });
  line.end();
  doc.x = paper.left;
  doc.y = y + height;
}

/** The head again on a new page. */
function headAgain(paper: Paper, head: readonly Cell[], columns: readonly Column[]): void {
  const { doc } = paper;
  artifact(doc, () => {
    const height = heightOfRow(paper, head, columns, true);
    ground(paper, height, true);
    const { y } = doc;
    head.forEach(({ text }, index) => {
      paper.style(strong);
      const { x = 0, width = 0 } = columns[index] ?? {};
      doc.text(paper.legible(text), x, y + padding.y, { width, lineGap: 1.5 });
    });
    doc.x = paper.left;
    doc.y = y + height;
  });
}

export function drawTable(paper: Paper, { caption, head, rows, widths }: PrintedTable): void {
  const { doc, root } = paper;
  const columns = columnsOf(paper, widths);
  const headCells = head.map((text) => ({ text }));
  const [first = []] = rows;
  const opening =
    heightOf(paper, caption, note, paper.width) +
    heightOfRow(paper, headCells, columns, true) +
    heightOfRow(paper, first, columns, false);
  paper.room(opening + 8);
  const grid = doc.struct('Table');
  root.add(grid);
  const titled = said(paper, [{ text: caption }], note, { x: paper.left, width: paper.width });
  grid.add(doc.struct('Caption', {}, titled));
  doc.y += 2;
  row(paper, grid, headCells, columns, true);
  for (const cells of rows) {
    if (paper.room(heightOfRow(paper, cells, columns, false))) headAgain(paper, headCells, columns);
    row(paper, grid, cells, columns, false);
  }
  grid.end();
  doc.y += 4;
}
