/** Sentences that say where somebody lives, with the small words that French puts before the name. */
import { fold } from '../../src/understanding/text.ts';

/** The name after "à": "au Mans", "aux Mureaux", "à La Rochelle". */
export function at(name: string): string {
  if (/^les /i.test(name)) return `aux ${name.slice(4)}`;
  return /^le /i.test(name) ? `au ${name.slice(3)}` : `à ${name}`;
}

/** The name after "de": "du Mans", "des Mureaux", "d'Auxerre". */
export function of(name: string): string {
  if (/^les /i.test(name)) return `des ${name.slice(4)}`;
  if (/^le /i.test(name)) return `du ${name.slice(3)}`;
  return /^[aeiouyh]/.test(fold(name)) ? `d'${name}` : `de ${name}`;
}

export const frames: readonly ((name: string) => string)[] = [
  (name) => `j'habite ${at(name)}`,
  (name) => `jhabite ${at(name).replace(/^à /, 'a ')}`,
  (name) => `j'habite ${name}`,
  (name) => `j'habite à côté ${of(name)}`,
  (name) => `du côté ${of(name)}`,
  (name) => `je suis du coté ${of(name)} et je cherche une formation`,
  (name) => `j'habite vers ${name}`,
  (name) => `je vis près ${of(name)} avec mes enfants`,
  (name) => `je suis ${of(name)}`,
  (name) => `je suis ${at(name)}`,
  (name) => `moi c'est ${name}`,
  (name) => `bonjour, j'habite ${at(name)} et je voudrais me reconvertir`,
  (name) => `Je suis aide-soignante ${at(name)}, j'ai 34 ans`,
  (name) => `salut je cherche une formation ${at(name)}`,
  (name) => `je viens de déménager ${at(name)}`,
  (name) => `on vit ${at(name)} depuis 2019`,
  (name) => `je réside ${at(name)}, j'ai un bac pro`,
  (name) => `pas loin ${of(name)}`,
  (name) => `à 10 km ${of(name)}`,
  (name) => `j'habite à une vingtaine de km ${of(name)}`,
  (name) => `ma commune c'est ${name}`,
  (name) => `mon adresse est ${at(name)}`,
  (name) => `en fait je suis ${at(name)} maintenant`,
  (name) => `j'habite dans un village près ${of(name)}`,
  (name) => `je bosse à la mairie mais j'habite ${at(name)}`,
  (name) => `dans les environs ${of(name)}`,
  (name) => `je loge ${at(name)} chez ma sœur`,
  (name) => `I live in ${name}`,
  (name) => `je suis salarié et je vis ${at(name)}`,
  (name) => `j habite la ville ${of(name)}`,
];
