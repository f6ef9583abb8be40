/** A plan as a tagged PDF/UA: title, language, structure, bookmarks and its own fonts; made in memory, kept nowhere. */
import { tags } from '../formats.ts';
import type { PrintedPlan } from './document.ts';
import { drawBlock } from './pdf/blocks.ts';
import { artifact, colours, note, paperOf, said, type Fonts, type Paper, type Pdf } from './pdf/paper.ts';

const margins = { top: 48, bottom: 52, left: 50, right: 50 };

function footers({ doc, style, left, width, legible }: Paper, page: PrintedPlan['page']): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    // Otherwise writing below the margin would open a new page.
    doc.page.margins.bottom = 0;
    artifact(doc, () => {
      style(note);
      const y = doc.page.height - 36;
      doc.text(legible(page(index + 1, count)), left, y, { width, align: 'right', lineBreak: false });
    });
  }
}

/** Addresses must say what they are to whoever hears them: pdfkit leaves that empty. */
function describeLinks(doc: Pdf): void {
  const link = doc.link.bind(doc);
  doc.link = (x, y, w, h, url, options) =>
    // Only a String object is written as a text of the PDF.
    link(x, y, w, h, url, { ...options, Contents: new String(url) } as typeof options);
}

const collected = (doc: Pdf): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });

/** Writes plans with these fonts, titled with the name of who runs the assistant, if it has one. The same plan gives the same bytes: the day of the plan is the document's date. */
export const createPdf = (fonts: Fonts, owner: string | null = null) =>
  async function pdf({ locale, title, on, blocks, page }: PrintedPlan): Promise<Buffer> {
    // Loaded when first needed: few ever ask for a PDF, and it costs the start of the server.
    const { default: PDFDocument } = await import('pdfkit');
    const doc = new PDFDocument({
      size: 'A4',
      margins,
      pdfVersion: '1.7',
      // Known to pdfkit, not yet to its types.
      subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
      tagged: true,
      lang: tags[locale],
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: owner === null ? title : `${title} – ${owner}`,
        Author: owner ?? 'Cnam',
        CreationDate: new Date(`${on}T12:00:00Z`),
      },
    });
    describeLinks(doc);
    const done = collected(doc);
    const root = doc.struct('Document');
    doc.addStructure(root);
    const paper = paperOf(doc, root, fonts);
    const heading = { size: 20, bold: true, colour: colours.ink };
    root.add(
      doc.struct('H1', {}, said(paper, [{ text: title }], heading, { x: paper.left, width: paper.width })),
    );
    doc.y += 6;
    for (const block of blocks) drawBlock(paper, block);
    root.end();
    footers(paper, page);
    doc.end();
    return done;
  };
