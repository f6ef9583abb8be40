/** Reads a delimited file with quoted fields, remembering on which line each record starts. */

export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A quoted field that never ends; `line` is where it starts. */
export class OpenQuote extends Error {
  readonly line: number;

  constructor(at: number) {
    super(`line ${at}`);
    this.line = at;
  }
}

/** `separator` is one character. A quote inside a quoted field is written twice. Throws OpenQuote. */
export function parseCsv(text: string, separator: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let start = 1;
  const endRecord = () => {
    cells.push(cell);
    if (cells.some((value) => value.trim() !== '')) records.push({ line: start, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator) {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') {
      endRecord();
      start = line;
    } else if (char !== '\r') cell += char;
  }
  if (quoted) throw new OpenQuote(start);
  endRecord();
  return records;
}
