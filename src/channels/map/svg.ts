/** A territory's map as SVG: shapes and numbers tell the places apart, never colour alone. */
import { html, type Markup } from '../pages/html.ts';
import { margin, type Shape } from './land.ts';
import type { Mark } from './marks.ts';
import type { Run } from './coast.ts';
import type { TerritoryMap } from './territory-map.ts';

const short = (value: number): number => Math.round(value * 10) / 10;

/** How much wider the coast is than the land that covers it. */
export const coast = 1.5;

/** Land as one path of level strokes: their round ends make the coast. */
export const landPath = (runs: readonly Run[]): string =>
  runs.map(({ x, y, length }) => `M${short(x)} ${short(y)}h${short(length)}`).join('');

function drawn({ kind, x, y, radius, number, label }: Mark): Markup {
  const number_ =
    number === null
      ? ''
      : html`<text class="number" x="${short(x)}" y="${short(y + 4.5)}" text-anchor="middle" font-size="13">
          ${number}
        </text>`;
  const name = label
    ? html`<text
        class="name ${kind}"
        x="${short(label.x)}"
        y="${short(label.y)}"
        text-anchor="${label.anchor}"
        font-size="${label.size}"
      >
        ${label.text}
      </text>`
    : '';
  const shape =
    kind === 'site'
      ? html`<rect
          class="site"
          x="${short(x - radius)}"
          y="${short(y - radius)}"
          width="${radius * 2}"
          height="${radius * 2}"
          rx="3"
        />`
      : html`<circle class="${kind}" cx="${short(x)}" cy="${short(y)}" r="${radius}" />`;
  return html`${shape}${number_}${name}`;
}

/** The coast is the same land, a little wider, under the land. */
function ground(id: string, { runs, radius }: Shape): Markup {
  return html`<defs><path id="${id}" d="${landPath(runs)}" /></defs>
    <use class="coast" href="#${id}" stroke-width="${short(2 * (radius + coast))}" />
    <use class="land" href="#${id}" stroke-width="${short(2 * radius)}" />`;
}

function corner({ inset }: TerritoryMap): Markup | '' {
  if (!inset) return '';
  const { x, y, width, height, shape, shown } = inset;
  return html`<rect
      class="sea"
      x="${short(x - margin)}"
      y="${short(y - margin)}"
      width="${short(width + 2 * margin)}"
      height="${short(height + 2 * margin)}"
    />
    ${ground('territory', shape)}
    <rect
      class="shown"
      x="${short(shown.x)}"
      y="${short(shown.y)}"
      width="${short(shown.width)}"
      height="${short(shown.height)}"
    />`;
}

/** Coordinates are the map's own units; a style sheet colours the classes. */
export function mapSvg(map: TerritoryMap): Markup {
  const { width, height, land, marks, scale } = map;
  return html`<svg
    class="map"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="map-title map-text"
  >
    <title id="map-title">${map.title}</title>
    <desc id="map-text">${map.text}</desc>
    <rect class="sea" width="${width}" height="${height}" />
    ${ground('surroundings', land)} ${corner(map)}
    <path class="scale" d="M${short(scale.x)} ${short(scale.y - 5)}v5h${short(scale.length)}v-5" />
    <text
      class="name town"
      x="${short(scale.x + scale.length / 2)}"
      y="${short(scale.y - 6)}"
      text-anchor="middle"
      font-size="12"
    >
      ${scale.label}
    </text>
    ${marks.map(drawn)}
  </svg>`;
}
