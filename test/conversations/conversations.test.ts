/**
 * Every script is played through the bare turn and compared with its file: `npm test -- -u` records it again, and the
 * diff is read like prose.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import type { TurnResult } from '../../dialogs/turn-result.ts';
import { render } from '../../src/channels/render.ts';
import { assistant } from '../harness/assistant.ts';
import { screen } from '../../src/understanding/screen.ts';
import { readScript, scriptFiles, scriptFolder, writeScript, type Answered, type Script } from './script.ts';

const answered = (result: TurnResult): Answered[] =>
  render(result).map(({ text = '', suggestedActions }) => ({
    text,
    buttons: suggestedActions?.actions.map(({ title }) => title) ?? [],
  }));

function play({ locale, said, today }: Script): Answered[][] {
  let result = assistant.welcome(locale);
  const turns = [answered(result)];
  for (const typed of said) {
    result = assistant.turn(result.memory, { ...screen(typed) }, today);
    turns.push(answered(result));
  }
  return turns;
}

describe('conversations', () => {
  test('there are at least thirty scripts', () => {
    expect(scriptFiles.length).toBeGreaterThanOrEqual(30);
  });

  test.each(scriptFiles)('%s', async (file) => {
    const path = join(scriptFolder, file);
    const script = readScript(readFileSync(path, 'utf8'));
    await expect(writeScript(script, play(script))).toMatchFileSnapshot(path);
  });
});
