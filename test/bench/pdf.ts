/** How long a plan takes as a PDF: the first one, and those that follow. */
import { aim } from './aims.ts';
import { accountant, pdf, printed } from '../print/printed.ts';

const rounds = 30;
const warm = 5;

/** Prints milliseconds from the facts to the bytes; the first counts the loading of pdfkit. */
export async function benchPdf(): Promise<{ first: number; p50: number; worst: number }> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await pdf(printed(accountant));
    taken.push(performance.now() - start);
  }
  const sorted = taken.slice(warm).sort((a, b) => a - b);
  const times = {
    first: taken[0] ?? 0,
    p50: sorted[Math.floor(sorted.length / 2)] ?? 0,
    worst: sorted.at(-1) ?? 0,
  };
  console.log(`PDF, the first, with the loading of pdfkit: ${times.first.toFixed(0)} ms`);
  aim('PDF, p50', times.p50, 300, 'ms');
  aim('PDF, slowest', times.worst, 300, 'ms');
  return times;
}
