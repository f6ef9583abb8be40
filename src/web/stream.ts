/** The WebSocket of one conversation: sets of activities until it closes. */
import type { ActivitySet } from './activity.ts';

export interface Stream {
  close: () => void;
  /** Resolves when it is over: true if it had ever opened. */
  over: Promise<boolean>;
}

const openingMs = 8_000;

/** Behind a proxy the server may not know its public name: only path and query of its address are used. */
function address(streamUrl: string): string {
  const { pathname, search } = new URL(streamUrl, location.href);
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${pathname}${search}`;
}

/** An empty message is a sign of life; one that is not JSON is dropped, the next poll brings what it held. */
function read(data: unknown): ActivitySet | null {
  try {
    return typeof data === 'string' && data !== '' ? (JSON.parse(data) as ActivitySet) : null; // fields are checked by readers
  } catch {
    return null;
  }
}

/** Opens the stream at the address that the server gave. */
export function openStream(streamUrl: string, onOpen: () => void, onSet: (set: ActivitySet) => void): Stream {
  const socket = new WebSocket(address(streamUrl));
  let opened = false;
  const giveUp = setTimeout(() => socket.close(), openingMs);
  socket.onopen = () => {
    opened = true;
    clearTimeout(giveUp);
    onOpen();
  };
  socket.onmessage = ({ data }) => {
    const set = read(data);
    if (set) onSet(set);
  };
  const over = new Promise<boolean>((resolve) => {
    socket.onclose = () => {
      clearTimeout(giveUp);
      resolve(opened);
    };
  });
  return { over, close: () => socket.close() };
}
