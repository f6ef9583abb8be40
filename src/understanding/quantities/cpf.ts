/** The CPF balance, in euros or in hours: only an amount that the account's name is nearest to; the low end of a range. */
import type { Context, Detector, Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import { again, isBareAnswer, lastOf, places, within, saidFirst } from './cues.ts';
import type { Item, View } from './view.ts';
import { view } from './view.ts';

const most = { cpfEuros: 100_000, cpfHours: 1000 };

const account =
  within(`cpf, cpfs, compte formation, compte personnel de formation, compte personnel formation, c p f,
  compte perso de formation, compte perso formation, compte pour la formation, moncompteformation, dif, training account,
  personal training account, training credit, training credits, droits a la formation, droits formation, mcf`);
const income =
  within(`salaire, gagne, gagnais, gagner, touche, paie, paye, payer, loyer, prix, coute, coutent, cout, budget,
  revenu*, salary, earn, rent, price, cost, costs, allocation*, are, rsa, par mois, mois, net, brut, smic, prime, dette*,
  economie*, credit immo*, facture, fees, a month, per month, savings, pension, bourse, apport, mensuel*, financ*, vaut,
  reste a charge, prend en charge, prendre en charge, pris en charge, rembourse*, couvre, cover*, plafonn*, frais, annuel, par an, a year, montant de la formation, tarif*, moyennant, euros par`);
const empty = new RegExp(
  within(`jamais eu de cpf, n ai jamais eu de cpf, jamais cotise de cpf, pas de cpf, pas de compte formation, aucun cpf, cpf vide, compte formation vide, cpf est vide, cpf a Z,
  cpf Z, rien sur mon cpf, rien sur le cpf, rien sur cpf, rien dans mon cpf, plus rien sur mon cpf, rien en cpf,
  rien de cpf, rien au cpf, plus de cpf, plus un euro sur mon cpf, pas un euro sur mon cpf, aucun droit cpf, no cpf,
  aucun droit sur mon cpf, aucun droit au cpf, cpf is empty, nothing on my cpf, nothing in my cpf, pas d argent sur mon cpf,
  plus d argent sur mon cpf, sans cpf, cpf a sec, Z cpf, Z sur mon cpf, Z de cpf, Z sur le cpf, Z on my cpf, cpf epuise,
  cpf est a Z, cpf est epuise, rien sur mon compte formation, plus rien sur mon compte formation, cpf c est vide,
  cpf il est vide, deja tout utilise mon cpf, tout depense mon cpf, vide mon cpf, cpf aucun, cpf rien,
  pas un rond sur mon cpf, que dalle sur mon cpf, no money on my cpf, don t have any cpf, have no training credit,
  pas de sous sur mon cpf, plus de sous sur mon cpf, cpf nul, pas de droits cpf, pas de droit cpf, nothing left on my cpf,
  cpf est vide, compte formation est vide, compte cpf vide, compte cpf est vide, rien sur mon compte cpf, used up my cpf,
  rien du tout sur mon cpf, tout utilise mon cpf, utilise tout mon cpf, depense tout mon cpf, cpf je l ai vide`)
    .source,
  'g',
);
const bareNone = within(
  'rien, Z, aucun, aucune, vide, none, nothing, nada, que dalle, empty, pas du tout, en ai pas, tout depense, tout utilise, tout pris, don t have any, haven t got any, plus rien, plus un rond, tout claque, en ai plus, E, H',
);
/** "cpf : rien", "mon cpf y a rien dessus". */
/** "pas un sou sur mon cpf". */
const notOne =
  /\b(?:pas|plus|aucun)(?: (?:E|un|une|sou|centime|rond|radis|kopeck|thune|balle|seul|d argent|argent)){1,3} (?:sur|dans|en|de|on|in) (?:(?:mon|le|my) )?(?:compte )?(?:cpf|formation)\b|\b(?:pas|plus|aucun)(?: de| d)? droits?(?: au| de| sur)?(?: mon| le)? cpf\b/g;
const nothingOn =
  /\b(?:cpf|compte formation)(?: (?:[|yacj]|il|en|est|ai|actuellement)){0,4} (?:rien|Z|vide|nada|epuise|neant)(?![a-z])/g;
/** A bare number is a balance only in these short turns. */
const tightBefore =
  /(?:cpf|formation|dif|account|credits?)(?: (?:\||de|[dacjy]|est|est a|ai|il|environ|is|of|has|dispo|reste|me|solde|actuel|affiche|indique|montre|contient|dit|marque|compte|en|euros?|about|around|have|i|with|at|et|moi|mais))*$/;
const tightAfter =
  /^(?:(?:de|sur|en|dans|on|in|of|du|au|for) )?(?:(?:mon|le|my|the|mes) )?(?:compte )?(?:cpf|compte (?:perso(?:nnel)? )?(?:de )?formation|training|dif|moncompteformation)\b/;

/** "58000 cpf 2000": the account takes the number that follows it. */
const another = /^cpf (?:\| )?(?:de )?[NEC] /;
/** A bare number above it is a postal code. */
const mostBare = 9999;

const nearness = { sign: 60, other: 40 };

/** How far the nearest match stands from the item; infinite when there is none. */
function distance(cue: RegExp, item: Item): number {
  const words = item.before.slice(-nearness.sign);
  const place = lastOf(cue, words);
  const behind = place < 0 ? '' : words.slice(place + (cue.exec(words.slice(place))?.[0].length ?? 0));
  const next = cue.exec(item.after.slice(0, nearness.other));
  return Math.min(
    place < 0 ? Infinity : behind.length + penalty(behind),
    next ? next.index + penalty(item.after.slice(0, next.index)) : Infinity,
  );
}
/** A clause bound keeps things apart; "CPF : 2300" is one thought all the same. */
const penalty = (between: string): number =>
  12 * (between.split('|').length - 1) + 15 * (between.split(/[A-Z]/).length - 1);

/** The price of a course: "la formation à 2000 euros". */
const priced = /(?<!compte )\b(?:formations?|diplomes?|licence|master|bts|course|degree) (?:a|de|at|for)$/;

const nearAccount = (item: Item): boolean => {
  if (priced.test(item.left)) return false;
  const mine = distance(account, item);
  return mine < distance(income, item);
};

/** "par semaine", "chaque soir", "a day": a rhythm, not a balance. */
const paced =
  /^(?:(?:maxi?|maximum|environ|de cours|de libre|libres?) )?(?:par|chaque|a|per|each|every|tous|toutes|le|la|hebdo|weekly|daily|the) /;

/** "je dois payer les 150 euros du CPF ?" asks for the contribution. */
const paid = /\b(?:pay(?:e|er|ez|es)|paies?|verser?|regler|pay) (?:quand meme )?(?:les|ces|des|the)$/;

/** "4 800 euros de droits" */
const ofRights = /^(?:de|en) droits?(?: (?:acquis|cpf|formation|a la formation))?(?: (?:et|mais|sur)\b|$)/;

/** Hours that stand on the account rather than in the week. */
export const moneyHours = (item: Item): boolean =>
  item.unit === 'hour' && !paced.test(item.right) && nearAccount(item);

/** "ma femme a 3000 euros de CPF, moi j'en ai que 400": what was counted last is counted again. */
const elliptic = ({ year, left, right, before }: Item): boolean =>
  !year && right === '' && again.test(left) && / E /.test(before) && account.test(before);

function balance(item: Item, seen: View, { asked }: Context): [keyof typeof most, 'said' | 'answer'] | null {
  if (item.unit === 'euro') {
    if (paid.test(item.left)) return null;
    if (nearAccount(item) || ofRights.test(item.right)) return ['cpfEuros', 'said'];
    const free =
      distance(income, item) === Infinity && seen.items.filter(({ unit }) => unit === 'euro').length === 1;
    return free && asked === 'cpfEuros'
      ? ['cpfEuros', 'answer']
      : free && asked === 'cpfHours'
        ? ['cpfEuros', 'said']
        : null;
  }
  if (item.unit === 'hour') {
    if (moneyHours(item)) return ['cpfHours', 'said'];
    if (paced.test(item.right) || seen.items.length > 1) return null;
    return asked === 'cpfHours' ? ['cpfHours', 'answer'] : asked === 'cpfEuros' ? ['cpfHours', 'said'] : null;
  }
  if (item.unit !== null || item.decade) return null;
  if (elliptic(item)) return ['cpfEuros', 'said'];
  const dated = item.year && /\b(?:en|in|depuis|de|annee|since)$/.test(item.left);
  if (item.value > mostBare && asked !== 'cpfEuros') return null;
  if (
    !dated &&
    (tightBefore.test(item.before) || (tightAfter.test(item.after) && !another.test(item.after))) &&
    nearAccount(item)
  )
    return ['cpfEuros', 'said'];
  const answers = asked === 'cpfEuros' || asked === 'cpfHours';
  return answers && !dated && isBareAnswer(seen, item) && distance(income, item) === Infinity
    ? [asked, 'answer']
    : null;
}

function zero(seen: View, { asked }: Context): Mention[] {
  const said: Mention[] = [];
  const many = seen.items.filter(({ value }) => value > 1);
  for (const { from, to } of [...places(seen, empty), ...places(seen, nothingOn), ...places(seen, notOne)]) {
    const inside = [...said, ...many].some((other) => other.from < to && from < other.to);
    if (!inside) said.push({ fact: 'cpfEuros', value: 0, strength: 'said', from, to });
  }
  const alone = seen.line.trim();
  const fits =
    said.length === 0 &&
    alone.length < 40 &&
    bareNone.test(alone) &&
    seen.items.every(({ value }) => value === 0);
  if (
    fits &&
    (asked === 'cpfEuros' || asked === 'cpfHours') &&
    !/sais|know|idee|vois|souvenir|memoire|remember/.test(alone)
  )
    return [{ fact: asked, value: 0, strength: 'answer', from: 0, to: seen.tokenAt(alone.length) + 1 }];
  return said;
}

function amounts(fact: keyof typeof most, text: Text, context: Context): Mention[] {
  const seen = view(text);
  const found = zero(seen, context).filter((mention) => mention.fact === fact);
  for (const item of seen.items) {
    const read = balance(item, seen, context);
    if (
      read?.[0] === fact &&
      item.low <= most[fact] &&
      !found.some((other) => item.from >= other.from && item.from < other.to)
    )
      found.push({
        fact,
        value: fact === 'cpfEuros' ? item.low : item.value,
        strength: read[1],
        from: item.from,
        to: item.to,
      });
  }
  return found;
}

export const cpfEuros: Detector = saidFirst((text, context) => amounts('cpfEuros', text, context));
export const cpfHours: Detector = saidFirst((text, context) => amounts('cpfHours', text, context));
