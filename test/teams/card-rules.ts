/** What is wrong with an Adaptive Card by the official library's own rules at version 1.5: its elements, values and properties. */
import { createRequire } from 'node:module';
import type * as Library from 'adaptivecards';
import { teamsHost } from './teams-host.ts';

// A script for browsers, which names nothing that Node's modules could see.
const AdaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof Library;

const { Versions, GlobalRegistry, SerializationContext, AdaptiveCard } = AdaptiveCards;

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parts that carry their type by their place. */
const parts: Readonly<Record<string, () => Library.SerializableObject>> = {
  AdaptiveCard: () => new AdaptiveCard(),
  TableRow: () => new AdaptiveCards.TableRow(),
  TableCell: () => new AdaptiveCards.TableCell(),
  TextRun: () => new AdaptiveCards.TextRun(),
};

function instance(type: string): Library.SerializableObject | undefined {
  const { defaultElements, defaultActions } = GlobalRegistry;
  return (
    parts[type]?.() ??
    defaultElements.createInstance(type, Versions.v1_5) ??
    defaultActions.createInstance(type, Versions.v1_5)
  );
}

/** Where only Teams looks, and what holds other elements: the library names neither among the properties. */
const extensions = new Set(['msteams', 'data', '$schema', 'type']);
const holding: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['body', 'actions'],
  Container: ['items'],
  ActionSet: ['actions'],
  Table: ['rows'],
  TableRow: ['cells'],
  TableCell: ['items'],
  RichTextBlock: ['inlines'],
};

/** Every property of every typed object must be one that its type has by version 1.5. */
function unknown(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => unknown(each, `${at}[${index}]`));
  if (!isJson(value)) return [];
  const { type } = value;
  const schema = typeof type === 'string' ? instance(type)?.getSchema() : undefined;
  const names = new Map<string, Library.Version>();
  for (let index = 0; schema && index < schema.getCount(); index += 1) {
    const property = schema.getItemAt(index);
    names.set(property.name, property.targetVersion);
  }
  const own = schema
    ? Object.keys(value).filter((name) => {
        const since = names.get(name);
        const held = holding[String(type)]?.includes(name) ?? false;
        return !extensions.has(name) && !held && (!since || since.compareTo(Versions.v1_5) > 0);
      })
    : [];
  const inner = Object.entries(value).filter(([name]) => !['data', 'msteams'].includes(name));
  return [
    ...own.map((name) => `${at}: ${String(type)} has no ${name} in 1.5`),
    ...inner.flatMap(([name, each]) => unknown(each, `${at}.${name}`)),
  ];
}

/** Nothing comes back for a good card. */
export function faultsOf(card: unknown): string[] {
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new AdaptiveCards.HostConfig(teamsHost);
  const context = new SerializationContext(Versions.v1_5);
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const { validationEvents } = parsed.validateProperties();
  // The library reads languages with an expression that remembers where it stopped: every other one fails.
  const told = events.filter((message) => !message.endsWith('for property "lang".'));
  return [...told, ...validationEvents.map(({ message }) => message), ...unknown(card, 'card')];
}
