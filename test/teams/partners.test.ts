/** What a partner company adds: seen by its own people, by nobody else, and by nobody who keeps the project from it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../dialogs/turn.ts';
import type { Said, TurnResult } from '../../dialogs/turn-result.ts';
import { partnersSchema } from '../../knowledge/partners/index.ts';
import { render } from '../../src/channels/render.ts';
import { ConfigError, readConfig } from '../../src/server/config.ts';
import { loadServed } from '../../src/server/served.ts';
import { guides, today } from '../harness/assistant.ts';
import { temporaryFolder } from '../harness/folder.ts';
import { appId, tenantId } from './authority.ts';
import { installation, message, startChannel } from './person.ts';

const file = new URL('../../knowledge/partners/example.json', import.meta.url).pathname;
const example: unknown[] = JSON.parse(readFileSync(file, 'utf8'));
const [partner] = partnersSchema.parse(example);
if (!partner) throw new Error('The example is empty.');
const assistant = createAssistant(guides, new Map([[partner.key, partner]]));

const first =
  'j’habite à Nevers, aide-comptable en CDI avec un bac, 8 ans d’expérience, je voudrais évoluer, mon employeur est d’accord';
const told = (texts: string[], from: Partial<Said> = { partner: partner.key }): string => {
  const turn = (result: TurnResult, text: string): TurnResult =>
    assistant.turn(result.memory, { text, ...from }, today);
  return render(texts.reduce(turn, assistant.welcome('fr')))
    .map(({ text }) => text)
    .join('\n');
};
const own = ['formation@entreprise.example', 'Accord formation de l’entreprise', 'travaille avec ce centre'];

describe('the plan', () => {
  it('of its people names the contact, the top-up with its source, and the centre', () => {
    const plan = told([first, 'plan']);
    for (const words of own) expect(plan).toContain(words);
    expect(plan).toMatch(/500\s€/);
  });

  it('of anybody else does not', () => {
    for (const from of [{}, { partner: 'autre' }])
      for (const words of own) expect(told([first, 'plan'], from)).not.toContain(words);
  });

  it('of whoever keeps it from the employer does not, and says that nothing is told', () => {
    const plan = told([
      first.replace('mon employeur est d’accord', 'mon employeur ne doit pas le savoir'),
      'détail étapes',
    ]);
    for (const words of own) expect(plan).not.toContain(words);
    expect(plan).toMatch(/employeur/);
  });
});

describe('the file', () => {
  const read = (change: (partners: Record<string, unknown>[]) => unknown) => {
    const given = join(temporaryFolder(), 'partners.json');
    writeFileSync(given, JSON.stringify(change(JSON.parse(JSON.stringify(example)))));
    return readConfig({ PARTNERS_FILE: given });
  };

  it('is read as it is', () => {
    expect(read((partners) => partners).partners).toEqual(example);
  });

  it.each<[string, (partner: Record<string, unknown>) => void]>([
    [
      'a person',
      (it) =>
        Object.assign(it, {
          contact: { ...Object(it.contact), name: 'Nom Prénom' },
        }),
    ],
    ['no way to reach', (it) => Object.assign(it, { contact: { role: { fr: 'RH', en: 'HR' } } })],
    [
      'an address without HTTPS',
      (it) =>
        Object.assign(it, {
          contact: { ...Object(it.contact), url: 'http://a.fr' },
        }),
    ],
    ['an unknown centre', (it) => Object.assign(it, { centres: ['atlantide'] })],
    ['no tenant', (it) => Object.assign(it, { tenants: [] })],
    ['a top-up without source', (it) => Object.assign(it, { topUp: { ...Object(it.topUp), source: '' } })],
    [
      'no such day',
      (it) =>
        Object.assign(it, {
          topUp: { ...Object(it.topUp), checkedOn: '2026-02-30' },
        }),
    ],
  ])('with %s is refused', (_, change) => {
    expect(() => read((partners) => (partners.forEach(change), partners))).toThrow(ConfigError);
  });

  it('with one tenant for two companies, or that is none, is refused', () => {
    expect(() => read((all) => [...all, ...all.map((each) => ({ ...each, key: 'deux' }))])).toThrow(
      ConfigError,
    );
    expect(() => read(() => 'x')).toThrow(ConfigError);
    expect(() => readConfig({ PARTNERS_FILE: '/nowhere.json' })).toThrow(ConfigError);
  });
});

it('reaches the people of its tenant in Teams, and the tenant itself is not kept', async () => {
  const given = join(temporaryFolder(), 'partners.json');
  writeFileSync(given, JSON.stringify([{ ...partner, tenants: [appId] }]));
  const { partners } = readConfig({ PARTNERS_FILE: given });
  const channel = await startChannel(loadServed({ partners }), {
    PARTNERS_FILE: given,
  });
  const plan = async (tenant: string): Promise<string> => {
    const more = {
      conversation: { id: `a:${tenant}`, conversationType: 'personal' },
      channelData: { tenant: { id: tenant } },
    };
    const before = channel.connector.taken.length;
    await channel.send(installation(channel.connector.url, more));
    await channel.send(message(channel.connector.url, first, more));
    await channel.connector.replies(before + 2);
    await channel.send(message(channel.connector.url, 'plan', more));
    return JSON.stringify((await channel.connector.replies(before + 3))[before + 2]?.body);
  };
  expect(await plan(appId)).toContain('formation@entreprise.example');
  expect(await plan(tenantId)).not.toContain('formation@entreprise.example');
});
