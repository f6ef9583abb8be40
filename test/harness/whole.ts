/** A whole number as it is given to a command. */

/** From 1 to `most`; throws a sentence that says what was expected. */
export function whole(text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= most) return value;
  throw new Error(`${text} is not a whole number from 1 to ${most}.`);
}
