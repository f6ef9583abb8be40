/** Makes land out of scattered communes: a fine grid where what lies near or between them is land, row by row. */
import { around, thinned, type Spot } from './plane.ts';

/** A stretch of land along a row of the grid: from `x` for `length` to the right. */
export interface Run extends Spot {
  length: number;
}

interface Grid {
  columns: number;
  rows: number;
  cell: number;
}

/** Marks the cells whose centre lies within reach of a spot. */
function reached(spots: readonly Spot[], reach: number, { columns, rows, cell }: Grid): Uint8Array {
  const near = new Uint8Array(columns * rows);
  for (const { x, y } of spots) {
    const top = Math.max(0, Math.ceil((y - reach) / cell));
    const bottom = Math.min(rows - 1, Math.floor((y + reach) / cell));
    for (let row = top; row <= bottom; row += 1) {
      const half = Math.sqrt(Math.max(0, reach * reach - (row * cell - y) ** 2));
      const first = Math.max(0, Math.ceil((x - half) / cell));
      const last = Math.min(columns - 1, Math.floor((x + half) / cell));
      near.fill(1, row * columns + first, row * columns + last + 1);
    }
  }
  return near;
}

/** The cells that the corner of the grid reaches without crossing land: the sea, but no lake. */
function seaAround(land: Uint8Array, { columns, rows }: Grid): Uint8Array {
  const sea = new Uint8Array(land.length);
  const todo = [0];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (land[at] || sea[at]) continue;
    sea[at] = 1;
    const column = at % columns;
    if (column > 0) todo.push(at - 1);
    if (column < columns - 1) todo.push(at + 1);
    if (at >= columns) todo.push(at - columns);
    if (at + columns < columns * rows) todo.push(at + columns);
  }
  return sea;
}

/** Sea beside land: the only sea that can wash any away. */
const shore = (sea: Uint8Array, { columns, cell }: Grid): Spot[] =>
  [...sea.keys()]
    .filter((at) => sea[at] && [at - 1, at + 1, at - columns, at + columns].some((next) => sea[next] === 0))
    .map((at) => ({ x: (at % columns) * cell, y: Math.floor(at / columns) * cell }));

/**
 * The land of a territory. Communes less than two `bridge` apart share land; beyond them it goes on for `beyond`. All in
 * the unit of the spots, `cell` too.
 */
export function landRuns(spots: readonly Spot[], cell: number, bridge: number, beyond: number): Run[] {
  const box = around(spots);
  // A rim of water all around, so that every sea meets the first cell.
  const rim = bridge + 2 * cell;
  const [left, top] = [box.x - rim, box.y - rim];
  const grid = {
    columns: Math.ceil((box.width + 2 * rim) / cell),
    rows: Math.ceil((box.height + 2 * rim) / cell),
    cell,
  };
  const moved = thinned(
    spots.map(({ x, y }) => ({ x: x - left, y: y - top })),
    cell,
  );
  const sea = seaAround(reached(moved, bridge, grid), grid);
  const washed = reached(shore(sea, grid), bridge - beyond, grid);
  const runs: Run[] = [];
  for (let row = 0; row < grid.rows; row += 1)
    for (let column = 0; column < grid.columns; column += 1) {
      const from = column;
      const at = (each: number): number => row * grid.columns + each;
      while (column < grid.columns && !sea[at(column)] && !washed[at(column)]) column += 1;
      if (column > from)
        runs.push({ x: left + from * cell, y: top + row * cell, length: (column - 1 - from) * cell });
    }
  return runs;
}
