/** How far they would travel: not how far they live from somewhere. */
import { expect, it } from 'vitest';
import { radiusKm } from '../../src/understanding/quantities/radius.ts';
import type { Case } from './hearing.ts';
import { wrong } from './hearing.ts';

type Cases = readonly Case<'radiusKm'>[];

const said: Cases = [
  ['30 km maximum', 30],
  ['30km max', 30],
  ['max 30 km', 30],
  ['à moins de 20 bornes', 20],
  ["jusqu'à 50 kilomètres", 50],
  ["jusqu'à cinquante km", 50],
  ['dans un rayon de 40 km', 40],
  ['25 km autour de chez moi', 25],
  ['à 20 km de chez moi', 20],
  ['je peux faire 40 km', 40],
  ['pas plus de 15 km', 15],
  ['je peux me déplacer à 60 km', 60],
  ['je peux me deplacer 60km', 60],
  ['une trentaine de km', 30],
  ['je suis à Nevers, 30 km', 30],
  ['entre 20 et 30 km', 30],
  ['50 km à la ronde', 50],
  ['je ne peux pas me déplacer', 0],
  ['jpeux pas me deplacer', 0],
  ['aucun déplacement', 0],
  ['je ne bouge pas de chez moi', 0],
  ['sans me déplacer', 0],
  ['peu importe la distance', 500],
  ['partout en France', 500],
  ['je peux me déplacer partout', 500],
  ['20 miles maximum', 32],
  ['within 20 miles', 32],
  ['up to 30 km', 30],
  ['I can travel 25 km', 25],
  ["I can't travel", 0],
  ['I can travel anywhere', 500],
  ["j'habite à Nevers et je peux faire 30 km", 30],
  ['je reste dans ma ville', 5],
  ['je cherche un centre à moins de 30 km', 30],
];

const none: Cases = [
  ["j'habite à 20 km de Troyes", null],
  ['à 20 km de Troyes', null],
  ['je vis à 15 km au sud de Nevers', null],
  ['je travaille à 40 km de chez moi', null],
  ['je suis à 10 km de Reims', null],
  ['30 minutes max', null],
  ['30', null],
  ["je n'ai pas de voiture", null],
  ['je ne peux pas me déplacer loin', null],
  ['je ne peux pas me déplacer le soir', null],
  ['près de chez moi', null],
  ['I live 20 km from Troyes', null],
  ['le centre est à 20 km', null],
  ["j'ai fait 30 kilos", null],
];

const answers: Cases = [
  ['30', 30, 'radiusKm'],
  ['trente', 30, 'radiusKm'],
  ['30 km', 30, 'radiusKm'],
  ['30 minutes max', 25, 'radiusKm'],
  ['une heure', 50, 'radiusKm'],
  ['une heure de route', 50, 'radiusKm'],
  ['une demi-heure', 25, 'radiusKm'],
  ['partout', 500, 'radiusKm'],
  ['peu importe', 500, 'radiusKm'],
  ['dans ma ville', 5, 'radiusKm'],
  ['à pied', 5, 'radiusKm'],
  ['je ne peux pas', 0, 'radiusKm'],
  ['20 ou 30', 25, 'radiusKm'],
  ['anywhere', 500, 'radiusKm'],
  ['je ne sais pas', null, 'radiusKm'],
];

it.each([
  ['what the words say', said],
  ['what is not a limit', none],
  ['answers to the question', answers],
])('hears how far they would travel: %s', (_, cases) => {
  expect(wrong([radiusKm], 'radiusKm', cases)).toEqual([]);
});
