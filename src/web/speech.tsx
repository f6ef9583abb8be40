/** Plain text as paragraphs, lists ("• ") and links, through text nodes only: nothing said can become a tag. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

/** What a line of speech may turn into. */
export interface Manner {
  /** Said after the title of a link that opens elsewhere. */
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
      <span class="aside"> {newTab}</span>
    </a>
  );
}

/** The end of a sentence is not the end of an address. */
function Linked({ text }: { text: string }) {
  const parts = text.split(/(https:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)])/u);
  return parts.map((part, index) => (index % 2 ? <Outward to={part}>{part}</Outward> : part));
}

const bullet = '• ';

interface Block {
  list: boolean;
  lines: string[];
}

/** Consecutive lines of one kind; a blank line ends a paragraph. */
function blocks(text: string): Block[] {
  const found: Block[] = [];
  let open: Block | undefined;
  for (const line of text.split(/\r?\n/u)) {
    const list = line.startsWith(bullet);
    if (line.trim() === '') open = undefined;
    else if (open?.list === list) open.lines.push(line);
    else found.push((open = { list, lines: [line] }));
  }
  return found;
}

export function Speech({ text }: { text: string }) {
  return blocks(text).map(({ list, lines }) =>
    list ? (
      <ul>
        {lines.map((line) => (
          <li>
            <Linked text={line.slice(bullet.length)} />
          </li>
        ))}
      </ul>
    ) : (
      <p>
        {lines.map((line, index) => (
          <>
            {index > 0 && <br />}
            <Linked text={line} />
          </>
        ))}
      </p>
    ),
  );
}
