/** The figures over HTTP: the page, a CSV, and a line for the corpus of hearing out of what was not understood. */
import { figureKinds, figuresPage, type Bar, type Figures } from '../../channels/desk/figures.ts';
import type { Count, DeskStore } from '../../store/desk.ts';
import type { Clock } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { Call, Route } from '../route.ts';
import { localeIn, sendPage } from './entry.ts';
import { deskPath, type Gate } from './gate.ts';
import { silenceMs } from './insight.ts';

/** What fewer people did is nobody's to see. */
const fewest = 5;
const shownDays = 30;
const most = 15;
const dayMs = 86_400_000;

/** The largest first; small ones are left out. */
const shown = (all: readonly Bar[]): Bar[] =>
  all
    .filter(({ count }) => count >= fewest)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);

/** Sums of a kind by name. */
function bars(counts: readonly Count[], kind: string): Bar[] {
  const sums = new Map<string, number>();
  for (const each of counts)
    if (each.kind === kind) sums.set(each.name, (sums.get(each.name) ?? 0) + each.count);
  return shown([...sums].map(([name, count]) => ({ name, count })));
}

/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string): string => `"${text.replace(/^[=+\-@\t]/, "'$&").replaceAll('"', '""')}"`;

const sendFile = ({ res }: Call, type: string, name: string, text: string): void => {
  res.writeHead(200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  });
  res.end(text);
};

export interface FigureParts {
  gate: Gate;
  store: DeskStore;
  time: Clock;
  stylesheet: string | null;
  /** Writes what was counted and not written yet. */
  flush: () => Promise<void>;
}

export function figureRoutes({ gate, store, time, stylesheet, flush }: FigureParts): Route[] {
  const figures = async (): Promise<Figures> => {
    await flush();
    const from = new Date(Date.parse(`${time.today()}T12:00:00Z`) - shownDays * dayMs)
      .toISOString()
      .slice(0, 10);
    const counts = await store.counts(from);
    return {
      stops: shown(await store.stops(time.now() - shownDays * dayMs, time.now() - silenceMs)),
      again: bars(counts, 'again'),
      sectors: bars(counts, 'sector'),
      territories: bars(counts, 'territory'),
      helped: bars(counts, 'helped'),
      unhelped: bars(counts, 'unhelped'),
      rated: bars(counts, 'rated'),
      plans: bars(counts, 'plan')[0]?.count ?? 0,
      unheard: await store.unheard(fewest, 100),
    };
  };
  const path = `${deskPath}/chiffres`;
  return [
    {
      method: 'get',
      path,
      async answer(call) {
        const locale = localeIn(call);
        const editor = gate.signedIn(call.req).role === 'editor';
        const hours = silenceMs / 3_600_000;
        sendPage(call, locale, figuresPage({ locale, stylesheet, figures: await figures(), editor, hours }));
      },
    },
    {
      method: 'get',
      path: `${path}/csv`,
      async answer(call) {
        const found = await figures();
        const rows = figureKinds.flatMap((kind) =>
          found[kind].map(({ name, count }) => `${kind},${cell(name)},${count}`),
        );
        sendFile(call, 'text/csv', 'chiffres.csv', `${['kind,name,count', ...rows].join('\n')}\n`);
      },
    },
    {
      method: 'get',
      path: `${path}/cas`,
      async answer(call) {
        if (gate.signedIn(call.req).role !== 'editor') throw new Refusal('forbidden');
        const { unheard } = await figures();
        const [words, asked] = [call.query.get('words'), call.query.get('asked')];
        const found = unheard.find((each) => each.words === words && each.asked === asked);
        if (!found) throw new Refusal('not-found');
        // What it should be heard as is for whoever reads it to say.
        const row = [found.words, '', found.asked && `asked=${found.asked}`].join('\t');
        sendFile(call, 'text/tab-separated-values', 'cas.tsv', `${row}\n`);
      },
    },
  ];
}
