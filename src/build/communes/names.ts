/** Finds, for each commune, the names that lead to it today: delegated, associated, and former since 1943. */
import { fold } from '../../understanding/text.ts';
import type { HistoricCommune, OfficialCommune } from './sources.ts';

/** From a code that no longer stands alone to the commune it is part of. */
export function currentCodes(official: readonly OfficialCommune[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const commune of official)
    if (commune.type === 'commune-actuelle')
      for (const old of commune.anciensCodes ?? []) codes.set(old, commune.code);
  for (const commune of official)
    if (commune.chefLieu && !codes.has(commune.code)) codes.set(commune.code, commune.chefLieu);
  for (const commune of official)
    if (commune.type === 'commune-actuelle') codes.set(commune.code, commune.code);
  return codes;
}

const sameName = (name: string): string => fold(name).replaceAll(/[^a-z0-9]+/g, ' ');

/** Former names by INSEE code of today's commune; its own earlier names first. */
export function formerNames(
  official: readonly OfficialCommune[],
  historic: readonly HistoricCommune[],
): Map<string, string[]> {
  const codes = currentCodes(official);
  const names = new Map<string, string>();
  for (const commune of official)
    if (commune.type === 'commune-actuelle') names.set(commune.code, commune.nom);
  const byId = new Map(historic.map((entry) => [entry.id, entry]));
  const found = new Map<string, Map<string, { name: string; own: boolean }>>();

  const add = (name: string, from: string, insee: string | undefined): void => {
    const today = insee === undefined ? undefined : names.get(insee);
    // Nobody says the unnamed districts of Guyane, written "Centre (chef-lieu Sinnamary)".
    if (
      insee === undefined ||
      today === undefined ||
      sameName(today) === sameName(name) ||
      name.includes('(')
    )
      return;
    const list = found.get(insee) ?? new Map<string, { name: string; own: boolean }>();
    const before = list.get(sameName(name));
    list.set(sameName(name), { name: before?.name ?? name, own: before?.own === true || from === insee });
    found.set(insee, list);
  };

  for (const commune of official)
    if (commune.chefLieu) add(commune.nom, commune.code, codes.get(commune.chefLieu));
  for (const entry of historic) {
    let end: HistoricCommune = entry;
    for (let step = 0; step < 50; step += 1) {
      const next = byId.get(end.successeur ?? end.pole ?? '');
      if (!next) break;
      end = next;
    }
    add(entry.nom, entry.code, codes.get(end.code));
  }

  return new Map(
    [...found].map(([insee, list]) => [
      insee,
      [...list.values()].sort((a, b) => Number(b.own) - Number(a.own)).map((entry) => entry.name),
    ]),
  );
}
