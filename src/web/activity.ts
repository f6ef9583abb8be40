/** What the page reads of a Bot Framework activity. Everything is optional: a page never trusts the wire. */

/** An element or an action of an Adaptive Card, before anything in it is believed. */
export interface CardNode {
  type?: unknown;
  [property: string]: unknown;
}

export interface Attachment {
  contentType?: string;
  content?: CardNode;
}

export interface Button {
  title?: string;
  value?: unknown;
}

export interface Activity {
  id?: string;
  type?: string;
  text?: string;
  locale?: string;
  timestamp?: string;
  replyToId?: string;
  from?: { role?: string };
  suggestedActions?: { actions?: Button[] };
  attachments?: Attachment[];
  channelData?: {
    clientActivityID?: string;
    /** The attachments say all that the text says. */
    textIsEquivalent?: boolean;
    /** What is said before the cards, when the text repeats them. */
    lead?: string;
    plan?: boolean;
    /** What may be shown beside it. */
    offer?: string;
    /** The article that answers: whether it helped may be said. */
    article?: string;
    /** What the plan was made from: the page gives it back to have the plan on paper. */
    facts?: unknown;
    /** The question that is pending, and how many stand before a plan. */
    asked?: string | null;
    left?: number;
    /** Everything before this activity was erased at the person's request. */
    erased?: boolean;
  };
}

/** What the stream and the polls carry. */
export interface ActivitySet {
  activities?: Activity[];
  watermark?: string;
}

/** The number after the bar in `conversation|0000007`; 0 when there is none. */
export const sequence = ({ id }: Activity): number => Number(id?.slice(id.lastIndexOf('|') + 1)) || 0;
