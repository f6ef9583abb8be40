/** From one accent colour to every colour of the page that goes with it, each legible where it stands. */

type Rgb = readonly [number, number, number];

const rgbOf = (colour: string): Rgb => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return [red, green, blue];
};
const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance as WCAG defines it, from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = rgbOf(colour).map((whole) => {
    const part = whole / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as WCAG defines it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** So much of the first colour in the second, from 0 to 1. */
function mixed(colour: string, into: string, part: number): string {
  const under = rgbOf(into);
  const [red = 0, green = 0, blue = 0] = rgbOf(colour).map(
    (value, index) => value * part + (under[index] ?? 0) * (1 - part),
  );
  return hexOf([red, green, blue]);
}

/** What text in the accent colour stands on, by day and by night: the grounds of src/web/style/tokens.css. */
const grounds = { light: ['#ffffff', '#fffefb', '#f6f3ec'], dark: ['#14181a', '#1d2326'] } as const;
export type Scheme = keyof typeof grounds;

/** What text needs to be read. */
export const legible = 4.5;

/** The worst contrast of an accent colour with what it stands on. */
export const worst = (accent: string, scheme: Scheme): number =>
  Math.min(...grounds[scheme].map((ground) => contrast(accent, ground)));

/** By night, the colour itself where it reads, else as little white in it as makes it read well. */
export function byNight(accent: string): string {
  for (let white = 0; white <= 1; white += 0.05) {
    const lighter = mixed('#ffffff', accent, white);
    if (worst(lighter, 'dark') >= 7) return lighter;
  }
  return '#ffffff';
}

/** White or black, whichever reads better: one of the two always reaches 4.5:1. */
export const inkOn = (colour: string): string =>
  contrast('#ffffff', colour) >= contrast('#000000', colour) ? '#ffffff' : '#000000';

const rules = (accent: string, tint: string, deep: string, onDeep: string): string =>
  `--accent:${accent};--on-accent:${inkOn(accent)};--tint:${tint};--deep:${deep};--on-deep:${onDeep}`;

/** The style sheet that gives a page its colours by day; a page to print has no other. */
export const daySheet = (accent: string): string =>
  `:root{${rules(accent, mixed(accent, '#fffefb', 0.14), accent, inkOn(accent))}}`;

/** By day and by night. */
export function sheet(accent: string, night: string): string {
  const shade = mixed(night, '#14181a', 0.25);
  return `${daySheet(accent)}@media(prefers-color-scheme:dark){:root{${rules(night, shade, shade, '#eceae4')}}}`;
}
