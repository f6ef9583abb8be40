/** The words that make a job the matter of a diploma: "BTS compta", "licence de droit". */
import type { Word } from './words.ts';

const set = (words: string) => new Set(words.split(' '));

const diplomas = set(
  'bts btsa dut but cap bep bac bacs baccalaureat licence licences master masters mastere maitrise deug deust diplome diplomes ' +
    'diplomee brevet bp bm bma dea dess doctorat these titre certificat certification bachelor degree diploma phd bsc msc mba ' +
    'm1 m2 l1 l2 l3 bpjeps dsp ecole ecoles fac faculte lycee bachelors masters dcg dscg du',
);
const diplomaLinks = set(
  'de d du des la l le les en a pro professionnel professionnelle technologique techno general generale universitaire superieur ' +
    'superieure national etat mention option specialite spe parcours niveau 1 2 3 4 5 et metier metiers science sciences of in the s ' +
    'ingenieur ingenieurs technicien gestion management agricole industriel industrielle un une',
);
const diplomaStop = set('et');

/** Whether the words before `at` name a diploma that these words only qualify: "BTS compta", "licence de droit". */
export function inDiploma(words: readonly Word[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 7); index -= 1) {
    if (words[index + 1]?.apart) return false;
    const word = words[index]?.word ?? '';
    if (diplomas.has(word) && word !== 'du') return true;
    if (word === 'du' && words[index]?.capitals) return true;
    if (!diplomaLinks.has(word) || (diplomaStop.has(word) && index < at - 2)) return false;
  }
  return false;
}
