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

/** What a configuration may change in what is served. */
type Choices = Partial<Pick<Config, 'brand' | 'partners'>>;

export function loadServed({ brand = null, partners = [] }: Choices = {}): Served {
  const { guides, communes, forget, warm } = loadGuides();
  const { hear, makePlan } = guides;
  const isCommune = (insee: string): boolean => communes.byInsee(insee) !== undefined;
  const files = planFiles(communes, brand);
  const byKey = new Map(partners.map((each) => [each.key, each]));
  const assistant = forgetting(createAssistant(guides, byKey), forget);
  return {
    assistant,
    render: renderBy(render),
    screen,
    hear,
    makePlan,
    isCommune,
    files,
    warm,
  };
}
