/** The knowledge is whole: it loads, it covers the fifteen sectors, and every source it leans on exists. */
import { describe, expect, it } from 'vitest';
import { catalogue, certificationSchema, statusOf, type Certification } from '../../knowledge/catalogue.ts';
import { centres, regionals } from '../../knowledge/centres.ts';
import { doors } from '../../knowledge/doors.ts';
import { sectorIds } from '../../knowledge/facts.ts';
import { sourceOf, sources } from '../../knowledge/sources.ts';

const named = (id: string): Certification => {
  const found = catalogue.find((certification) => certification.id === id);
  if (!found) throw new Error(`No certification ${id}`);
  return found;
};
const distinct = <T>(values: readonly T[]) => expect(new Set(values).size).toBe(values.length);

describe('the catalogue', () => {
  it('holds at least 100 certifications, under distinct ids and titles', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(100);
    distinct(catalogue.map(({ id }) => id));
    distinct(catalogue.map(({ title }) => title));
  });

  it.each(sectorIds)('serves the sector %s', (sector) => {
    expect(catalogue.filter((certification) => certification.sector === sector).length).toBeGreaterThan(0);
  });

  it('never repeats the main sector among the others', () => {
    for (const { sector, alsoSectors } of catalogue) distinct([sector, ...alsoSectors]);
  });

  it('asks to enter no more than it awards', () => {
    for (const { entryLevel, level } of catalogue) expect(entryLevel).toBeLessThanOrEqual(level);
  });

  it('holds no certification of another certifier under a title that the Cnam uses too', () => {
    const others = ['RNCP36523', 'RNCP39783', 'RNCP37010'];
    expect(catalogue.filter(({ rncp }) => rncp !== null && others.includes(rncp))).toEqual([]);
  });

  it('shares a register number only inside one family', () => {
    const families = new Map<string, string>();
    for (const { rncp, family } of catalogue) {
      if (rncp === null) continue;
      expect(families.get(rncp) ?? family).toBe(family);
      families.set(rncp, family);
    }
  });

  it('refuses a row that does not fit', () => {
    const row = named('responsable-comptable');
    expect(certificationSchema.safeParse({ ...row, rncp: '36889' }).success).toBe(false);
    expect(certificationSchema.safeParse({ ...row, duration: 'long' }).success).toBe(false);
    expect(certificationSchema.safeParse({ ...row, price: 100 }).success).toBe(false);
  });
});

describe('the status of a certification on a day', () => {
  it.each([
    ['responsable-comptable', '2027-09-29', 'active'],
    ['responsable-comptable', '2027-09-30', 'expired'],
    ['concepteur-developpeur-de-solutions-informatiques', '2026-04-24', 'active'],
    ['concepteur-developpeur-de-solutions-informatiques', '2026-04-25', 'expired'],
    ['lp-logistique-et-pilotage-des-flux', '2026-12-31', 'active'],
    ['lp-logistique-et-pilotage-des-flux', '2027-01-01', 'expired'],
    ['dsp-assistant-integrateur-web', '2026-11-21', 'active'],
    ['licence-gestion-parcours-comptabilite-controle-audit', '2026-11-21', 'expired'],
    // No end date was found, the number is another certifier's, or the link to it is only supposed.
    ['lp-guide-conferencier', '2026-11-21', 'unverified'],
    ['assistant-de-gestion', '2026-11-21', 'unverified'],
    ['licence-electrotechnique-et-systemes', '2026-11-21', 'unverified'],
    ['certificat-professionnel-assistant-comptable', '2026-11-21', 'unverified'],
  ] as const)('%s on %s is %s', (id, on, status) => {
    expect(statusOf(named(id), on)).toBe(status);
  });
});

describe('the centres', () => {
  it('are the 55 first towns, each with its commune and a point', () => {
    expect(centres).toHaveLength(55);
    distinct(centres.map(({ id }) => id));
    distinct(centres.map(({ insee }) => insee));
    for (const { insee, department } of centres) expect(insee.startsWith(department)).toBe(true);
  });

  it('offer only certifications of the catalogue', () => {
    const known = new Set(catalogue.map(({ id }) => id));
    for (const { offers } of centres)
      if (offers !== 'all') for (const id of offers) expect(known).toContain(id);
  });

  it('have a regional seat beside them in every mainland region', () => {
    const regions = new Set(regionals.map(({ region }) => region));
    for (const { region, territory } of centres)
      if (territory === 'hexagone') expect(regions).toContain(region);
  });
});

describe('the sources', () => {
  it('are read again after they were checked, under distinct ids', () => {
    distinct(sources.map(({ id }) => id));
    for (const { checkedOn, readAgainBy } of sources) expect(readAgainBy > checkedOn).toBe(true);
  });

  it('exist for everything that names one', () => {
    const rows = [...catalogue, ...centres, ...regionals, ...Object.values(doors)];
    for (const { source } of rows) expect(sourceOf(source).id).toBe(source);
  });
});
