/** Counts what operators watch, under the names that /metrics shows. */

export interface Figures {
  /** An answer was sent, with its HTTP status. */
  answered: (status: number) => void;
  all: () => Readonly<Record<string, number>>;
}

/** `live` gives the figures that are read at the moment of asking. */
export function figures(live: () => Readonly<Record<string, number>>): Figures {
  const answers = new Map<string, number>();
  return {
    answered(status) {
      const name = `http_answers_total{class="${Math.floor(status / 100)}xx"}`;
      answers.set(name, (answers.get(name) ?? 0) + 1);
    },
    all: () => ({ ...Object.fromEntries(answers), ...live() }),
  };
}
