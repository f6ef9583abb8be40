/** The PDF as a screen reader meets it: its structure, order and language, read back by pdfinfo. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Facts } from '../../knowledge/facts.ts';
import type { Locale } from '../../knowledge/locales.ts';
import { temporaryFolder } from '../harness/folder.ts';
import { needPdfinfo, pdfinfo } from './poppler.ts';
import { accountant, pdf, printed } from './printed.ts';

beforeAll(needPdfinfo, 300_000);

async function read(facts: Facts, locale: Locale = 'fr') {
  const bytes = await pdf(printed(facts, locale));
  const file = join(temporaryFolder(), 'plan.pdf');
  writeFileSync(file, bytes);
  return {
    raw: bytes.toString('latin1'),
    about: pdfinfo(file),
    text: pdfinfo('-struct-text', file).replace(/\u00a0/g, ' '),
  };
}

const headings = (text: string): string[] =>
  [...text.matchAll(/^ +H[12] \(block\)\n +"([^"]*)"/gm)].map(([, heading]) => heading ?? '');

it('is tagged, titled, A4, in its language, and says that it is PDF/UA', async () => {
  const { raw, about } = await read(accountant);
  expect(about).toContain('Votre plan d’orientation au Cnam');
  expect(about).toMatch(/Tagged: +yes/);
  expect(about).toMatch(/\(A4\)/);
  expect(raw).toContain('/Lang (fr-FR)');
  expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(raw).toContain('/DisplayDocTitle true');
  expect(raw).toContain('/Outlines');
  expect((await read(accountant, 'en')).raw).toContain('/Lang (en-GB)');
});

it('reads in the order of the page: answers, where, courses, money, VAE, first step, contacts, sources', async () => {
  const { text } = await read(accountant);
  const expected = [
    'Votre plan d’orientation au Cnam',
    'Ce que j’ai compris',
    'Où aller',
    'Les formations qui pourraient convenir',
    'Payer la formation',
    'Faire reconnaître votre expérience (VAE)',
    'La première chose à faire',
    'À qui parler',
    'D’où viennent ces informations',
  ];
  expect(headings(text).filter((heading) => expected.includes(heading))).toEqual(expected);
});

it('has tables with headings of rows and columns, lists with labels, and a figure', async () => {
  const { text } = await read(accountant);
  expect(text).toMatch(/\/Scope \/Column\n +"Votre réponse"/);
  expect(text).toMatch(/\/Scope \/Row\n +"Votre ville"\n +TD\n +"Romilly-sur-Seine \(10\)"/);
  expect(text).toMatch(/LI \(block\)\n +Lbl \(block\)\n +"•"\n +LBody/);
  expect(text).toMatch(/^ +Figure/m);
});

it('describes its links and its map', async () => {
  const { raw } = await read(accountant);
  const links = raw.match(/\/Subtype \/Link/g)?.length ?? 0;
  expect(links).toBeGreaterThan(5);
  expect(raw.match(/\/Contents \(https:/g)).toHaveLength(links);
  expect(raw.match(/\/Alt /g)).toHaveLength(1);
});

it('writes euros, ligatures and quotation marks, and replaces what its font lacks', async () => {
  const { text } = await read({ ...accountant, occupation: 'cœur de métier à 10 € 日本' });
  expect(text).toContain('cœur de métier à 10 € ??');
});

it('is the same twice: nothing of the clock is in it', async () => {
  const [once, again] = [await pdf(printed(accountant)), await pdf(printed(accountant))];
  expect(once.equals(again)).toBe(true);
});
