/** The buttons of a card: say something, open a page, show more. */
import type { FunctionComponent } from 'preact';
import type { CardNode } from '../activity.ts';
import { Outward, safeUrl } from '../speech.tsx';
import { useFace } from './face.ts';
import { node as object, phrase } from './read.ts';

interface Pressed {
  node: CardNode;
}

/** What a Submit says: its data, or the text within. */
function Submit({ node }: Pressed) {
  const { say } = useFace();
  const text = phrase(node['data']) || phrase(object(node['data'])?.['text']);
  if (!text) return null;
  return (
    <button type="button" class="choice" onClick={({ detail }) => say(text, detail > 0)}>
      {phrase(node['title']) || text}
    </button>
  );
}

function OpenUrl({ node }: Pressed) {
  return (
    safeUrl(node['url']) && <Outward to={node['url']}>{phrase(node['title']) || phrase(node['url'])}</Outward>
  );
}

/** Targets are ids, or objects that hold one. */
const targets = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [])
    .map((target: unknown) => phrase(target) || phrase(object(target)?.['elementId']))
    .filter(Boolean);

function ToggleVisibility({ node }: Pressed) {
  const { prefix, switched, flip } = useFace();
  const ids = targets(node['targetElements']);
  const [first] = ids;
  if (first === undefined) return null;
  // A part that a button unfolds begins folded.
  const open = switched.has(first);
  return (
    <button
      type="button"
      class="unfold"
      aria-expanded={open}
      aria-controls={ids.map((id) => prefix + id).join(' ')}
      onClick={() => flip(ids)}
    >
      {phrase(node['title'])}
    </button>
  );
}

const known: Partial<Record<string, FunctionComponent<Pressed>>> = {
  'Action.Submit': Submit,
  'Action.OpenUrl': OpenUrl,
  'Action.ToggleVisibility': ToggleVisibility,
};

/** A row of buttons, or nothing. */
export function Actions({ nodes }: { nodes: readonly CardNode[] }) {
  const actions = nodes.filter(({ type }) => Object.hasOwn(known, phrase(type)));
  if (actions.length === 0) return null;
  return (
    <div class="actions">
      {actions.map((node) => {
        const Action = known[phrase(node.type)];
        return Action && <Action node={node} />;
      })}
    </div>
  );
}
