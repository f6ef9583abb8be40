/** One part of a plan in full: what "détail VAE" or "détail aides" opens. */
import type { Facts } from '../../knowledge/facts.ts';
import type { SourceId } from '../../knowledge/sources.ts';
import { line } from '../../locales/line.ts';
import type { Plan } from '../../src/guidance/plan.ts';
import { putForward } from '../../src/guidance/put-forward.ts';
import type { Part } from '../../src/understanding/heard.ts';
import type { Section } from '../reply.ts';
import type { Answer } from '../situation.ts';
import { schemeInFull } from './scheme.ts';
import { ofPlaces, ofSchemes, ofSteps, ofVae } from './sources.ts';
import { stepsInFull } from './steps.ts';
import { vaeInFull } from './vae.ts';
import { whereInFull } from './where.ts';

interface Opened {
  sections: Section[];
  cites: SourceId[];
}

/** The schemes seen so far: those of the plan, and those that "plus" has brought. */
function schemes(plan: Plan, facts: Facts, shown: readonly string[]): Opened {
  const { first, more } = putForward(plan.funding, facts);
  const seen = [...first, ...more.filter(({ measure }) => shown.includes(measure))];
  return { sections: seen.map((scheme) => schemeInFull(scheme, plan.on)), cites: ofSchemes(seen) };
}

const open: Record<Part, (plan: Plan, facts: Facts, shown: readonly string[]) => Opened> = {
  centres: (plan) => ({ sections: [whereInFull(plan)], cites: ofPlaces(plan) }),
  funding: schemes,
  vae: (plan) => ({ sections: vaeInFull(plan), cites: ofVae(plan) }),
  steps: (plan) => ({ sections: stepsInFull(plan), cites: ofSteps(plan) }),
};

export function partInFull(part: Part, plan: Plan, facts: Facts, shown: readonly string[]): Answer {
  const { sections, cites } = open[part](plan, facts, shown);
  const [only, ...others] = sections;
  if (!only) return { lines: [line('dialog.results.notYet')] };
  return {
    lines: [],
    sheet:
      others.length === 0
        ? { title: only.title, lines: [...only.lines, ...(only.from ?? [])], sections: [], choices: [] }
        : { title: line('dialog.results.detail'), lines: [], sections, choices: [] },
    cites,
  };
}
