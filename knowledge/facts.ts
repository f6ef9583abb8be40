/** What the assistant may learn about a person: the closed list of facts, their values and their limits. */
import { z } from 'zod';

export const sectorIds = [
  'entrepreneuriat',
  'commerce',
  'comptabilite',
  'numerique',
  'finance-immobilier-droit',
  'rh',
  'communication',
  'logistique',
  'industrie',
  'energie',
  'btp',
  'chimie-agro',
  'sante-social',
  'qse',
  'tourisme',
] as const;
export type SectorId = (typeof sectorIds)[number];

export const statuses = [
  'employee',
  'public-servant',
  'self-employed',
  'jobseeker',
  'student',
  'carer',
  'retired',
  'other',
] as const;
export type Status = (typeof statuses)[number];

/** French 2019 nomenclature: 0 none or brevet, 3 CAP, 4 bac, 5 bac+2, 6 bac+3/4, 7 bac+5, 8 doctorate. */
export const levels = [0, 3, 4, 5, 6, 7, 8] as const;
export type Level = (typeof levels)[number];

export const goals = ['change-job', 'progress', 'diploma', 'start-business', 'find-job', 'unsure'] as const;
export type Goal = (typeof goals)[number];

export const times = ['day', 'evening', 'saturday'] as const;
export type Time = (typeof times)[number];

export const modes = ['onsite', 'hybrid', 'remote'] as const;
export type Mode = (typeof modes)[number];

export const employerSupports = ['yes', 'no', 'private'] as const;
export type EmployerSupport = (typeof employerSupports)[number];

export const frenchEases = ['comfortable', 'some', 'hard'] as const;
export type FrenchEase = (typeof frenchEases)[number];

/** INSEE department: "01"…"95", "2A", "2B", "971"…"988". */
export const departmentPattern = /^(?:\d{2}|2[AB]|9[78]\d)$/;

export const placeSchema = z.strictObject({
  insee: z.string().regex(/^(?:\d{2}|2[AB])\d{3}$/),
  name: z.string().trim().min(1).max(80),
  department: z.string().regex(departmentPattern),
});
/** A commune of the COG 2026. */
export type Place = z.infer<typeof placeSchema>;

/** A list without repeats, in the order given. */
const setOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .array(z.enum(values))
    .min(1)
    .max(values.length)
    .refine((list) => new Set(list).size === list.length);

export const factsSchema = z
  .strictObject({
    place: placeSchema,
    /** Straight line, kilometres; 0 = cannot travel. */
    radiusKm: z.int().min(0).max(500),
    status: z.enum(statuses),
    under30: z.boolean(),
    level: z.literal(levels),
    foreignDiploma: z.boolean(),
    goal: z.enum(goals),
    /** The person's own words. */
    occupation: z.string().trim().min(1).max(120),
    sectors: setOf(sectorIds),
    experienceYears: z.number().min(0).max(60),
    hoursPerWeek: z.number().min(1).max(60),
    times: setOf(times),
    modes: setOf(modes),
    workStudy: z.boolean(),
    startBy: z.union([z.literal('asap'), z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/)]),
    cpfEuros: z.number().min(0).max(100_000),
    cpfHours: z.number().min(0).max(1000),
    employerSupport: z.enum(employerSupports),
    french: z.enum(frenchEases),
    excluded: setOf(sectorIds),
  })
  .partial();

/** All optional: an absent key is *unknown*, never "no". */
export type Facts = z.infer<typeof factsSchema>;
export type FactName = keyof Facts;

/** The facts in the order of the contract's table. */
export const factNames = Object.keys(factsSchema.shape) as FactName[];

/** The name of a fact, as it is sent or stored. A schema of its names needs at least one, and the table has twenty. */
export const factNameSchema = z.enum(factNames as [FactName, ...FactName[]]);
