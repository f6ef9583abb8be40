/** The departments and regions: their names, and how a French sentence places somebody there. */
import departmentList from './departments.json' with { type: 'json' };
import regionList from './regions.json' with { type: 'json' };

export interface Department {
  /** "01"…"95", "2A", "2B", "971"…"988". */
  code: string;
  name: string;
  /** Name of its region; overseas collectivities are their own. */
  region: string;
  /** With its preposition: "dans la Nièvre", "à La Réunion". */
  in: string;
}

export interface Region {
  name: string;
  /** With its preposition: "en Bretagne", "dans le Grand Est". */
  in: string;
}

export const departments: readonly Department[] = departmentList;
export const regions: readonly Region[] = regionList;

const byCode = new Map(departments.map((department) => [department.code, department]));
const byName = new Map(regions.map((region) => [region.name, region]));

export const departmentOf = (code: string): Department | undefined => byCode.get(code);
export const regionOf = (name: string): Region | undefined => byName.get(name);

/** The department that an INSEE commune code belongs to: three characters overseas, two elsewhere. */
export const departmentOfInsee = (insee: string): string =>
  insee.slice(0, insee.startsWith('97') || insee.startsWith('98') ? 3 : 2);
