/** Runs before every file of tests: files share their modules, so what a file opened is closed when it is done. */
import { afterAll } from 'vitest';
import { end } from './afterwards.ts';

afterAll(end);
