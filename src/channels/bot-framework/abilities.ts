/** What each channel can show: the one table that rendering reads. */

export interface Ability {
  /** Adaptive Cards; without them everything is text and suggested answers. */
  cards: boolean;
  /** Answers shown as buttons; where there are more, a list to choose from, or a numbered text. */
  buttons: number;
  /** Characters of a button that are seen. */
  title: number;
  /** Characters of a text. */
  text: number;
  /** Text is read as Markdown, whatever is asked for: its signs are said in another way. */
  markdown: boolean;
}

/** The weight of one message in bytes: Teams takes 28 kB with the ids that are put around it. */
export const messageBytes = 26_000;

/** A channel that nobody has described. */
const plain: Ability = { cards: false, buttons: 3, title: 80, text: 4_000, markdown: false };

const abilities: Readonly<Record<string, Ability>> = {
  // Six buttons stand in a row there; suggested answers only in personal talk, and three at most.
  msteams: { cards: true, buttons: 6, title: 80, text: 12_000, markdown: true },
  webchat: { cards: true, buttons: 6, title: 80, text: 12_000, markdown: true },
  emulator: { cards: true, buttons: 6, title: 80, text: 12_000, markdown: true },
  slack: { ...plain, buttons: 5, title: 75, text: 12_000, markdown: true },
  facebook: { ...plain, buttons: 11, title: 20, text: 2_000 },
  telegram: { ...plain, buttons: 10, title: 60, text: 4_096 },
  line: { ...plain, buttons: 13, title: 20, text: 5_000 },
  sms: { ...plain, buttons: 0, text: 1_600 },
  email: { ...plain, buttons: 0, text: 20_000, markdown: true },
};

export const abilityOf = (channelId: string): Ability => abilities[channelId] ?? plain;
