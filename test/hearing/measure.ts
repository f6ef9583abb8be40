/** `npm run hearing`: what is heard, measured on the corpus, as a Markdown table; `--failures` lists the tuning part's. */
import { parts, readCorpus } from './corpus.ts';
import { buildEar } from './ear.ts';
import { f1, precision, recall, score } from './score.ts';

const hear = buildEar();
const corpus = readCorpus();
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);

for (const part of parts)
  for (const locale of ['fr', 'en'] as const) {
    const cases = corpus.filter((one) => one.part === part && one.locale === locale);
    if (cases.length === 0) continue;
    const result = score(hear, cases);
    console.log(`\n### ${part}, ${locale}: ${cases.length} sentences\n`);
    console.log('| | precision | recall | F1 | said |');
    console.log('|---|---:|---:|---:|---:|');
    const rows = [...result.perFact].sort(([a], [b]) => a.localeCompare(b));
    for (const [name, tally] of [...rows, ['**all**', result.slots] as const])
      console.log(
        `| ${name} | ${percent(precision(tally))} | ${percent(recall(tally))} | ${percent(f1(tally))} | ${tally.right + tally.missed} |`,
      );
    console.log(
      `\nWhole sentences right: ${percent(result.whole / cases.length)}. Intents right: ${percent(result.intents / cases.length)}.`,
    );
    if (part === 'tuning' && process.argv.includes('--failures'))
      for (const { one, heard } of result.failures.filter(
        ({ one: { where } }) => !only || where.includes(only),
      )) {
        const missing = one.expected.filter((item) => !heard.includes(item));
        const extra = heard.filter((item) => !one.expected.includes(item));
        console.log(
          `${one.where}  ${one.input.text}\n      missing ${missing.join(' ')}   extra ${extra.join(' ')}`,
        );
      }
  }
