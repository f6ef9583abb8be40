/** Distance from the home commune: zero at home, the radius as said, nothing for an unknown commune. */
import { describe, expect, it } from 'vitest';
import { place, plan, today } from './knowledge.ts';

describe('an unknown commune', () => {
  it('gives no territory, no centre and no guess', () => {
    const found = plan(
      {
        place: { insee: '01999', name: 'Nulle-Part', department: '01' },
        status: 'employee',
        level: 5,
        sectors: ['rh'],
      },
      today,
    );
    expect([found.territory, found.centres, found.regional, found.remoteFirst]).toEqual([
      null,
      [],
      null,
      false,
    ]);
    expect(found.recommendations[0]?.certification.id).toBe('responsable-ressources-humaines');
  });
});

describe('distance', () => {
  it('is zero at home, and nothing for who cannot travel', () => {
    const home = plan({ place: place('Troyes') }, today).centres[0];
    expect([home?.id, home?.km, home?.withinRadius]).toEqual(['troyes', 0, true]);
    const stays = plan({ place: place('Troyes'), radiusKm: 0 }, today);
    expect([stays.centres[0]?.withinRadius, stays.remoteFirst]).toEqual([false, true]);
  });

  it('counts the radius as said, and 80 km when it was not', () => {
    const near = (radiusKm?: number) =>
      plan({ place: place('Lyon'), ...(radiusKm !== undefined && { radiusKm }) }, today).centres[0];
    const km = near()?.km ?? 0;
    expect(near()?.withinRadius).toBe(km <= 80);
    expect(near(km)?.withinRadius).toBe(true);
    expect(near(km - 1)?.withinRadius).toBe(false);
  });
});
