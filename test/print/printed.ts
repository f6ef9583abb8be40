/** A person, their plan and their map, for the tests of paper. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Facts } from '../../knowledge/facts.ts';
import type { Locale } from '../../knowledge/locales.ts';
import { createMap } from '../../src/channels/map/territory-map.ts';
import type { PrintedPlan } from '../../src/channels/print/document.ts';
import { createPdf } from '../../src/channels/print/pdf.ts';
import { printedPlan } from '../../src/channels/print/printed-plan.ts';
import { communes, place, plan, today } from '../guidance/knowledge.ts';

export const draw = createMap(communes);

const { resolve } = createRequire(import.meta.url);
const font = (name: string): Buffer =>
  readFileSync(resolve(`@expo-google-fonts/atkinson-hyperlegible/${name}/AtkinsonHyperlegible_${name}.ttf`));

export const pdf = createPdf({ regular: font('400Regular'), bold: font('700Bold') });

export const accountant: Facts = {
  place: place('Romilly-sur-Seine'),
  status: 'employee',
  level: 4,
  goal: 'change-job',
  occupation: 'comptable',
  sectors: ['comptabilite'],
  experienceYears: 4,
  cpfEuros: 2300,
};

export function printed(facts: Facts, locale: Locale = 'fr'): PrintedPlan {
  const made = plan(facts, today);
  return printedPlan(facts, made, locale, draw(facts, made, locale));
}
