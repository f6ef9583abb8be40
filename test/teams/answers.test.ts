/** Buttons old and new, groups, mentions, installations taken back: what a channel sends beside plain talk. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadServed } from '../../src/server/served.ts';
import { saidIn } from '../../src/channels/bot-framework/said.ts';
import { readActivity, type ChannelActivity } from '../../src/channels/bot-framework/incoming.ts';
import { botId, installation, message, startChannel, type Channel } from './person.ts';

let channel: Channel;
beforeAll(async () => void (channel = await startChannel(loadServed())));

type More = Record<string, unknown>;
const personal = (id: string): More => ({ conversation: { id, conversationType: 'personal' } });

/** Says something and gives the reply. */
async function said(text: string, more: More) {
  const before = channel.connector.taken.length;
  expect((await channel.send(message(channel.connector.url, text, more))).status).toBe(200);
  return (await channel.connector.replies(before + 1))[before]?.body;
}

async function installed(more: More) {
  const before = channel.connector.taken.length;
  await channel.send(installation(channel.connector.url, more));
  await channel.connector.replies(before + 1);
}

describe('a button of an old card', () => {
  it('answers its own question, and the one that is pending comes back', async () => {
    const me = personal('a:old');
    await installed(me);
    await said('j’habite à Lyon', me);
    const asked = (await said('comptable', me)).channelData.asked;
    expect(asked).not.toBe('workStudy');
    const old = await said('Oui', { ...me, value: { text: 'Oui', fact: 'workStudy' } });
    expect(old.text).toContain('alternance');
    expect(old.channelData.asked).toBe(asked);
    expect((await said('résumé', me)).attachments[0].content.fallbackText).toContain('Alternance');
  });

  it('chooses from a list, and as JSON, without any text', async () => {
    const me = personal('a:list');
    await installed(me);
    await said('j’habite à Lyon', me);
    const value = { choice: 'Je cherche un emploi', fact: 'status' };
    expect((await said('', { ...me, text: undefined, value })).text).toMatch(/emploi/);
    const json = JSON.stringify({ text: 'bac', fact: 'level' });
    expect((await said('', { ...me, text: undefined, value: json })).text).toContain('bac');
  });

  it('never erases anything', async () => {
    const me = personal('a:erase');
    const yes = { ...me, value: { text: 'Oui', fact: 'forget-me' } };
    await installed(me);
    await said('j’habite à Lyon', me);
    expect((await said('Oui', yes)).text).toContain('rien n’a changé');
    expect(JSON.stringify(await said('résumé', me))).toContain('Lyon');
    await said('oubliez-moi', me);
    expect((await said('Oui', yes)).text).toContain('effacé');
    expect(JSON.stringify(await said('résumé', me))).not.toContain('Lyon');
  });

  it('under an article is counted in silence, and the question stays pending', async () => {
    const me = personal('a:article');
    await installed(me);
    const reply = await said('c’est quoi le CPF ?', me);
    const thumbs = reply.attachments.at(-1).content.body.at(-1).actions;
    expect(thumbs.map(({ data }: More) => data)).toEqual([
      { article: 'cpf', useful: true },
      { article: 'cpf', useful: false },
    ]);
    const before = channel.connector.taken.length;
    for (const value of [thumbs[0].data, thumbs[0].data])
      await channel.send(message(channel.connector.url, '', { ...me, text: undefined, value }));
    // A thumb without a talk is nobody's.
    const stranger = { ...personal('a:nobody'), text: undefined, value: thumbs[0].data };
    await channel.send(message(channel.connector.url, '', stranger));
    const next = await said('Nevers', me);
    expect(next.text).toContain('Nevers');
    expect(channel.connector.taken).toHaveLength(before + 1);
  });

  it('of an opinion is kept with the conversation, and answered', async () => {
    const me = personal('a:opinion');
    await installed(me);
    await said('j’habite à Lyon', me);
    expect((await said('Merci', { ...me, value: { text: 'Merci', useful: true } })).text).toContain(
      'plaisir',
    );
    const metrics = await (await fetch(`${channel.server.url}/metrics`)).text();
    expect(metrics).toContain('ratings_total{useful="yes"} 1');
  });
});

describe('in a group', () => {
  const group = { conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true } };
  const mention = {
    type: 'mention',
    text: '<at>Orientation</at>',
    mentioned: { id: botId, name: 'Orientation' },
  };

  it('only what is addressed to the bot is answered', async () => {
    await installed(group);
    const before = channel.connector.taken.length;
    const url = channel.connector.url;
    await channel.send(message(url, 'on déjeune à Lyon ?', group));
    const other = { ...mention, mentioned: { id: '29:someone' } };
    await channel.send(message(url, '<at>Quelqu’un</at> tu viens ?', { ...group, entities: [other] }));
    const answer = await said('<at>Orientation</at>&nbsp;j’habite à Nevers', {
      ...group,
      entities: [mention],
    });
    expect(answer.text).toContain('Nevers');
    expect(channel.connector.taken.length).toBe(before + 1);
  });

  it('other people who come and go are no installation', async () => {
    const before = channel.connector.taken.length;
    for (const more of [{ membersAdded: [{ id: '29:new' }] }, { membersRemoved: [{ id: botId }] }])
      await channel.send(
        message(channel.connector.url, '', {
          type: 'conversationUpdate',
          conversation: { id: '19:else' },
          ...more,
        }),
      );
    await installed(personal('a:after'));
    const sent = channel.connector.taken.slice(before).map(({ body }) => body.conversation.id);
    expect(new Set(sent)).toEqual(new Set(['a:after']));
  });
});

it('forgets whoever takes the app away', async () => {
  const me = personal('a:leave');
  await installed(me);
  await said('j’habite à Lyon', me);
  await channel.send(installation(channel.connector.url, { ...me, action: 'remove' }));
  await installed(me);
  expect((await said('résumé', me)).text).not.toContain('Lyon');
});

it('speaks the language of the channel, and the one that is asked for', async () => {
  const me = { ...personal('a:english'), locale: 'en-US' };
  const before = channel.connector.taken.length;
  await channel.send(installation(channel.connector.url, me));
  expect((await channel.connector.replies(before + 1))[before]?.body.text).toMatch(/^Hello/);
  expect((await said('en français s’il vous plaît', me)).text).toContain('français');
});

describe('a text', () => {
  const read = (text: string, more: More = {}) =>
    saidIn(readActivity(message('https://smba.trafficmanager.net/emea/', text, more)) as ChannelActivity)
      .text;

  it.each([
    ['<at>Orientation</at> bonjour', 'bonjour'],
    ['bonjour&nbsp;<at id="0">Nom Prénom</at>', 'bonjour'],
    ['R&amp;D &lt;3', 'R&D <3'],
    ['&amp;nbsp;', '&nbsp;'],
    ['<at>jamais fermé', '<at>jamais fermé'],
    ['   ', ''],
  ])('%j is heard as %j', (text, heard) => {
    expect(read(text)).toBe(heard);
  });

  it('of any length and shape is read in good time', () => {
    expect(read('<at>'.repeat(20_000)).length).toBeGreaterThan(0);
    expect(read('&'.repeat(50_000))).toHaveLength(50_000);
  });
});
