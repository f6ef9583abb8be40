/** Every detector of a quantity: years, hours, money, distance, age and date. */
import type { Detector } from '../mention.ts';
import { under30 } from './age.ts';
import { cpfEuros, cpfHours } from './cpf.ts';
import { experienceYears } from './experience.ts';
import { hoursPerWeek } from './hours.ts';
import { radiusKm } from './radius.ts';
import { startBy } from './start-by.ts';

export const quantityDetectors: readonly Detector[] = [
  experienceYears,
  hoursPerWeek,
  cpfEuros,
  cpfHours,
  radiusKm,
  under30,
  startBy,
];
