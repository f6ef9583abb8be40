/** A QR code as one path: drawn by whoever shows it, with a text beside it that says the same. */

export interface Qr {
  /** Squares on a side, the quiet border counted. */
  size: number;
  /** What an SVG path draws, one unit a square. */
  path: string;
}

const border = 4;

/** Loaded when first needed: few ever ask for one. */
export async function qrOf(text: string): Promise<Qr> {
  const { default: qrcode } = await import('qrcode-generator');
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (code.isDark(row, column)) path += `M${column + border} ${row + border}h1v1h-1z`;
  return { size: count + 2 * border, path };
}
