/** A tagged A4 document being written: fonts, sizes, the structure it belongs to, and room at the foot of a page. */
import type { Run } from '../document.ts';

export type Pdf = PDFKit.PDFDocument;
export type Tag = InstanceType<typeof PDFKit.PDFStructureElement>;

/** TrueType files: what PDF/UA asks to embed. */
export interface Fonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

export interface Style {
  bold?: boolean;
  size: number;
  colour: string;
}

export const colours = {
  ink: '#1d2226',
  soft: '#54595e',
  line: '#c9c4b8',
  accent: '#0b5963',
  tint: '#e6f0ef',
  paper: '#ffffff',
} as const;

export const body: Style = { size: 10, colour: colours.ink };
export const note: Style = { size: 8.5, colour: colours.soft };

export interface Paper {
  doc: Pdf;
  /** The structure that the next block belongs to. */
  root: Tag;
  left: number;
  width: number;
  /** Goes to a new page when less than that is left. True when it did. */
  room: (height: number) => boolean;
  /** Points left on this page. */
  rest: () => number;
  style: (style: Style) => void;
  /** A bookmark at that height of this page, under the last one of a higher level. */
  mark: (level: number, text: string, y: number) => void;
  /** The text with nothing that the font cannot draw. */
  legible: (text: string) => string;
}

/** What of a font says which characters it has; the types of pdfkit leave it out. */
interface Drawable {
  _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } };
}

const narrow = /[\u202f\u2009]/g;

/** Letters lose a mark that the font lacks rather than their place; anything else that it lacks is a question mark. */
function legibleWith(has: (code: number) => boolean): Paper['legible'] {
  const draws = (char: string): boolean => has(char.codePointAt(0) ?? 0);
  return (text) =>
    [...text.replace(narrow, '\u00a0').normalize('NFC')]
      .map((char) => (draws(char) ? char : ([...char.normalize('NFD')].find(draws) ?? '?')))
      .join('');
}

/** Draws for the eye alone: nothing of it is read aloud. */
export function artifact(doc: Pdf, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

function bookmarks(doc: Pdf): Paper['mark'] {
  const above: { level: number; item: PDFKit.PDFOutline }[] = [{ level: 0, item: doc.outline }];
  return (level, text, y) => {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    // pdfkit counts `left` from the right edge.
    const place = { top: y, left: doc.page.width, zoom: 0, expanded: level === 2 };
    above.push({ level, item: (above.at(-1)?.item ?? doc.outline).addItem(text, place) });
  };
}

export function paperOf(doc: Pdf, root: Tag, fonts: Fonts): Paper {
  doc.registerFont('regular', Buffer.from(fonts.regular));
  doc.registerFont('bold', Buffer.from(fonts.bold));
  doc.font('regular');
  const rest = (): number => doc.page.height - doc.page.margins.bottom - doc.y;
  // pdfkit keeps the font in use there: no public name tells which characters it has.
  const { font } = (doc as unknown as Drawable)._font;
  return {
    doc,
    root,
    left: doc.page.margins.left,
    width: doc.page.width - doc.page.margins.left - doc.page.margins.right,
    rest,
    room(height) {
      if (height <= rest()) return false;
      doc.addPage();
      return true;
    },
    style({ bold = false, size, colour }) {
      doc
        .font(bold ? 'bold' : 'regular')
        .fontSize(size)
        .fillColor(colour);
    },
    mark: bookmarks(doc),
    legible: legibleWith((code) => font.hasGlyphForCodePoint(code)),
  };
}

/**
 * The children of a structure element that says these runs one after the other, its addresses as links. `at` places the
 * first run; the others follow it.
 */
export function said(
  paper: Paper,
  runs: readonly Run[],
  style: Style,
  at: { x: number; width: number; y?: number },
): (Tag | (() => void))[] {
  const { doc } = paper;
  return runs.map(({ text, href }, index) => {
    const write = (): void => {
      paper.style(href ? { ...style, colour: colours.accent } : style);
      const options = {
        width: at.width,
        lineGap: 1.5,
        continued: index < runs.length - 1,
        underline: href !== undefined,
        link: href ?? null,
      };
      if (index === 0) doc.text(paper.legible(text), at.x, at.y ?? doc.y, options);
      else doc.text(paper.legible(text), options);
    };
    return href ? doc.struct('Link', {}, [write]) : write;
  });
}

/** How high a text will stand, in points. */
export function heightOf({ doc, style, legible }: Paper, text: string, as: Style, width: number): number {
  style(as);
  return doc.heightOfString(legible(text), { width, lineGap: 1.5 });
}
