/** What the page is drawn with before any conversation: the very welcome that each conversation begins with. */
import { welcome } from '../../dialogs/boundaries.ts';
import { varietyIds, type Variety } from '../../knowledge/locales.ts';
import { render } from '../channels/render.ts';

export const varieties = varietyIds;

/** The activities of the welcome, as far as a page shows them. */
export const welcomeIn = (variety: Variety) =>
  render(welcome(variety)).map(({ type, text, locale, suggestedActions, channelData }) => ({
    type,
    from: { role: 'bot' },
    text,
    locale,
    suggestedActions,
    channelData,
  }));
