/** The words that stand for numbers, French and English together, with the spellings people really type. */

type Values = Readonly<Record<string, number>>;

const table = (values: Record<string, number>): Values =>
  Object.assign(Object.create(null) as Record<string, number>, values);

/** 0 to 9, which follow tens, hundreds and thousands. */
export const units = table({
  zero: 0,
  un: 1,
  une: 1,
  one: 1,
  deux: 2,
  deu: 2,
  two: 2,
  trois: 3,
  troi: 3,
  three: 3,
  quatre: 4,
  quattre: 4,
  katre: 4,
  four: 4,
  cinq: 5,
  cinque: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
});

/** 10 to 19 in one word; "soixante-quinze" and "quatre-vingt-onze" are made with them. */
export const teens = table({
  dix: 10,
  ten: 10,
  onze: 11,
  eleven: 11,
  douze: 12,
  twelve: 12,
  treize: 13,
  thirteen: 13,
  quatorze: 14,
  quatorse: 14,
  fourteen: 14,
  quinze: 15,
  quinse: 15,
  fifteen: 15,
  seize: 16,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});

export const tens = table({
  vingt: 20,
  vingts: 20,
  vint: 20,
  twenty: 20,
  trente: 30,
  trante: 30,
  thirty: 30,
  quarante: 40,
  quarente: 40,
  forty: 40,
  fourty: 40,
  cinquante: 50,
  cinquente: 50,
  fifty: 50,
  soixante: 60,
  soissante: 60,
  sixty: 60,
  septante: 70,
  seventy: 70,
  huitante: 80,
  octante: 80,
  eighty: 80,
  nonante: 90,
  ninety: 90,
});

export const hundreds = new Set(['cent', 'cents', 'hundred', 'hundreds']);
export const thousands = new Set(['mille', 'mil', 'milles', 'thousand', 'thousands']);

/** "une dizaine": round numbers, joined to what they count by "de". */
export const rounds = table({
  dizaine: 10,
  dizaines: 10,
  dixaine: 10,
  douzaine: 12,
  dozen: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  centaines: 100,
  millier: 1000,
  milliers: 1000,
  couple: 2,
});

/** Articles count only when a unit follows: "un an", "a year". */
export const articles = new Set(['un', 'une', 'a', 'an']);
