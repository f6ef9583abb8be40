/** Plain text as paragraphs, lists ("• ") and links, through text nodes only: nothing said can become a tag. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

/** What a line of speech may turn into. */
export interface Manner {
  /** What the sign after a link says that opens elsewhere. */
  newTab: string;
  /** All that the person typed, in lower case: an address from there never comes back as a link. */
  typed: string;
}

export const MannerContext = createContext<Manner>({ newTab: '', typed: '' });

/** The address when it is https and readable, else null. */
export function safeUrl(value: unknown): URL | null {
  try {
    const url = new URL(String(value));
    return url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

/** A link to another site, in another tab, so that the conversation stays. Says its text alone when it may not be one. */
export function Outward({ to, children }: { to: unknown; children: ComponentChildren }) {
  const { newTab, typed } = useContext(MannerContext);
  const url = safeUrl(to);
  if (!url || typed.includes(url.hostname)) return <>{children}</>;
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer">
      {children}
      <svg class="away" viewBox="0 0 10 10" role="img" aria-label={newTab}>
        <path d="M3 1h6v6M9 1 1.5 8.5" />
      </svg>
    </a>
  );
}

/** The end of a sentence is not the end of an address. */
function Linked({ text }: { text: string }) {
  const parts = text.split(/(https:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)])/u);
  return parts.map((part, index) => (index % 2 ? <Outward to={part}>{part}</Outward> : part));
}

/** "• " begins a point, "2. " a step; the rest of the line is what it says. */
const pointForm = /^(?:•|(\d{1,2})\.) (.*)$/u;

interface Block {
  list: 'ul' | 'ol' | null;
  start: number;
  lines: string[];
}

/** Lines that follow each other as points make one list; any other line is a paragraph. */
function blocks(text: string): Block[] {
  const found: Block[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const point = pointForm.exec(line);
    const list = point ? (point[1] ? 'ol' : 'ul') : null;
    const last = found.at(-1);
    if (list && last?.list === list) last.lines.push(point?.[2] ?? '');
    else found.push({ list, start: Number(point?.[1] ?? 1), lines: [point?.[2] ?? line] });
  }
  return found.filter(({ lines }) => lines[0]);
}

/** Plain text as HTML. */
export function Speech({ text }: { text: string }) {
  return blocks(text).map(({ list: List, start, lines }) =>
    List ? (
      <List {...(List === 'ol' ? { start } : {})}>
        {lines.map((line) => (
          <li>
            <Linked text={line} />
          </li>
        ))}
      </List>
    ) : (
      <p>
        <Linked text={lines[0] ?? ''} />
      </p>
    ),
  );
}
