/** Microsoft's French recognisers, used as their documentation shows, with the few lines that turn a result into an answer. */
import suite from '@microsoft/recognizers-text-suite';
import { today } from '../../harness/assistant.ts';

const { Culture } = suite;
const french = Culture.French;
const noon = new Date(`${today}T12:00:00Z`);

interface Result {
  typeName: string;
  resolution?: Record<string, unknown>;
}
/** The package declares its resolutions as any; only texts and lists are read from them. */
const field = (result: Result | undefined, name: string): unknown => result?.resolution?.[name];
const numberOf = (value: unknown): number | null => {
  const number = Number(String(value ?? '').replace(',', '.'));
  return value === undefined || value === null || Number.isNaN(number) ? null : number;
};

/** "yes", "no" or "". */
export function yesOrNo(said: string): string {
  const [first] = suite.recognizeBoolean(said, french) as Result[];
  const value = field(first, 'value');
  return value === true ? 'yes' : value === false ? 'no' : '';
}

/** A measure with its unit brought to ours, or null. */
function measured(results: Result[], factors: Readonly<Record<string, number>>): number | null {
  for (const result of results) {
    const factor = factors[String(field(result, 'unit'))];
    const value = numberOf(field(result, 'value'));
    if (factor !== undefined && value !== null) return value * factor;
  }
  return null;
}

const withUnit: Readonly<Record<string, (said: string) => number | null>> = {
  radiusKm: (said) =>
    measured(suite.recognizeDimension(said, french) as Result[], { Kilomètres: 1, Mètres: 0.001 }),
  cpfEuros: (said) => measured(suite.recognizeCurrency(said, french) as Result[], { Euro: 1 }),
  experienceYears: (said) =>
    measured(suite.recognizeAge(said, french) as Result[], { Ans: 1, Année: 1, Mois: 1 / 12 }),
};

/** The number for a question: with its unit when one is recognised, otherwise the first number of the text. */
export function quantity(said: string, asked: string): string {
  const value =
    withUnit[asked]?.(said) ?? numberOf(field((suite.recognizeNumber(said, french) as Result[])[0], 'value'));
  return value === null ? '' : String(value);
}

/** "asap", a month, or "": the last value is the one to come. */
export function month(said: string): string {
  const [first] = suite.recognizeDateTime(said, french, undefined, noon) as Result[];
  const values = field(first, 'values');
  const last = (Array.isArray(values) ? values.at(-1) : undefined) as Record<string, string> | undefined; // see above
  if (!last) return '';
  if (last['timex']?.endsWith('_REF')) return 'asap';
  if (last['type'] === 'duration')
    return new Date(noon.getTime() + Number(last['value']) * 1000).toISOString().slice(0, 7);
  const day = last['start'] ?? last['value'] ?? '';
  return day === today ? 'asap' : /^\d{4}-\d{2}/.test(day) ? day.slice(0, 7) : '';
}
