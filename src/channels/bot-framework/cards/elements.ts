/** The pieces that cards are drawn of, as Teams reads them: no Markdown comes out of what a person typed. */

export type Element = Record<string, unknown>;

/** Signs that Markdown reads; a text with any of them is drawn where nothing reads them. */
const signs = /[*_[\]`\\]|^\s*(?:[-+#>]|\d+[.)])/u;

/** One line of text with its looks. */
export const textLine = (text: string, look: Element = {}): Element =>
  signs.test(text)
    ? { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }], spacing: 'small' }
    : { type: 'TextBlock', wrap: true, text, spacing: 'small', ...look };

/** Each line is a block of its own: channels join lines in their own ways. */
export const textLines = (text: string, look: Element = {}): Element[] =>
  text
    .split('\n')
    .filter((part) => part.trim() !== '')
    .map((part) => textLine(part, look));

/** "1. Titre" would be read as the beginning of a list. */
export const heading = (text: string, look: Element): Element => ({
  ...look,
  type: 'TextBlock',
  style: 'heading',
  wrap: true,
  text: text.replace(/^(\d+)\. /, '$1.\u00a0').replaceAll(/[*_[\]`]/g, ''),
});

/** Nothing of it is seen in the talk, and nothing answers: the client says that it was sent. */
export const quietly = (title: string, data: Element): Element => ({ type: 'Action.Submit', title, data });

export interface Answer {
  title: string;
  /** What it says. */
  text: string;
}

/** What the button stands under, sent back with it. */
export interface Under {
  fact?: string;
  useful?: boolean;
}

/** Shown in the talk as if typed, and heard as the answer to its own question however old it is. */
export const submit = ({ title, text }: Answer, under: Under = {}): Element => ({
  type: 'Action.Submit',
  title,
  data: {
    text,
    ...under,
    msteams: { type: 'messageBack', displayText: title, text, value: { text, ...under } },
  },
});

export const actionSet = (actions: readonly Element[]): Element => ({ type: 'ActionSet', actions });

export interface CardParts {
  body: Element[];
  /** Everything that the card says, for clients without cards. */
  fallbackText: string;
  speak: string;
  lang: string;
}

export const adaptiveCard = ({ body, fallbackText, speak, lang }: CardParts): Element => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang,
  fallbackText,
  speak,
  body,
});
