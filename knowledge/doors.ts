/** The human or official doors a person can always be shown, apart from the Cnam's own centres. */
import type { SourceId } from './sources.ts';

export const doorIds = [
  'cep',
  'mon-compte-formation',
  'france-vae',
  'france-travail',
  'agefiph',
  '3114',
] as const;
export type DoorId = (typeof doorIds)[number];

export interface Door {
  url: string;
  phone: string | null;
  source: SourceId;
}

/** Names and one-line descriptions are in the locales; only addresses live here. */
export const doors: Readonly<Record<DoorId, Door>> = {
  cep: { url: 'https://mon-cep.org', phone: null, source: 'mon-cep' },
  'mon-compte-formation': {
    url: 'https://www.moncompteformation.gouv.fr',
    phone: null,
    source: 'mon-compte-formation',
  },
  'france-vae': { url: 'https://vae.gouv.fr', phone: null, source: 'france-vae' },
  'france-travail': { url: 'https://www.francetravail.fr', phone: null, source: 'france-travail' },
  agefiph: { url: 'https://www.agefiph.fr', phone: null, source: 'agefiph' },
  3114: { url: 'https://3114.fr', phone: '3114', source: 'numero-3114' },
};
