/** Draws where a person lives and where the Cnam is near, from our own table of communes: without any outline of others. */
import type { Facts } from '../../../knowledge/facts.ts';
import type { Communes } from '../../../knowledge/places/communes.ts';
import type { Variety } from '../../../knowledge/locales.ts';
import { line } from '../../../locales/line.ts';
import type { Plan } from '../../guidance/plan.ts';
import { words } from '../words.ts';
import { frame, insetOf, landOf, margin, shapeOf, type Inset, type Land, type Shape } from './land.ts';
import { marksOf, type Mark } from './marks.ts';
import { placesOf, siteLine, type Shown } from './places.ts';
import { around, onto, window, type Box, type Spot } from './plane.ts';

export interface Scale extends Spot {
  length: number;
  label: string;
}

/** A picture, drawn as SVG and in the PDF alike, and in words what it shows. */
export interface TerritoryMap extends Pick<Box, 'width' | 'height'> {
  title: string;
  text: string;
  home: string;
  /** In the order of the numbers on the map. */
  legend: string[];
  credit: string;
  land: Shape;
  marks: Mark[];
  scale: Scale;
  inset: Inset | null;
}

export type DrawMap = (facts: Facts, plan: Plan, locale: Variety) => TerritoryMap | null;

/** Below this height in kilometres a map says nothing about the surroundings. */
const leastKm = 90;

/** 1, 2 or 5 times a power of ten, at most a quarter of the width. */
function scaleOf(kmWide: number): number {
  const most = kmWide / 4;
  const ten = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * ten).find((km) => km <= most) ?? ten;
}

/** The surroundings of the places, or the whole territory where it is hardly larger. */
function viewOf({ bounds }: Land, spots: readonly Spot[]): Box {
  const aspect = frame.width / frame.height;
  const near = window(around(spots), aspect, 1.45, leastKm);
  const whole = window(bounds, aspect, 1.25, leastKm / 4);
  return near.height < whole.height * 0.8 ? near : whole;
}

type Picture = Omit<TerritoryMap, 'title' | 'text' | 'home' | 'legend' | 'credit' | 'scale'> & {
  scale: Scale & { km: number };
};

function pictureOf(shown: Shown, land: Land): Picture {
  const spots = [shown.home, ...shown.sites].map(land.toPlane);
  const view = viewOf(land, spots);
  const move = onto(view, frame);
  const inset = insetOf(land, view, spots.map(move));
  const km = scaleOf(view.width);
  const length = (km / view.width) * frame.width;
  const aside = inset && inset.x < frame.width / 2 && inset.y > frame.height / 2;
  const scale = {
    x: aside ? frame.width - margin - length : margin,
    y: frame.height - margin,
    length,
    label: '',
    km,
  };
  const taken = [...(inset ? [inset] : []), { x: scale.x, y: scale.y - 24, width: length, height: 24 }];
  return {
    width: frame.width,
    height: frame.height,
    land: shapeOf(land, view, frame),
    marks: marksOf(shown, land, move, taken),
    scale,
    inset,
  };
}

/** Reads the communes once per territory; null for a person whose commune is unknown. */
export function createMap(communes: Communes): DrawMap {
  const lands = new Map<string, Land>();
  return (facts, plan, locale) => {
    const shown = placesOf(facts, plan, communes);
    if (!shown || !plan.territory) return null;
    const land = lands.get(plan.territory) ?? landOf(communes.all, plan.territory);
    lands.set(plan.territory, land);
    const say = words[locale];
    const home = shown.home.name;
    const names = shown.sites.map(({ name }) => name);
    const { scale, ...picture } = pictureOf(shown, land);
    return {
      ...picture,
      scale: { ...scale, label: say(line('print.map.scale', { km: scale.km })) },
      title: say(line(names.length > 0 ? 'print.map.title' : 'print.map.titleNoCentre', { home })),
      text: say(
        names.length > 0
          ? line('print.map.text', { home, places: names })
          : line('print.map.textNoCentre', { home }),
      ),
      home: say(line('print.map.home', { name: home })),
      legend: shown.sites.map((site) => say(siteLine(shown.home, site))),
      credit: say(line('print.map.credit')),
    };
  };
}
