/** Talk over a Bot Framework channel: stored, answered once, carried to the connector, nothing of the person kept. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { echo } from '../harness/echo.ts';
import { installation, message, startChannel, type Channel } from './person.ts';

let channel: Channel;
beforeAll(async () => void (channel = await startChannel(echo)));

const say = (text: string, conversation: string, more: Record<string, unknown> = {}) =>
  message(channel.connector.url, text, {
    conversation: { id: conversation, conversationType: 'personal' },
    ...more,
  });
const texts = (conversation: string) =>
  channel.connector.taken
    .filter(({ body }) => body.conversation.id === conversation)
    .map(({ body }) => body.text);

it('welcomes once, however an installation is told', async () => {
  const url = channel.connector.url;
  const conversation = { id: 'a:welcome', conversationType: 'personal' };
  const bot = [{ id: message(url, '').recipient.id }];
  const told = [
    installation(url, { conversation }),
    message(url, '', { type: 'conversationUpdate', membersAdded: bot, conversation }),
    installation(url, { conversation, action: 'add-upgrade' }),
  ];
  expect((await Promise.all(told.map((body) => channel.send(body)))).map(({ status }) => status)).toEqual([
    200, 200, 200,
  ]);
  await channel.send(say('bonjour', 'a:welcome'));
  await channel.connector.replies(2);
  expect(texts('a:welcome')).toEqual(['bienvenue', '1: bonjour']);
});

it('answers each message once, in order, to the message it answers', async () => {
  const before = channel.connector.taken.length;
  const first = say('un', 'a:order');
  const sent = [first, say('deux', 'a:order'), say('trois', 'a:order')];
  for (const body of sent) expect((await channel.send(body)).status).toBe(200);
  // A channel that did not hear the answer in time comes again.
  expect((await channel.send(first)).status).toBe(200);
  const replies = (await channel.connector.replies(before + 5)).slice(before);
  expect(texts('a:order')).toEqual(['bienvenue', '1: un', '2: deux', 'et de deux', '3: trois']);
  expect(replies.map(({ body }) => body.replyToId)).toEqual([0, 0, 1, 1, 2].map((index) => sent[index]?.id));
  expect(replies.every(({ authorization }) => authorization === 'Bearer token-of-the-bot')).toBe(true);
  expect(replies[1]?.path).toBe(`/v3/conversations/a%3Aorder/activities/${first.id}`);
  expect(replies[1]?.body.from).toEqual({ id: first.recipient.id, role: 'bot' });
});

it('shares one queue with the page: twenty at once are answered in the order they were stored', async () => {
  const before = channel.connector.taken.length;
  await channel.send(say('prêt', 'a:many'));
  await channel.connector.replies(before + 2);
  const said = Array.from({ length: 20 }, (_, index) => say(`m${index}`, 'a:many'));
  await Promise.all(said.map((body) => channel.send(body)));
  await channel.connector.replies(before + 22);
  const answers = texts('a:many').slice(2);
  expect(answers.map((text) => Number(text.split(':')[0]))).toEqual(answers.map((_, index) => index + 2));
  expect(new Set(answers.map((text) => text.split(' ')[1])).size).toBe(20);
});

it('keeps neither the person nor, once the reply is there, the way to them', async () => {
  const before = channel.connector.taken.length;
  await channel.send(say('je tais mon nom', 'a:private-conversation'));
  await channel.connector.replies(before + 2);
  await channel.server.stop();
  const stored = readdirSync(channel.server.folder)
    .map((name) => readFileSync(join(channel.server.folder, name)).toString('latin1'))
    .join('');
  expect(stored).toContain('je tais mon nom');
  for (const told of ['Prénom', 'd1d1d1d1', 'prenom.nom', '29:person', 'a:private', 'a:order', '127.0.0.1'])
    expect(stored).not.toContain(told);
});
