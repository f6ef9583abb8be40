/** The committed table of communes: complete, located, and refused when a row is wrong. */
import { describe, expect, test } from 'vitest';
import { parseCommunes, tableHeader } from '../../knowledge/places/communes.ts';
import { departmentOf, departments, regionOf } from '../../knowledge/places/departments.ts';
import { distanceKm, territoryOf } from '../../knowledge/places/distance.ts';
import { communes, table } from './finder.ts';
import towns from './towns.json' with { type: 'json' };

describe('the table', () => {
  test('holds the communes of 2026', () => {
    expect(communes.all.length).toBeGreaterThan(34_900);
    expect(communes.all.length).toBeLessThan(35_000);
    const people = communes.all.reduce((sum, { population }) => sum + population, 0);
    expect(people).toBeGreaterThan(67_000_000);
    expect(people).toBeLessThan(70_000_000);
  });

  test('gives every commune a department, a region, a territory and a point', () => {
    for (const commune of communes.all) {
      expect(departmentOf(commune.department)?.region, commune.insee).toBe(commune.region);
      expect(commune.territory).toBe(territoryOf(commune.department));
      expect(commune.lat, commune.insee).not.toBeNull();
    }
  });

  test('locates nine tenths of the population by their own commune', () => {
    const of = (list: typeof communes.all) => list.reduce((sum, { population }) => sum + population, 0);
    const direct = communes.all.filter(({ precision }) => precision === 'commune');
    expect(of(direct) / of(communes.all)).toBeGreaterThan(0.9);
  });

  test.each(towns)(
    '$name is within 2 km of the figure known elsewhere',
    ({ insee, name, department, lat, lon }) => {
      const commune = communes.byInsee(insee);
      expect(commune?.department).toBe(department);
      expect(name).toContain(commune?.name ?? '?');
      const { lat: ownLat, lon: ownLon } = commune ?? {};
      if (typeof ownLat !== 'number' || typeof ownLon !== 'number') throw new Error('not located');
      expect(distanceKm({ lat, lon }, { lat: ownLat, lon: ownLon })).toBeLessThan(2);
    },
  );

  test.each([
    ['50129', 'Cherbourg'],
    ['50129', 'Octeville'],
    ['51108', 'Châlons-sur-Marne'],
    ['59350', 'Lomme'],
    ['74010', 'Annecy-le-Vieux'],
  ])('%s is reached by its former name %s', (insee, name) => {
    expect(communes.byInsee(insee)?.formerNames).toContain(name);
  });

  test('keeps the postal codes of the arrondissements with their town', () => {
    expect(communes.byInsee('75056')?.postcodes).toContain('75011');
    expect(communes.byInsee('69123')?.postcodes).toContain('69003');
    expect(communes.byInsee('13055')?.postcodes).toContain('13008');
  });

  test('drops points known to be wrong, and estimates those communes from their neighbours', () => {
    for (const insee of ['40271', '38363', '23257', '71588', '47099', '23016', '86041', '2B350'])
      expect(communes.byInsee(insee)?.precision ?? 'postcode', insee).not.toBe('commune');
  });

  test('knows the places that no road reaches', () => {
    for (const insee of ['56114', '85113', '29155', '97353', '97131', '98814'])
      expect(communes.byInsee(insee)?.crossing, insee).toBe(true);
    for (const insee of ['58194', '85191', '97411'])
      expect(communes.byInsee(insee)?.crossing, insee).toBe(false);
  });

  test('answers nothing for codes that are none', () => {
    for (const insee of ['', '00000', '99999', '75111', '__proto__'])
      expect(communes.byInsee(insee)).toBeUndefined();
  });
});

describe('a wrong row is refused with its line', () => {
  const good = '58194\tNevers\t32990\t46.9898\t3.1590\tc\t\t58000\t';
  test.each([
    ['58194\tNevers\t32990\t46.9898\t3.1590\tc\t\t58000', 'columns'],
    [`${good}\tx`, 'columns'],
    [good.replace('58194', '5819'), 'INSEE'],
    [good.replace('58194', '99194'), 'department'],
    [good.replace('Nevers', ''), 'name'],
    [good.replace('32990', 'many'), 'number'],
    [good.replace('32990', '-1'), 'population'],
    [good.replace('46.9898', '146.9'), 'number'],
    [good.replace('46.9898', ''), 'coordinates'],
    [good.replace('\tc\t', '\tz\t'), 'coordinates'],
    [good.replace('58000', '5800'), 'postcodes'],
    [`${good}\n${good}`, 'twice'],
    [`${good}\n${good.replace('58194', '58193')}`, 'order'],
  ])('%j', (rows, why) => {
    expect(() => parseCommunes(`${tableHeader}\n${rows}\n`)).toThrow(/communes\.tsv, line [23]: /);
    expect(() => parseCommunes(`${tableHeader}\n${rows}\n`)).toThrow(why);
  });

  test('a good row is read', () => {
    const [nevers] = parseCommunes(`${tableHeader}\n${good}\n`).all;
    expect(nevers).toMatchObject({ insee: '58194', department: '58', region: 'Bourgogne-Franche-Comté' });
  });

  test('another header is refused', () => expect(() => parseCommunes(table.slice(1))).toThrow('header'));
});

describe('territories and distances', () => {
  test.each([
    ['58', 'hexagone'],
    ['2A', 'corse'],
    ['2B', 'corse'],
    ['974', '974'],
    ['987', '987'],
  ])('%s lies in %s', (department, territory) => expect(territoryOf(department)).toBe(territory));

  test('a degree of latitude is about 111 km, in every direction and both ways', () => {
    const paris = { lat: 48.8566, lon: 2.3522 };
    const lyon = { lat: 45.764, lon: 4.8357 };
    expect(distanceKm({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })).toBeCloseTo(111.19, 1);
    expect(distanceKm(paris, lyon)).toBeCloseTo(391.5, 0);
    expect(distanceKm(lyon, paris)).toBe(distanceKm(paris, lyon));
    expect(distanceKm(paris, paris)).toBe(0);
  });

  test('every department says where one is, and names a region that exists', () => {
    expect(departments.length).toBe(108);
    for (const { name, in: place, region } of departments) {
      expect(place).toContain(name.replaceAll("'", '’'));
      expect(regionOf(region)).toBeDefined();
    }
  });
});
