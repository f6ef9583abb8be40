/** What the real server serves: the assistant over the whole knowledge. */
import type { Assistant } from '../../dialogs/turn-result.ts';
import { createAssistant } from '../../dialogs/turn.ts';
import { renderBy } from '../channels/bot-framework/render.ts';
import { render } from '../channels/render.ts';
import { screen } from '../understanding/screen.ts';
import { planFiles } from './api/plan-files.ts';
import { loadGuides } from './guides.ts';
import type { Config } from './config.ts';
import type { Served } from './serve.ts';

/** An erasure empties, in the same turn, what this process remembers beside the store. */
export const forgetting = (assistant: Assistant, forget: () => void): Assistant => ({
  ...assistant,
  turn(memory, said, today) {
    const result = assistant.turn(memory, said, today);
    if (result.erase) forget();
    return result;
  },
});

export function loadServed({ brand }: Pick<Config, 'brand'> = { brand: null }): Served {
  const { guides, communes, forget, warm } = loadGuides();
  const { hear, makePlan } = guides;
  const isCommune = (insee: string): boolean => communes.byInsee(insee) !== undefined;
  const files = planFiles(communes, brand);
  const assistant = forgetting(createAssistant(guides), forget);
  return { assistant, render: renderBy(render), screen, hear, makePlan, isCommune, files, warm };
}
