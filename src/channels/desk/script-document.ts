/** The advisor's script on paper: the same rows as on the desk, with boxes to tick and "si… alors" lines. */
import { dutyLine } from '../../../dialogs/desk/aloud.ts';
import { script, type ScriptRow } from '../../../dialogs/desk/script.ts';
import { chapters } from '../../../dialogs/interview.ts';
import type { Day } from '../../../knowledge/dated.ts';
import type { Locale } from '../../../knowledge/locales.ts';
import { contradictionIds, dutyIds } from '../../../knowledge/spoken.ts';
import { line } from '../../../locales/line.ts';
import type { Block, PrintedPlan } from '../print/document.ts';
import { capital, words, type Words } from '../words.ts';

/** Room to write what no box holds. */
const blank = '_'.repeat(36);

const quoted = (say: Words, name: 'say' | 'variant', row: ScriptRow): string =>
  say(
    line('script.quoted', { name: line(`script.${name}`), text: name === 'say' ? row.aloud : row.variant }),
  );

function question(say: Words, row: ScriptRow): Block[] {
  const written = `${say(line('script.answer'))} ${blank}`;
  const ticked = row.choices.map((choice) => capital(say(choice)));
  return [
    { kind: 'heading', level: 3, text: say(row.label) },
    { kind: 'paragraph', text: quoted(say, 'say', row) },
    { kind: 'paragraph', text: quoted(say, 'variant', row), tone: 'note' },
    {
      kind: 'paragraph',
      text: say(line('script.named', { name: line('script.why'), text: row.why })),
      tone: 'note',
    },
    { kind: 'checks', items: row.kind === 'free' ? [...ticked, written] : ticked },
    { kind: 'list', items: row.effects.map(say) },
  ];
}

/** What the script says on a day: an amount that it reads aloud is dated. */
export function scriptDocument(locale: Locale, on: Day): PrintedPlan {
  const say = words[locale];
  return {
    locale,
    title: say(line('script.title')),
    on,
    blocks: [
      { kind: 'paragraph', text: say(line('script.intro')) },
      { kind: 'paragraph', text: say(line('script.noName')) },
      ...chapters.flatMap((chapter): Block[] => [
        { kind: 'heading', level: 2, text: say(line(`interview.chapters.${chapter}`)) },
        ...script.filter((row) => row.chapter === chapter).flatMap((row) => question(say, row)),
      ]),
      { kind: 'heading', level: 2, text: say(line('script.clashes')) },
      {
        kind: 'checks',
        items: contradictionIds.map((id) =>
          say(
            line('script.named', {
              name: line(`script.contradictions.${id}.when`),
              text: line(`script.contradictions.${id}.text`),
            }),
          ),
        ),
      },
      { kind: 'heading', level: 2, text: say(line('script.aloud')) },
      {
        kind: 'checks',
        items: dutyIds.flatMap((id) => {
          const text = dutyLine(id, on);
          return text ? [say(line('script.quoted', { name: line(`script.duties.${id}.when`), text }))] : [];
        }),
      },
    ],
    page: (page, count) => say(line('script.page', { page, count })),
  };
}
