/** An Adaptive Card as semantic HTML: a list of elements that the page knows, and silence about all others. */
import { useMemo, useState } from 'preact/hooks';
import type { CardNode } from '../activity.ts';
import { Actions } from './actions.tsx';
import { Elements } from './elements.tsx';
import { FaceContext, type Face } from './face.ts';
import { list, phrase } from './read.ts';

interface Props {
  content: CardNode;
  prefix: string;
  table: string;
  added?: Face['added'];
  say: (text: string, touched: boolean) => void;
}

const isHeading = (node: CardNode): boolean => node.type === 'TextBlock' && node['style'] === 'heading';

/** The first heading, in reading order. */
function firstHeading(nodes: readonly CardNode[]): CardNode | undefined {
  for (const node of nodes) {
    const found = isHeading(node) ? node : firstHeading([...list(node['items']), ...list(node['columns'])]);
    if (found) return found;
  }
  return undefined;
}

export function Card({ content, prefix, table, added = () => null, say }: Props) {
  const [switched, setSwitched] = useState<ReadonlySet<string>>(new Set());
  const title = useMemo(() => firstHeading(list(content['body'])), [content]);
  const flip = (ids: readonly string[]): void =>
    setSwitched((before) => new Set([...before, ...ids].filter((id) => before.has(id) !== ids.includes(id))));
  const lang = phrase(content['lang']);
  return (
    <FaceContext.Provider value={{ prefix, switched, flip, say, title, table, added }}>
      <div class="card" {...(lang ? { lang } : {})}>
        <Elements nodes={list(content['body'])} />
        <Actions nodes={list(content['actions'])} />
      </div>
    </FaceContext.Provider>
  );
}
