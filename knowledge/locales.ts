/** The languages the assistant speaks; French is the source, the others say the same things. */
export const localeIds = ['fr', 'en'] as const;
export type Locale = (typeof localeIds)[number];
