/** How far a client has read, as it says so itself. */
const watermarkForm = /^\d{1,9}$/;
/** The number that a client has seen last. What cannot be read, or was never given out, is the start. */
export function readWatermark(given: string | undefined, lastSeq: number): number {
  const seen = given !== undefined && watermarkForm.test(given) ? Number(given) : 0;
  return seen > lastSeq ? 0 : seen;
}
