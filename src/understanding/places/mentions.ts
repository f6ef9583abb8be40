/** Reads the atoms of a text as mentions of places: names with their hints, postal codes, areas. */
import type { Commune } from '../../../knowledge/places/communes.ts';
import { length } from '../cues/cues.ts';
import type { PlaceMention } from '../mention.ts';
import type { Span, Text } from '../text.ts';
import { announces, isCapital, isTown } from './accept.ts';
import { among } from './among.ts';
import { besidePostcode } from './beside.ts';
import { areaOfPostcode, isOrdinaryArea, saidWithEn } from './areas.ts';
import type { Choice } from './choice.ts';
import { announcesArea, coarser, endOfDistrict, hintOf, inBrackets, isFirm, linked } from './hints.ts';
import { leadTo, livedAfter, withArticle } from './leads.ts';
import type { Hint } from './as-written.ts';
import { skeleton, wordsOfName } from './names.ts';
import { isAmount } from './amounts.ts';
import { guessPiece, isPart, pieceAt } from './pieces.ts';
import { mention, type Reader } from './reading.ts';
import type { Atom } from './scan.ts';
import { isAnswer, isCommon, isEveryday } from './words.ts';

/** The communes a name means beside a hint. A hint that contradicts a name as written is about something else. */
export function chosen(
  { gazetteer, lookup }: Reader,
  words: readonly string[],
  hint: Hint | null,
  firm: boolean,
): { choice: Choice; used: boolean } | null {
  const hints = hint ? coarser(hint) : [];
  for (const precise of hints) {
    const choice = lookup.plain(words, precise);
    if (choice && (firm || choice.score === 1)) return { choice, used: true };
  }
  const plain = lookup.plain(words, {});
  if (plain?.score === 1 || !firm) return plain && { choice: plain, used: false };
  for (const precise of hint?.postcode === undefined ? [] : hints) {
    const choice = among(gazetteer, words, precise) ?? lookup.corrected(words, precise);
    if (choice) return { choice, used: true };
  }
  return plain && { choice: plain, used: false };
}

/** The town that was asked for, then a comma and other things: "Sens, et j'ai un CAP". */
function opensAlone({ tokens }: Text, { from, to }: Span, { population }: Commune): boolean {
  const next = tokens[to];
  const key = skeleton(tokens.slice(from, to).map(({ word }) => word));
  const opens = from === 0 && next !== undefined && next.clause !== tokens[0]?.clause;
  return opens && population >= hamlet && !isCommon(key) && !isAnswer(key);
}

function nameMention(reader: Reader, text: Text, atoms: readonly Atom[], index: number, asked: boolean) {
  const here = atoms[index];
  if (!here?.name) return null;
  const { tokens } = text;
  const before = leadTo(tokens, here.from);
  const led = livedAfter(tokens, here.to) ? { ...before, lead: 'lives' as const } : before;
  const words = withArticle(here.name, led.article);
  const key = skeleton(here.name);
  const to = endOfDistrict(tokens, key, here.to);
  const next = atoms[index + 1];
  const previous = atoms[index - 1];
  const beside = [
    next && to === here.to && linked(tokens, here, next) ? next : undefined,
    previous && linked(tokens, previous, here) ? previous : undefined,
  ].filter((atom) => atom !== undefined);
  const readings = beside.map((atom) => ({
    atom,
    found: chosen(reader, words, hintOf(atom), isFirm(tokens, atom)),
  }));
  const hinted = readings.find(({ found }) => found?.used);
  const found = hinted?.found ?? chosen(reader, words, null, false);
  const hintedBy = hinted?.atom;
  if (!found) return null;
  const [first] = found.choice.options;
  if (!first) return null;
  const span = {
    from: Math.min(here.from, hintedBy?.from ?? here.from),
    to: Math.max(to, hintedBy?.to ?? to),
  };
  const strong =
    hintedBy !== undefined && (asked || hintedBy.postcode !== null || !hintedBy.coded || led.lead !== 'none');
  // A word that is a small town is not heard for the larger one whose name only begins so.
  const whole =
    asked && !isEveryday(key)
      ? undefined
      : found.choice.options.find(({ name }) => skeleton(wordsOfName(name)) === key);
  const begun = whole === undefined && found.choice.score < 1;
  const commune = whole ?? first;
  const people = reader.lookup.people(here.name, commune);
  const named = { from: here.from, to: here.to, key, commune, people, begun, asked };
  const plain =
    strong || to > here.to || (asked && opensAlone(text, here, first)) || isTown(text, named, led);
  if (led.lead === 'barred' || !plain) return null;
  const locative = announces(led.lead) || strong;
  return {
    mention: mention(
      span,
      hintedBy ? found.choice : reader.lookup.doubted(words, found.choice),
      null,
      locative,
    ),
    passes: hintedBy !== undefined && hintedBy === next ? index + 1 : index,
    takes: hintedBy !== undefined && hintedBy === previous,
  };
}

