/** `npm run bench`: every figure in one run, each beside its baseline. Pass names to run some: `npm run bench -- hear plan`. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toldMissed } from './aims.ts';
import { realServer } from '../harness/process.ts';
import { benchHear } from './hear.ts';
import { benchJudge } from './judge.ts';
import { benchOccupations } from './occupations.ts';
import { benchPage } from './page.ts';
import { benchPdf } from './pdf.ts';
import { benchPlaces } from './places.ts';
import { benchPlan } from './plan.ts';
import { benchTurn } from './turn.ts';
import { webChatBeside } from './webchat-page.ts';

/** Runs something against the built server on a free port and an empty folder. */
async function served(run: (url: string) => Promise<void>, more: NodeJS.ProcessEnv = {}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const env = { ...process.env, PORT: '0', DATA_DIR: folder, RATE_LIMIT: 'off', ...more };
  const server = spawn(process.execPath, [...realServer], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', (text) => {
        const [address] = /http:\/\/[\w.:]+/.exec(String(text)) ?? [];
        if (address) resolve(address);
      });
      server.on('close', () => reject(new Error('The server did not start: run npm run build first.')));
    });
    await run(url);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pageBesideWebChat(): Promise<void> {
  let own = '';
  const beside = await webChatBeside(() => own).catch((error: unknown) => {
    console.log(`page  without a baseline: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  });
  const run = (url: string): Promise<void> => {
    own = `${url}/`;
    return benchPage(url, beside);
  };
  await served(run, beside ? { ALLOWED_ORIGINS: beside.url } : {});
  beside?.close();
}

const benches: Readonly<Record<string, () => unknown>> = {
  places: benchPlaces,
  occupations: benchOccupations,
  hear: benchHear,
  plan: benchPlan,
  judge: benchJudge,
  pdf: benchPdf,
  turn: benchTurn,
  page: pageBesideWebChat,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0 || asked.includes('--help')) {
  console.log(`npm run bench [-- ${Object.keys(benches).join(' | ')} …]`);
  process.exit(unknown.length > 0 && !asked.includes('--help') ? 1 : 0);
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n## ${name}`);
  await bench();
}
toldMissed();
