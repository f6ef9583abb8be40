/** What the store wrote as text, read back. */
import type { ActivityJson } from './store.ts';

export const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** Every body was written by this store from an ActivityJson. */
export const activityOf = (body: string): ActivityJson => JSON.parse(body) as ActivityJson;