function postcodeMention(reader: Reader, text: Text, atom: Atom, asked: boolean): PlaceMention | null {
  if (atom.postcode === null || isAmount(text, atom, asked)) return null;
  const sharing = reader.gazetteer.postcode(atom.postcode);
  const area = sharing.length === 0 ? (areaOfPostcode(atom.postcode) ?? null) : null;
  if (sharing.length === 0 && !(area && (asked || leadTo(text.tokens, atom.from).lead !== 'none')))
    return null;
  return (
    besidePostcode(reader, text, atom, atom.postcode) ??
    mention(atom, { options: sharing.slice(0, 5), score: 1 }, area, true)
  );
}

const units = new Set(
  'h heure heures km kms kilometres minutes min an ans annees mois jour jours semaine semaines euros euro fois personnes enfants hours years months weeks days minutes'.split(
    ' ',
  ),
);
const ofSomething = new Set(['de', 'du', 'des', 'd']);

function areaMention(text: Text, atom: Atom, asked: boolean): PlaceMention | null {
  if (!atom.area) return null;
  const { tokens } = text;
  const announced =
    announcesArea(tokens, atom.from) && !(atom.coded && !asked && inBrackets(tokens, atom.from));
  const led = leadTo(tokens, atom.from);
  if (led.lead === 'barred') return null;
  const words = tokens.slice(atom.from, atom.to).map(({ word }) => word);
  const key = skeleton(words);
  const after = tokens[atom.to]?.word ?? '';
  if (atom.coded) {
    const said = announced || (asked && (led.lead !== 'none' || led.article === 'le'));
    return said && !units.has(after) ? mention(atom, null, atom.area, true) : null;
  }
  const locative = announced || led.lead !== 'none';
  if (!isOrdinaryArea(key) || isCapital(text, atom)) return mention(atom, null, atom.area, locative);
  // "le nord de la ville" is no department, and "en somme" no stay in one.
  if (ofSomething.has(after) || (led.by === 'en' && !saidWithEn(atom.area))) return null;
  const alone = asked && tokens.length - length(atom) <= (led.article === '' ? 0 : 1);
  const home = led.lead === 'lives' || led.lead === 'from';
  return announced || alone || home ? mention(atom, null, atom.area, true) : null;
}

/** "la Creuse", "dans la Vienne", "Bretagne": the department or region rather than the town of that name. */
export function meansArea({ lookup }: Reader, text: Text, { from, name, area }: Atom): boolean {
  if (!area) return false;
  if (!name || announcesArea(text.tokens, from)) return true;
  const { lead, article } = leadTo(text.tokens, from);
  if (announces(lead) && article === '') return false;
  const town = lookup.plain(name, {})?.options[0];
  return !town || town.population < hamlet || (article !== '' && wordsOfName(town.name)[0] !== article);
}
const hamlet = 2000;

/** Mentions of places as they are written, left to right. */
export function readAtoms(
  reader: Reader,
  text: Text,
  atoms: readonly Atom[],
  asked: boolean,
): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let index = 0; index < atoms.length; index += 1) {
    const atom = atoms[index];
    if (!atom) continue;
    const mended = atom.postcode === null && !atom.coded ? guessPiece(reader, text, atom, asked) : null;
    if (mended) {
      found.push(mended);
      while ((atoms[index + 1]?.from ?? Infinity) < mended.to) index += 1;
      continue;
    }
    // The end of something typed in one piece is not a town by itself: "vyete-lès-dole".
    if (atom.name && isPart(text.tokens, atom) && atom.from > pieceAt(text.tokens, atom.from).from) continue;
    const asArea = meansArea(reader, text, atom) ? areaMention(text, atom, asked) : null;
    const named = asArea ? null : nameMention(reader, text, atoms, index, asked);
    if (named) {
      if (named.takes) found.pop();
      found.push(named.mention);
      index = named.passes;
      continue;
    }
    const other = asArea ?? postcodeMention(reader, text, atom, asked);
    if (other) found.push(other);
  }
  return found;
}
