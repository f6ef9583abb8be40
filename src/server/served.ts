/** What the real server serves: the assistant over the whole knowledge. */
import { createAssistant } from '../../dialogs/turn.ts';
import { render } from '../channels/render.ts';
import { screen } from '../understanding/screen.ts';
import { planFiles } from './api/plan-files.ts';
import { loadGuides } from './guides.ts';
import type { Served } from './serve.ts';

export function loadServed(): Served {
  const { guides, communes, warm } = loadGuides();
  const { hear, makePlan } = guides;
  const isCommune = (insee: string): boolean => communes.byInsee(insee) !== undefined;
  const files = planFiles(communes);
  return { assistant: createAssistant(guides), render, screen, hear, makePlan, isCommune, files, warm };
}
