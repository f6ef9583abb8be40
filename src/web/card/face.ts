/** What every element of a card may ask of the card around it. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { CardNode } from '../activity.ts';

export interface Face {
  /** Unique on the page: two cards may use the same ids. */
  prefix: string;
  /** Ids that were switched from how the card began. */
  switched: ReadonlySet<string>;
  flip: (ids: readonly string[]) => void;
  say: (text: string, touched: boolean) => void;
  /** The first heading of the card: it stands above the others. */
  title: CardNode | undefined;
  /** What a table without a caption of its own is called. */
  table: string;
  /** What the page adds to a part of the card, by the name that its id begins with. */
  added: (name: string) => ComponentChildren;
}

export const FaceContext = createContext<Face | null>(null);

/** The card around an element. */
export function useFace(): Face {
  const face = useContext(FaceContext);
  if (!face) throw new Error('An element of a card stands outside a card.');
  return face;
}
