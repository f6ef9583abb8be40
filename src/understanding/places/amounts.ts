/** Tells a postal code from an amount: "10000" is Troyes or ten thousand euros. */
import type { Span, Text } from '../text.ts';

const money = new Set(
  'euro euros eur cpf solde compte budget salaire paye paie gagne brut net cout coute prix tarif loyer dettes pret aide financement droits credit credits salary savings'.split(
    ' ',
  ),
);
const leading = new Set(
  'a habite habites vis reside loge domicilie postal code cp vers sur pres ville adresse ici dans live in near from suis'.split(
    ' ',
  ),
);
const reach = 4;

/** Round numbers are amounts unless something says otherwise; others are codes unless money is near. */
export function isAmount({ raw, tokens }: Text, { from, to }: Span, asked: boolean): boolean {
  const final = tokens[to - 1];
  if (!final) return true;
  if (/^\s*[€$%]/.test(raw.slice(final.end, final.end + 3))) return true;
  const around = tokens
    .slice(Math.max(0, from - reach), to + 2)
    .filter((_, index, all) => index < all.length);
  const rich = around.some(({ word }) => money.has(word));
  const next = tokens[to]?.word ?? '';
  if (money.has(next) || next === 'k' || next === 'km' || next === 'heures') return true;
  if (asked) return false;
  if (tokens.length === to - from) return false;
  const led = tokens.slice(Math.max(0, from - 3), from).some(({ word }) => leading.has(word));
  const round = tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join('')
    .endsWith('000');
  return rich || (round && !led);
}
