/** `npm run script`: the advisor's script as Markdown and as a tagged PDF, for whoever listens without a screen. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { localeIds, type Locale } from '../../knowledge/locales.ts';
import { line, type Line } from '../../locales/line.ts';
import { scriptDocument } from '../channels/desk/script-document.ts';
import { markdown } from '../channels/print/markdown.ts';
import { createPdf } from '../channels/print/pdf.ts';
import { fonts } from './api/plan-files.ts';
import { clock } from './clock.ts';
import { said, terminalLocale } from './start-words.ts';

const spoken = terminalLocale(process.env);
const tell = (...lines: Line[]): void => console.log(said(spoken, lines));

/** Ends the command with what went wrong. */
function fail(code: number, ...lines: Line[]): never {
  console.error(said(spoken, lines));
  process.exit(code);
}

function options(args: string[]): { out: string; locale: Locale; help: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        out: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { out = '.', lang = spoken, help = false } = values;
    const locale = localeIds.find((known) => known === lang);
    return locale
      ? { out, locale, help }
      : fail(2, line('script.command.wrong', { option: `--lang ${lang}` }), line('script.command.usage'));
  } catch {
    return fail(2, line('script.command.wrong', { option: args.join(' ') }), line('script.command.usage'));
  }
}

const { out, locale, help } = options(process.argv.slice(2));
if (help) tell(line('script.command.usage'), line('script.command.about'));
else {
  const written = scriptDocument(locale, clock().today());
  const name = locale === 'fr' ? 'script-entretien' : 'interview-script';
  const pdf = await createPdf(fonts())(written);
  const files: [string, string | Buffer][] = [
    [`${name}.md`, markdown(written)],
    [`${name}.pdf`, pdf],
  ];
  for (const [file, content] of files) {
    const target = join(resolve(out), file);
    try {
      mkdirSync(resolve(out), { recursive: true });
      writeFileSync(target, content);
    } catch {
      fail(1, line('script.command.unwritten', { file: target }));
    }
    tell(line('script.command.written', { file: target }));
  }
}
