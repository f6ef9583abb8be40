/** Waiting between two attempts: longer each time, spread out, and cut short when there is reason to hope. */

const firstMs = 500;
const longestMs = 6_000;

/** How long to wait before attempt number `tries` (from 0), spread so that many pages do not come back at once. */
export const backOff = (tries: number): number =>
  Math.min(firstMs * 2 ** tries, longestMs) * (0.75 + Math.random() / 2);

/** A sleep that someone may end early. */
export class Pause {
  #wake: (() => void) | undefined;

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  wake(): void {
    this.#wake?.();
  }
}
