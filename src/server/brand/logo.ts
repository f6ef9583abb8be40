/** A logo from a file: a small PNG, or an SVG that only draws. What could run, load or hide something is refused, not cleaned. */

export interface Logo {
  bytes: Buffer;
  type: 'image/svg+xml' | 'image/png';
  extension: 'svg' | 'png';
}

const mostBytes = 100_000;
const mostPixels = 4096;
const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Elements that draw; everything else is refused, scripts, links, pictures and foreign content with it. */
const drawing = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan clippath mask pattern
  lineargradient radialgradient stop marker`.split(/\s+/),
);

const tag = /<\/?([a-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/giu;
const attribute = /(?<![\w:-])([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** An attribute that only draws: no handler, no address but one inside the file, no escape that would hide one. */
function draws(name: string, value: string): boolean {
  if (/^on|^style$/iu.test(name) || value.includes('&') || value.includes('\\')) return false;
  if (/^(?:xlink:)?href$/iu.test(name)) return value.startsWith('#');
  if (/^xmlns(?:$|:)/iu.test(name)) return value.startsWith('http://www.w3.org/');
  return !/url\((?!\s*['"]?#)|javascript:|data:/iu.test(value);
}

function isDrawing(bytes: Buffer): boolean {
  const text = bytes
    .toString('utf8')
    .replace(/^\s*(?:<\?xml[^<>]*\?>)?/u, '')
    .replace(/<!--[^<>]*-->/gu, '')
    .trim();
  if (!/^<svg[\s>]/iu.test(text) || !/<\/svg>$/iu.test(text) || text.includes('\uFFFD')) return false;
  const tags = [...text.matchAll(tag)];
  // Whatever is not a tag that could be read whole is text, and text has no angle bracket.
  if (/[<>]/u.test(text.replace(tag, ''))) return false;
  return tags.every(
    ([, name = '', attributes = '']) =>
      drawing.has(name.toLowerCase()) &&
      [...attributes.matchAll(attribute)].every(([, key = '', one, other]) => draws(key, one ?? other ?? '')),
  );
}

function isPicture(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(pngMark) || bytes.toString('latin1', 12, 16) !== 'IHDR') return false;
  const sides = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return sides.every((side) => side > 0 && side <= mostPixels) && bytes.toString('latin1').includes('IEND');
}

/** The logo in these bytes; null when it is too big, or anything but a PNG or an SVG that only draws. */
export function logoIn(bytes: Buffer): Logo | null {
  if (bytes.length < 30 || bytes.length > mostBytes) return null;
  if (isPicture(bytes)) return { bytes, type: 'image/png', extension: 'png' };
  return isDrawing(bytes) ? { bytes, type: 'image/svg+xml', extension: 'svg' } : null;
}
