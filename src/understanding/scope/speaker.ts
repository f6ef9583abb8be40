/** Whose facts these are: "mon fils a un bac pro" says nothing about the person who writes. */
import type { Cues } from '../cues/cues.ts';
import { overlaps, uncovered } from '../cues/cues.ts';
import type { Span, Text } from '../text.ts';

/** "le CPF de ma femme": what stands before belongs to her as well. */
const owned = new Set(
  'cpf compte diplome bac bts cap bep licence master travail boulot metier experience niveau salaire ville age situation patron employeur maison adresse'.split(
    ' ',
  ),
);
const of = new Set(['de', 'd', 'a', 'of']);
const forWhom = new Set(['pour', 'for']);
/** "j'habite chez mes parents": they are only where or with whom. */
const aside = new Set(['chez', 'avec', 'sans', 'par', 'vers', 'with', 'without', 'at', 'by']);
const joining = new Set(
  'et mais que qu car comme puisque si quand parce and but that because as while when or ou'.split(' '),
);
const verbs = new Set(
  `a est etait avait habite vit travaille bosse touche gagne fait veut voudrait cherche aimerait souhaite ont sont habitent
  vivent travaillent veulent qui s se n ne aussi vient va possede etudie passe prepare reste demande dit m me has is was lives works wants
  earns does had who would s`.split(/\s+/),
);
const mine = new Set(['mon', 'ma', 'mes', 'my']);
const they = new Set(['il', 'elle', 'ils', 'elles', 'he', 'she', 'they']);
/** "vous êtes un robot ?" is about the assistant. */
const addressed: readonly (readonly [string, string])[] = [
  ['vous', 'etes'],
  ['etes', 'vous'],
  ['tu', 'es'],
  ['t', 'es'],
  ['es', 'tu'],
  ['you', 'are'],
  ['are', 'you'],
  ['you', 're'],
];
const impersonal = new Set(
  'il y faut faudrait fallait reste manque fait s difficile important possible impossible temps vrai y'.split(
    ' ',
  ),
);

const nameReach = 3;

type Change = 'other' | 'self';

function changeAt(text: Text, { from, to }: Span): Change | 'owned' | null {
  const before = text.tokens[from - 1]?.word ?? '';
  if (forWhom.has(before)) return 'other';
  if (of.has(before)) return 'owned';
  // "avec ma tante qui, elle, est retraitée": the clause that follows is hers.
  if (aside.has(before)) return text.tokens[to]?.word === 'qui' ? 'other' : null;
  const opens =
    from === 0 || text.tokens[from - 1]?.clause !== text.tokens[from]?.clause || joining.has(before);
  // "un ami chauffeur qui dit que": what stands before "qui" is still the friend.
  const told = text.tokens.slice(to, to + nameReach).some(({ word }) => word === 'qui');
  return opens || told || verbs.has(text.tokens[to]?.word ?? '') ? 'other' : null;
}

/** For every token: true when it speaks of somebody else. */
export function othersIn(text: Text, cues: Cues, sentenceOf: readonly number[]): boolean[] {
  const { tokens } = text;
  const changes = new Map<number, Change>();
  const kin = cues.of('speaker').filter(({ value }) => value === 'other');
  const back: Span[] = [];
  for (const cue of uncovered(kin, kin)) {
    const change = changeAt(text, cue);
    if (change === 'other') changes.set(cue.from, 'other');
    // "ma fille me pousse : 44 ans, sans diplôme": she is named for what she does to the person.
    const object = ['me', 'm'].includes(tokens[cue.to]?.word ?? '');
    const next = tokens.findIndex(({ clause }, index) => index > cue.to && clause !== tokens[cue.to]?.clause);
    if (object && next > 0 && !changes.has(next)) changes.set(next, 'self');
    if (change !== 'owned') continue;
    const start = Math.max(0, cue.from - 5);
    const noun = tokens.findLastIndex(
      ({ word }, index) => index >= start && index < cue.from && owned.has(word),
    );
    if (noun >= 0) {
      back.push({ from: noun, to: cue.from });
      changes.set(cue.from, 'other');
    }
  }
  // "mon patron veut pas m'aider cdi à Quimper": once their support is said, the person speaks of themselves again.
  for (const support of cues.of('employerSupport'))
    if (!changes.has(support.to) && kin.some((cue) => overlaps(cue, support)))
      changes.set(support.to, 'self');
  const inKin = (index: number): boolean => kin.some(({ from, to }) => index >= from && index < to);
  const selves = new Set(
    cues
      .of('speaker')
      .filter(({ value, from }) => value === 'self' && !['m', 'me'].includes(tokens[from]?.word ?? ''))
      .map(({ from }) => from),
  );
  let other = false;
  let seen = false;
  let sentence = 0;
  const others = tokens.map(({ word }, index) => {
    if (sentenceOf[index] !== sentence) other = false;
    sentence = sentenceOf[index] ?? 0;
    const change = changes.get(index);
    if (change) other = change === 'other';
    else if (
      selves.has(index) ||
      (word === 'ca' && ['m', 'me'].includes(tokens[index + 1]?.word ?? '')) ||
      (mine.has(word) && !inKin(index))
    )
      other = false;
    else if (addressed.some(([one, two]) => word === one && tokens[index + 1]?.word === two)) other = true;
    else if (seen && they.has(word) && !impersonal.has(tokens[index + 1]?.word ?? '')) other = true;
    seen ||= other;
    return other;
  });
  for (const { from, to } of back) others.fill(true, from, to);
  return others;
}
