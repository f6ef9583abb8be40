/** Reads the atoms of a text as mentions of places: names with their hints, postal codes, areas. */
import type { PlaceMention } from '../mention.ts';
import type { Text } from '../text.ts';
import { isTown } from './accept.ts';
import { areaOfPostcode, isOrdinaryArea } from './areas.ts';
import type { Choice } from './choice.ts';
import { announcesArea, coarser, endOfDistrict, hintOf, inBrackets, isFirm, linked } from './hints.ts';
import { leadTo, withArticle } from './leads.ts';
import type { Hint } from './as-written.ts';
import type { Lookup } from './lookup.ts';
import { skeleton, wordsOfName } from './names.ts';
import { isAmount } from './amounts.ts';
import { guessPiece } from './pieces.ts';
import { mention, type Reader } from './reading.ts';
import type { Atom } from './scan.ts';

/** The communes a name means beside a hint. A hint that contradicts a name as written is about something else. */
export function chosen(
  lookup: Lookup,
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
  for (const precise of hints) {
    const choice = lookup.corrected(words, precise);
    if (choice) return { choice, used: true };
  }
  return plain && { choice: plain, used: false };
}

function nameMention(reader: Reader, text: Text, atoms: readonly Atom[], index: number, asked: boolean) {
  const here = atoms[index];
  if (!here?.name) return null;
  const { tokens } = text;
  const led = leadTo(tokens, here.from);
  const words = withArticle(here.name, led.article);
  const key = skeleton(here.name);
  const to = endOfDistrict(tokens, key, here.to);
  const next = atoms[index + 1];
  const before = atoms[index - 1];
  const beside = [
    next && to === here.to && linked(tokens, here, next) ? next : undefined,
    before && linked(tokens, before, here) ? before : undefined,
  ].filter((atom) => atom !== undefined);
  const readings = beside.map((atom) => ({
    atom,
    found: chosen(reader.lookup, words, hintOf(atom), isFirm(tokens, atom)),
  }));
  const hinted = readings.find(({ found }) => found?.used);
  const found = hinted?.found ?? chosen(reader.lookup, words, null, false);
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
  const whole = found.choice.options.find(({ name }) => skeleton(wordsOfName(name)) === key);
  const begun = whole === undefined && found.choice.score < 1;
  const town =
    strong ||
    to > here.to ||
    isTown(
      text,
      here,
      key,
      asked && led.lead === 'none' ? { ...led, lead: 'loose' } : led,
      whole ?? first,
      begun,
    );
  if (led.lead === 'barred' || !town) return null;
  const locative = led.lead === 'to' || led.lead === 'sure' || strong;
  return {
    mention: mention(
      span,
      hintedBy ? found.choice : reader.lookup.doubted(words, found.choice),
      null,
      locative,
    ),
    passes: hintedBy !== undefined && hintedBy === next ? index + 1 : index,
    takes: hintedBy !== undefined && hintedBy === before,
  };
}

function postcodeMention(reader: Reader, text: Text, atom: Atom, asked: boolean): PlaceMention | null {
  if (atom.postcode === null || isAmount(text, atom, asked)) return null;
  const sharing = reader.gazetteer.postcode(atom.postcode);
  const area = sharing.length === 0 ? (areaOfPostcode(atom.postcode) ?? null) : null;
  if (sharing.length === 0 && !(area && (asked || leadTo(text.tokens, atom.from).lead !== 'none')))
    return null;
  return mention(atom, { options: sharing.slice(0, 5), score: 1 }, area, true);
}

/** "le nord de la ville" is no department. */
const ofSomething = new Set(['de', 'du', 'des', 'd']);

function areaMention(text: Text, atom: Atom, asked: boolean): PlaceMention | null {
  if (!atom.area) return null;
  const { tokens } = text;
  const announced =
    announcesArea(tokens, atom.from) && !(atom.coded && !asked && inBrackets(tokens, atom.from));
  const led = leadTo(tokens, atom.from);
  if (led.lead === 'barred') return null;
  const key = skeleton(tokens.slice(atom.from, atom.to).map(({ word }) => word));
  const followed = ofSomething.has(tokens[atom.to]?.word ?? '');
  const bare = !atom.coded && !isOrdinaryArea(key);
  const heard = announced
    ? !(isOrdinaryArea(key) && followed)
    : bare || (asked && atom.coded && led.lead !== 'none');
  const sure = !atom.coded && led.lead === 'sure' && !followed;
  return heard || sure ? mention(atom, null, atom.area, announced || led.lead !== 'none') : null;
}

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
    const asArea =
      atom.area && (!atom.name || announcesArea(text.tokens, atom.from))
        ? areaMention(text, atom, asked)
        : null;
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
