/** Every card that a conversation can show, by the rules of Adaptive Cards 1.5; then each kind drawn in a browser as Teams would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TurnResult } from '../../dialogs/turn-result.ts';
import { abilityOf } from '../../src/channels/bot-framework/abilities.ts';
import { channelRender } from '../../src/channels/bot-framework/render.ts';
import { screen } from '../../src/understanding/screen.ts';
import { readScript, scriptFiles, scriptFolder } from '../conversations/script.ts';
import { assistant, talk } from '../harness/assistant.ts';
import { faultsOf } from './card-rules.ts';

/** Every turn of every script. */
const turns: TurnResult[] = scriptFiles.flatMap((file) => {
  const { locale, said, today } = readScript(readFileSync(join(scriptFolder, file), 'utf8'));
  return said.reduce<TurnResult[]>(
    (done, typed) => [...done, assistant.turn(done.at(-1)?.memory, screen(typed), today)],
    [assistant.welcome(locale)],
  );
});

describe('the rules', () => {
  it('find what is wrong', () => {
    const card = (body: unknown[]) => ({ type: 'AdaptiveCard', version: '1.5', body });
    expect(faultsOf(card([{ type: 'TextBlock', text: 'a', wrap: true }]))).toEqual([]);
    for (const wrong of [
      { type: 'Carousel', pages: [] },
      { type: 'TextBlock', text: 'a', color: 'pink' },
      { type: 'TextBlock', text: 'a', colour: 'good' },
      { type: 'Table', title: 'a', columns: [], rows: [] },
      { type: 'ActionSet', actions: [{ type: 'Action.Press', title: 'a' }] },
    ])
      expect(faultsOf(card([wrong])), JSON.stringify(wrong)).not.toEqual([]);
  });
});

describe.each(['msteams', 'webchat'])('on %s', (channel) => {
  const messages = turns.flatMap((turn) => channelRender(turn, abilityOf(channel)));
  const cards = messages.flatMap(({ attachments = [] }) => attachments.map(({ content }) => content));

  it('every card is a good Adaptive Card 1.5, with words for those without cards', () => {
    expect(cards.length).toBeGreaterThan(200);
    for (const card of cards) {
      expect(faultsOf(card)).toEqual([]);
      expect(card.fallbackText.trim()).not.toBe('');
      expect(card.speak.trim()).not.toBe('');
      expect(['fr', 'en']).toContain(card.lang);
    }
  });

  it('every turn is one message within the weight that Teams takes', () => {
    expect(turns.every((turn) => channelRender(turn, abilityOf(channel)).length === 1)).toBe(true);
    for (const message of messages) {
      expect(message.text?.trim()).toBeTruthy();
      expect(message.text).not.toMatch(/^#|^\|/m);
      expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(26_001);
    }
  });
});

describe('answers on a card', () => {
  const submits = (turn: TurnResult) =>
    channelRender(turn, abilityOf('msteams')).flatMap(({ attachments = [] }) =>
      attachments.flatMap(({ content }) =>
        content.body.flatMap((each: { actions?: { data: unknown }[] }) =>
          (each.actions ?? []).map(({ data }) => data),
        ),
      ),
    );

  it('carry the question that they stand under, and show as what the person said', () => {
    const all = turns.flatMap(submits).filter((data) => data?.text && data.fact);
    expect(new Set(all.map(({ fact }) => fact)).size).toBeGreaterThan(5);
    for (const { text, fact, msteams } of all)
      expect(msteams).toMatchObject({ type: 'messageBack', text, value: { fact, text } });
    expect(submits(talk(['oubliez-moi']))[0]).toMatchObject({ fact: 'forget-me' });
  });

  it('are a list where they would be too many buttons', () => {
    const [message] = channelRender(talk(['je ne sais pas quoi faire', 'passer']), abilityOf('msteams'));
    const list = JSON.stringify(message).includes('Input.ChoiceSet');
    const many = turns.filter(({ replies }) => (replies.at(-1)?.choices.length ?? 0) > 6);
    expect(list || many.length > 0).toBe(true);
    for (const turn of many)
      expect(JSON.stringify(channelRender(turn, abilityOf('msteams')))).toContain('Input.ChoiceSet');
  });
});

describe('what a person typed', () => {
  it('is no link, no picture and no emphasis on a card', () => {
    const turn = talk([
      'je suis à Lyon, je veux devenir [soudeur](https://evil.example) *vite* `x`',
      'résumé',
    ]);
    const drawn = JSON.stringify(channelRender(turn, abilityOf('msteams')));
    for (const block of drawn.match(/\{"type":"TextBlock"[^}]*\}/g) ?? [])
      expect(block).not.toMatch(/\]\(|\*vite\*/);
  });
});

describe('a channel without cards', () => {
  it('gets everything in words, suggested answers where it shows any, and numbers where it does not', () => {
    for (const channel of ['sms', 'facebook', 'email', 'nobody-knows'])
      for (const turn of turns) {
        const ability = abilityOf(channel);
        const [message] = channelRender(turn, ability);
        expect(message?.attachments).toBeUndefined();
        expect(message?.text?.length).toBeLessThanOrEqual(ability.text);
        const actions = message?.suggestedActions?.actions ?? [];
        expect(actions.length).toBeLessThanOrEqual(ability.buttons);
        for (const { title } of actions) expect(title.length).toBeLessThanOrEqual(ability.title);
        const choices = turn.replies.at(-1)?.choices ?? [];
        if (choices.length > 0 && actions.length === 0) expect(message?.text).toMatch(/^1\. /m);
      }
  });
});
