/** "Parler à une personne": the doors the facts support, nearest first. */
import { line, type Line } from '../../locales/line.ts';
import type { Plan } from '../../src/guidance/plan.ts';
import type { Pattern } from '../situation.ts';

/** Said last, for everyone. */
const cnamSite = 'https://www.cnam.fr';

export function contactLines({ centres, regional }: Plan): Line[] {
  const [nearest] = centres;
  return [
    line('dialog.human.intro'),
    ...(nearest ? [line('dialog.human.centre', { name: nearest.name })] : []),
    ...(regional
      ? [
          regional.insee === null
            ? line('dialog.human.regionalOnly', { name: regional.name })
            : line('dialog.human.regional', { name: regional.name, town: regional.town }),
          ...[regional.phone, regional.url].flatMap((contact) =>
            contact && contact !== cnamSite ? [line('dialog.human.contact', { contact })] : [],
          ),
        ]
      : []),
    line('dialog.human.cnam', { url: cnamSite }),
    line('dialog.human.cep'),
  ];
}

export const human: Pattern = ({ heard, plan }) =>
  heard.intents.includes('human') ? { lines: contactLines(plan()), offer: 'contact' } : null;
