/** The patterns of talk that every question inherits, in the order their answers are said. */
import { question } from './question.ts';
import { human } from './contact.ts';
import { code } from './offers.ts';
import { compare, detail, more } from './results.ts';
import { goodbye, greet, help, insult, language, thank, whyAsked } from './small-talk.ts';
import { correction, summary } from './summary.ts';
import { another, areaOnly, unserved } from './unserved.ts';
import { whatIf } from './what-if.ts';
import type { Answer, Situation } from '../situation.ts';

const patterns = [
  language,
  greet,
  insult,
  thank,
  whyAsked,
  help,
  whatIf,
  question,
  human,
  code,
  summary,
  correction,
  detail,
  compare,
  more,
  unserved,
  areaOnly,
  another,
  goodbye,
] as const;

/** Every answer that applies, in order; each sees the memory the one before it left. */
export function answersTo(situation: Situation): { answers: Answer[]; memory: Situation['memory'] } {
  const answers: Answer[] = [];
  let memory = situation.memory;
  for (const pattern of patterns) {
    const answer = pattern({ ...situation, memory });
    if (!answer) continue;
    answers.push(answer);
    memory = answer.memory ?? memory;
  }
  return { answers, memory };
}
