/** What may be a learner's code in what is typed: its signs alone, so that no ordinary word is taken for one. */

/** The signs of src/channels/code; whether the last one fits, the server knows. */
const shape =
  /(?:^|[^\p{L}\p{N}])[2-9ACFHJ-MRTV-Z](?:[ \u00a0.–-]{0,2}[2-9ACFHJ-MRTV-Z]){11}(?:[^\p{L}\p{N}]|$)/iu;

/** Null when nothing in the text can be one. */
export const shapedCode = (text: string): string | null => shape.exec(text)?.[0].trim() ?? null;
