/** The accessibility declaration: honest about the audit that has not been made. */
import { line } from '../../../locales/line.ts';
import { words } from '../words.ts';
import { html } from './html.ts';
import { layout, type Frame } from './layout.ts';

export function accessibilityPage(frame: Frame): string {
  const say = words[frame.locale];
  const paragraphs = (['state', 'done', 'limits', 'help'] as const).map(
    (key) => html`<p>${say(line(`pages.accessibilite.${key}`))}</p>`,
  );
  return layout(frame, html`${paragraphs}`);
}
