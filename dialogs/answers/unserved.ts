/** A job that none of the fifteen sectors serves, an area without a town, somebody else's life: said kindly, with the way on. */
import { line } from '../../locales/line.ts';
import type { Pattern } from '../situation.ts';

export const unserved: Pattern = ({ heard }) =>
  heard.unserved && heard.facts.sectors === undefined
    ? {
        lines: [line('dialog.unserved.none', { job: heard.unserved }), line('dialog.unserved.way')],
        ask: 'occupation',
      }
    : null;

export const areaOnly: Pattern = ({ heard, memory }) =>
  heard.area &&
  heard.facts.place === undefined &&
  memory.facts.place === undefined &&
  heard.ambiguities.length === 0
    ? { lines: [line('dialog.area')], ask: 'place' }
    : null;

/** Facts of somebody else are not kept: whoever asks for another is told how. */
export const another: Pattern = ({ heard }) => (heard.another ? { lines: [line('dialog.another')] } : null);
