/** What a person said in a channel: the text without mentions and entities, or what a card's button says for them. */
import { z } from 'zod';
import { articleIds, type ArticleId } from '../../../knowledge/articles/index.ts';
import { factNameSchema, type FactName } from '../../../knowledge/facts.ts';
import type { ChannelActivity } from './incoming.ts';

export interface ChannelSaid {
  text: string;
  /** The bot was mentioned, or one of its own buttons was pressed. */
  addressed: boolean;
  /** What the pressed button answers; null for a text that was typed. */
  answers: FactName | 'forget-me' | null;
  /** What the person thinks of the plan, or of an article. */
  useful: boolean | null;
  /** The article that is meant; null: the plan. */
  article: ArticleId | null;
}

/** What the buttons and lists of our cards send back. */
export const submitSchema = z.object({
  text: z.string().max(1000).optional(),
  /** Chosen in a list; several are separated by commas. */
  choice: z.string().max(1000).optional(),
  fact: z.enum([...factNameSchema.options, 'forget-me']).optional(),
  useful: z.boolean().optional(),
  article: z.enum(articleIds).optional(),
});

const mention = z.object({ type: z.literal('mention'), mentioned: z.object({ id: z.string() }) });

/** A mention holds somebody's name: none is kept, the bot's neither. */
const mentions = /<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/giu;
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

const plain = (text: string): string =>
  text
    .replace(mentions, ' ')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .trim();

/** A value may come as the JSON of itself. */
function submitted(value: unknown): z.infer<typeof submitSchema> | null {
  if (typeof value !== 'string') return submitSchema.safeParse(value).data ?? null;
  try {
    return submitSchema.safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}

export function saidIn({ text, value, entities: noted, recipient }: ChannelActivity): ChannelSaid {
  const pressed = submitted(value);
  const mentioned = (noted ?? []).some(
    (entity) => mention.safeParse(entity).data?.mentioned.id === recipient.id,
  );
  return {
    text: plain(text ?? '') || (pressed?.choice ?? pressed?.text ?? ''),
    addressed: mentioned || pressed !== null,
    answers: pressed?.fact ?? null,
    useful: pressed?.useful ?? null,
    article: pressed?.article ?? null,
  };
}
