/** One route of the server: what it answers to, how much it reads. */
import type { Request, Response } from 'restify';

export interface Call {
  req: Request;
  res: Response;
  /** The JSON that was sent, the fields of a form where one is taken, or undefined. */
  body: unknown;
  /** Its size in bytes. */
  bytes: number;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
}

export interface Route {
  method: 'get' | 'post';
  path: string;
  /** Bytes read of a body; the usual limit when absent. */
  limit?: number;
  /** Takes a form's fields instead of JSON. */
  form?: true;
  /** Asked before anything of the body is read; may throw a Refusal. */
  before?: (req: Request) => void;
  /** May throw a Refusal. */
  answer: (call: Call) => Promise<void> | void;
}
