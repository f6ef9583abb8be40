/** The elements of a card that the page knows, each as the HTML that says the same. */
import type { ComponentChildren, FunctionComponent } from 'preact';
import type { CardNode } from '../activity.ts';
import { Speech } from '../speech.tsx';
import { Actions } from './actions.tsx';
import { useFace } from './face.ts';
import { among, classes, list, phrase } from './read.ts';
import { Table } from './table.tsx';

export interface Shown {
  node: CardNode;
  /** The text just before, which may name what follows. */
  before?: string;
}

const styles = ['emphasis', 'good', 'warning', 'attention', 'accent'];

/** Hidden parts stay in the page, so that a button can name them and print can show them. */
function Part({ node, kind, children }: { node: CardNode; kind: string; children: ComponentChildren }) {
  const { prefix, switched } = useFace();
  const id = phrase(node['id']);
  const hidden = (node['isVisible'] === false) !== switched.has(id);
  return (
    <div
      class={classes(kind, node['separator'] === true && 'parted')}
      hidden={hidden}
      {...(id ? { id: `${prefix}${id}` } : {})}
    >
      {children}
    </div>
  );
}

function TextBlock({ node }: Shown) {
  const { title } = useFace();
  const text = phrase(node['text']);
  if (node['style'] === 'heading') {
    const Heading = node === title ? 'h3' : 'h4';
    return (
      <Part node={node} kind="head">
        <Heading>{text}</Heading>
      </Part>
    );
  }
  const kind = classes(
    'text',
    among(node['weight'], ['bolder']),
    among(node['size'], ['small', 'medium', 'large']),
    among(node['color'], styles),
    node['isSubtle'] === true && 'subtle',
  );
  return (
    <Part node={node} kind={kind}>
      <Speech text={text} />
    </Part>
  );
}

/** The name that an id begins with: "where-0" is about where. */
const nameOf = (id: string): string => id.slice(0, Math.max(id.lastIndexOf('-'), 0));

function Container({ node }: Shown) {
  const { added } = useFace();
  const name = nameOf(phrase(node['id']));
  const kind = classes(
    'box',
    among(node['style'], styles),
    node['isVisible'] === false ? 'fold' : name && `about ${name}`,
  );
  return (
    <Part node={node} kind={kind}>
      <Elements nodes={list(node['items'])} />
      {added(name)}
    </Part>
  );
}

function FactSet({ node }: Shown) {
  return (
    <Part node={node} kind="facts">
      <dl>
        {list(node['facts']).map(({ title, value }) => (
          <div>
            <dt>{phrase(title)}</dt>
            <dd>
              <Speech text={phrase(value)} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function ColumnSet({ node }: Shown) {
  return (
    <Part node={node} kind="columns">
      {list(node['columns']).map((column) => (
        <Container node={column} />
      ))}
    </Part>
  );
}

function TableElement({ node, before }: Shown) {
  return (
    <Part node={node} kind="grid">
      <Table node={node} caption={phrase(node['title']) || before || ''} />
    </Part>
  );
}

function ActionSet({ node }: Shown) {
  return (
    <Part node={node} kind="acts">
      <Actions nodes={list(node['actions'])} />
    </Part>
  );
}

const known: Partial<Record<string, FunctionComponent<Shown>>> = {
  TextBlock,
  Container,
  FactSet,
  ColumnSet,
  Table: TableElement,
  ActionSet,
};

/** What the page does not know says its fallback: another element, or a text. A picture says its description. */
function Fallback({ node }: Shown) {
  const { fallback } = node;
  if (typeof fallback === 'object' && fallback !== null) return <Elements nodes={list([fallback])} />;
  return <Speech text={phrase(node['fallbackText'])} />;
}

/** A series of elements, in reading order. */
export function Elements({ nodes }: { nodes: readonly CardNode[] }) {
  return nodes.map((node, index) => {
    const type = phrase(node.type);
    const Element = (Object.hasOwn(known, type) ? known[type] : undefined) ?? Fallback;
    return <Element node={node} before={phrase(nodes[index - 1]?.['text'])} />;
  });
}
