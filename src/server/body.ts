/** Reads request bodies: JSON, or a form's fields where one is taken, uncompressed, bounded in size and depth; keys that reach prototypes are dropped. */
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

export const bodyLimit = 64 * 1024;
/** A chat text of 60,000 characters, every one escaped in six bytes. */
export const chatBodyLimit = 400 * 1024;
const depthLimit = 32;
/** A body that is refused is still read to here, so that the client hears why; beyond, the line is cut. */
const patience = 16 * 1024 * 1024;

const fieldsForm = /^application\/x-www-form-urlencoded\s*(?:;\s*charset="?utf-?8"?\s*)?$/i;
const jsonForm = /^application\/json\s*(?:;\s*charset="?utf-?8"?\s*)?$/i;
const forbidden = ['__proto__', 'constructor', 'prototype'];

/** Chunks until the end, or a refusal as soon as there are too many. */
function collect(req: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(new Refusal('too-large'));
        if (size > patience) req.destroy();
      }
    });
    req.on('end', () => resolve(Buffer.concat(chunks)));
    req.on('error', () => reject(new Refusal('bad-json')));
    // Every request closes; only one that was cut short is a fault.
    req.on('close', () => {
      if (!req.complete) reject(new Refusal('bad-json'));
    });
  });
}

/** Removes forbidden keys all the way down. Refuses what is nested too deep. */
function tame(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > depthLimit) throw new Refusal('bad-json');
  for (const key of forbidden) if (Object.hasOwn(value, key)) Reflect.deleteProperty(value, key);
  for (const inner of Object.values(value)) tame(inner, depth + 1);
}

/** Parses and tames a text; throws a Refusal. */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal('bad-json');
  }
  tame(value, 1);
  return value;
}

/** A body as JSON or fields, or undefined when there is none, and its size. */
export interface Body {
  value: unknown;
  bytes: number;
}

/** `form`: fields instead of JSON. Rejects with a Refusal: 400, 413 or 415. */
export async function readBody(req: IncomingMessage, limit: number, form = false): Promise<Body> {
  const { headers } = req;
  const type = headers['content-type'];
  const encoding = headers['content-encoding'] ?? 'identity';
  const announced = Number(headers['content-length'] ?? 0);
  const empty = announced === 0 && headers['transfer-encoding'] === undefined;
  if (encoding !== 'identity' || (type === undefined ? !empty : !(form ? fieldsForm : jsonForm).test(type)))
    throw new Refusal('unsupported-media-type');
  if (empty) return { value: undefined, bytes: 0 };
  const bytes = await collect(req, limit);
  const text = new TextDecoder('utf-8', { fatal: true });
  try {
    const read = text.decode(bytes);
    return { value: form ? new URLSearchParams(read) : parseJson(read), bytes: bytes.length };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('bad-json');
  }
}
