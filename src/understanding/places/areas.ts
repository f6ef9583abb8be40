/** Departments and regions as people name them: "la Nièvre", "le 58", "en Bretagne", "PACA". */
import areaNames from '../../../knowledge/places/area-names.json' with { type: 'json' };
import { departmentOf, departments, regions } from '../../../knowledge/places/departments.ts';
import type { Commune } from '../../../knowledge/places/communes.ts';
import type { Area } from '../heard.ts';
import { skeleton, wordsOfName } from './names.ts';

const areas = new Map<string, Area>();
const put = (name: string, area: Area): void => {
  areas.set(skeleton(wordsOfName(name)), area);
};
// A department that bears its region's name is the more precise of the two, so it is written last.
for (const { name } of regions) put(name, { region: name });
for (const [region, names] of Object.entries(areaNames.regions))
  for (const name of names) put(name, { region });
for (const [department, names] of Object.entries(areaNames.departments))
  for (const name of names) put(name, { department });
for (const { code, name } of departments) put(name, { department: code });
// Paris is a town to everybody, whatever its department is called.
areas.delete('paris');

const ordinary = new Set(areaNames.ordinary);
/** The most words, small ones left out, that the name of an area has. */
export const longestArea = Math.max(...[...areas.keys()].map((key) => key.split(' ').length));

const openings = new Set([...areas.keys()].map((key) => key.split(' ', 1)[0] ?? ''));
/** Whether the name of some area opens with this word. */
export const opensArea = (word: string): boolean => openings.has(word);

export const areaNamed = (key: string): Area | undefined => areas.get(key);

/** Words like "nord" or "somme": a department only when something says so. */
export const isOrdinaryArea = (key: string): boolean => ordinary.has(key);

/** "58", "2a", "974": the area of a department's code. */
export function areaCoded(word: string): Area | undefined {
  const code = word.toUpperCase();
  return departmentOf(code) ? { department: code } : undefined;
}

/** The department that a postal code belongs to; Corsica's 20 is left open between its two. */
export function areaOfPostcode(code: string): Area | undefined {
  if (code.startsWith('20')) return { region: 'Corse' };
  return areaCoded(code.slice(0, code.startsWith('97') || code.startsWith('98') ? 3 : 2));
}

export const inArea = (commune: Commune, area: Area): boolean =>
  (area.department === undefined || area.department === commune.department) &&
  (area.region === undefined || area.region === commune.region);

/** Whether people say "en" before it: "en Charente", but "dans la Somme". */
export const saidWithEn = ({ department }: Area): boolean =>
  department === undefined || departmentOf(department)?.in.startsWith('en ') === true;
