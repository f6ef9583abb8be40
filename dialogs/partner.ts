/** For people who speak from a partner company: its contact and top-up where the employer's plan is shown, its centres marked. */
import { centres } from '../knowledge/centres.ts';
import { languageOf, type Locale } from '../knowledge/locales.ts';
import type { Partner } from '../knowledge/partners/index.ts';
import { line, type Line } from '../locales/line.ts';
import type { Reply, Section } from './reply.ts';
import type { TurnResult } from './turn-result.ts';

export type Partners = ReadonlyMap<string, Partner>;

const isLine = (value: unknown): value is Line =>
  typeof value === 'object' && value !== null && 'key' in value;

const isEmployerPlan = ({ title, lines }: Section): boolean => {
  const measure = title.params?.measure;
  const refused = lines.some(({ key }) => key === 'dialog.results.verdict.no');
  return isLine(measure) && measure.key === 'funding.measures.employer-plan.name' && !refused;
};

function ownLines({ name: partner, contact, topUp }: Partner, locale: Locale): Line[] {
  const reach = [contact.mail, contact.url].filter((each) => each !== undefined).join(' · ');
  const ask = line('dialog.partner.contact', { partner, role: contact.role[locale], reach });
  if (!topUp) return [ask];
  const { rule, euros, source, checkedOn } = topUp;
  return [
    ask,
    line('dialog.partner.topUp', { rule: rule[locale], euros }),
    line('dialog.partner.source', { source, checkedOn }),
  ];
}

/** Those of its centres that the section names. */
const marked = ({ name, centres: ids }: Partner, { lines, more }: Section): Line[] => {
  const said = [...lines, ...(more?.lines ?? [])].map(({ params }) => params?.name);
  return centres
    .filter(({ id, name: centre }) => ids.includes(id) && said.includes(centre))
    .map(({ name: centre }) => line('dialog.partner.centre', { partner: name, centre }));
};

/** Nothing of the company is shown to whoever keeps the project from it; nothing is ever told to it. */
export function partnered(result: TurnResult, partner: Partner | undefined): TurnResult {
  const { locale, facts } = result.memory;
  if (!partner || facts.employerSupport === 'private') return result;
  const section = (part: Section): Section => {
    const added = isEmployerPlan(part)
      ? ownLines(partner, languageOf(locale))
      : part.title.key === 'dialog.results.where'
        ? marked(partner, part)
        : [];
    return { ...part, lines: [...part.lines, ...added] };
  };
  const reply = (each: Reply): Reply =>
    each.sheet ? { ...each, sheet: { ...each.sheet, sections: each.sheet.sections.map(section) } } : each;
  return { ...result, replies: result.replies.map(reply) };
}
