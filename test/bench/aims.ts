/** Says a figure beside its aim, and plainly when it is missed; the missed ones are repeated at the end. */
const missed: string[] = [];

/** Prints "name: 1.9 x (aim: at most 2 x)". */
export function aim(name: string, value: number, most: number, unit: string): void {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  const figure = `${name}: ${value.toFixed(digits)} ${unit} (aim: at most ${most} ${unit})`;
  const held = value <= most;
  if (!held) missed.push(figure);
  console.log(held ? figure : `${figure} MISSED`);
}

/** Prints the figures that missed their aim. */
export function toldMissed(): void {
  console.log(missed.length > 0 ? `\nMissed:\n${missed.join('\n')}` : '\nEvery aim was met.');
}
