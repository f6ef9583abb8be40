/** "En plus simple", "facile à lire", and back to everyday French: asks for other words, and says nothing else. */
import { read } from './text.ts';

/** `easy`: short sentences, every word explained. `plain`: everyday French again. */
export type Ease = 'easy' | 'plain';

const cores: Readonly<Record<Ease, RegExp>> = {
  easy: new RegExp(
    [
      'plus (?:simple|simplement|facile|facilement)(?: a (?:lire|comprendre|dire))?',
      '(?:simple|facile) a (?:lire|comprendre)',
      '(?:francais|langage|langue|mots|phrases|version) (?:plus )?(?:simples?|faciles?|simplifiee?)',
      'falc',
      '(?:easy|simple|plain|easier|simpler) french',
    ].join('|'),
    'u',
  ),
  plain: new RegExp(
    [
      '(?:francais|langage|langue|version) (?:courante?|normale?|habituelle?|standard|ordinaire|classique|complete?)',
      'moins (?:simple|simplement|facile)(?: a lire)?',
      '(?:normal|everyday|standard|full) french',
    ].join('|'),
    'u',
  ),
};

/** Words that may stand around such a request and change nothing of it. */
const light = new Set(
  `en un une le la les l de du des d avec a au aux dans pour et ou mais donc alors plutot encore beaucoup peu bien tres trop
  je j tu vous on moi me m c est ce cela ca il s y plait te svp stp merci please pardon bonjour oui non ok
  comprends comprend rien ne n pas complique compliquee difficile dur dure long longue peux peut pouvez pourriez pourrais
  veux voudrais voudrait prefere prefererais aimerais faut faudrait serait etre possible si que qu
  parle parlez parler ecris ecrivez ecrire dis dites dire redis redites redire explique expliquez expliquer passe passez passer
  mets mettez mettre reviens revenez revenir retour repasse repassez repasser continue continuez continuer lire lecture mode
  maintenant francais mots phrases langage version i would like want can you we in the this that go back to`.split(
    /\s+/,
  ),
);

/** Null when the text asks for anything else, too: "une formation plus simple" is about a course. */
export function easeIn(typed: string): Ease | null {
  const said = read(typed)
    .tokens.map(({ word }) => word)
    .join(' ');
  for (const [ease, core] of [
    ['plain', cores.plain],
    ['easy', cores.easy],
  ] as const) {
    const found = new RegExp(`(?<=^| )(?:${core.source})(?= |$)`, 'u').exec(said);
    if (!found) continue;
    const around = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`;
    if (around.split(' ').every((word) => word === '' || light.has(word))) return ease;
  }
  return null;
}
