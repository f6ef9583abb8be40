/** The metrics: what happened is counted and timed, in Prometheus's format, and nothing that was said is in it. */
import { expect, it } from 'vitest';
import { ask, open } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { startServer } from '../harness/server.ts';

it('count and time every turn, and hold no word, person or conversation', async () => {
  const { url } = await startServer(echo);
  const line = await open(url);
  await line.say('Villequelquepart');
  await line.replies(2);
  await ask(`${url}/nowhere/Villequelquepart`);
  const { headers, json: text } = await ask(`${url}/metrics`);
  expect(headers.get('content-type')).toContain('version=0.0.4');
  const value = (name: string): number => Number(text.split(`\n${name} `)[1]?.split('\n')[0]);
  expect(value('turn_seconds_count')).toBe(2);
  expect(value('commit_seconds_count')).toBe(2);
  expect(value('message_wait_seconds_count')).toBe(1);
  expect(value('http_answers_total{class="4xx"}')).toBe(1);
  expect(value('messages_waiting')).toBe(0);
  expect(value('process_resident_memory_bytes')).toBeGreaterThan(1e7);
  for (const secret of ['Villequelquepart', line.id, '127.0.0.1']) expect(text).not.toContain(secret);
});
