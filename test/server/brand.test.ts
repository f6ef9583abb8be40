/** A brand by configuration: what is refused at the start, and where name, colours and logo then stand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/server/config.ts';
import { byNight, contrast, worst } from '../../src/server/brand/colours.ts';
import { logoIn } from '../../src/server/brand/logo.ts';
import { loadServed } from '../../src/server/served.ts';
import { said, startFailure } from '../../src/server/start-words.ts';
import { temporaryFolder } from '../harness/folder.ts';
import { startServer } from '../harness/server.ts';
import { needPdfinfo, pdfinfo } from '../print/poppler.ts';

const svg = (inside: string, more = ''): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ${more}>${inside}</svg>`);
const good = svg('<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0 0h9v9z"/>');

const folder = temporaryFolder();
mkdirSync(folder, { recursive: true });
function file(name: string, bytes: Buffer): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

function refusals(variables: Record<string, string>): string {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError)
      return said('fr', startFailure(error, { host: '', port: 0, data: '' })).replaceAll('\u00a0', ' ');
    throw error;
  }
  return '';
}

describe('a brand that would harm is refused with a sentence', () => {
  it.each([
    [{ BRAND_ACCENT: '#ffd000' }, 'BRAND_ACCENT : la couleur #ffd000 n’est pas assez lisible'],
    [{ BRAND_ACCENT: '#888888' }, 'contraste 3'],
    [{ BRAND_ACCENT: '#0b5963', BRAND_ACCENT_DARK: '#0b5963' }, 'BRAND_ACCENT_DARK : la couleur'],
    [{ BRAND_ACCENT_DARK: '#86d2d4' }, 'ne va pas sans BRAND_ACCENT'],
    [{ BRAND_ACCENT: 'teal' }, 'BRAND_ACCENT doit être une couleur'],
    [{ BRAND_NAME: '<b>École</b>' }, 'BRAND_NAME doit être un nom'],
    [{ BRAND_LOGO: join(folder, 'none.svg') }, 'doit être un PNG ou un SVG'],
    [{ BRAND_LOGO: folder }, 'doit être un PNG ou un SVG'],
  ])('%j', (variables, sentence) => {
    expect(refusals(variables)).toContain(sentence);
  });
});

describe('a logo', () => {
  it('may be a picture or a drawing', () => {
    expect(logoIn(good)?.type).toBe('image/svg+xml');
    const head = '89504e470d0a1a0a0000000d4948445200000010000000100806000000';
    const png = Buffer.concat([Buffer.from(head, 'hex'), Buffer.from('IEND')]);
    expect(logoIn(png)?.type).toBe('image/png');
  });

  it.each([
    svg('<script>alert(1)</script>'),
    svg('', 'onload="alert(1)"'),
    svg('<a href="https://elsewhere.example"><path d="M0 0"/></a>'),
    svg('<use href="https://elsewhere.example/x.svg#a"/>'),
    svg('<image href="data:image/png;base64,AA"/>'),
    svg('<style>@import "https://elsewhere.example"</style>'),
    svg('<foreignObject><p>x</p></foreignObject>'),
    svg('<path fill="url(https://elsewhere.example)" d="M0 0"/>'),
    svg('<path d="M0 0" style="fill:red"/>'),
    svg('<use href="&#106;avascript:alert(1)"/>'),
    svg('<path d="M0 0"'),
    Buffer.from(`<!DOCTYPE svg [<!ENTITY x "y">]>${good.toString()}`),
    Buffer.from('GIF89a and then much more than thirty bytes of it'),
    Buffer.concat([good, Buffer.alloc(100_001, 32)]),
  ])('may not be this: %s', (bytes) => {
    expect(logoIn(bytes)).toBeNull();
  });
});

it('finds a colour for the night that reads well, whatever the day’s is', () => {
  for (const accent of ['#000000', '#0b5963', '#7a0019', '#1d2326', '#5b2d8c'])
    expect(worst(byNight(accent), 'dark')).toBeGreaterThanOrEqual(7);
  expect(contrast('#ffffff', '#000000')).toBe(21);
});

describe('with a brand', () => {
  const variables = {
    BRAND_NAME: 'Orientation « x » & co',
    BRAND_ACCENT: '#7A0019',
    BRAND_LOGO: file('logo.svg', good),
  };
  it('has no name with what could be code in it', () => {
    expect(refusals(variables)).toContain('BRAND_NAME');
  });

  it('stands on every page, in the launcher, on paper and in the title of the PDF', async () => {
    const environment = { ...variables, BRAND_NAME: 'L’orientation & vous' };
    const { brand } = readConfig(environment);
    const server = await startServer(loadServed({ brand }), environment);
    const text = async (path: string, options: RequestInit = {}): Promise<string> =>
      (await fetch(server.url + path, options)).text();
    for (const path of ['/', '/accessibilite', '/formulaire', '/donnees-personnelles?lang=en']) {
      const page = await text(path);
      expect(page).toMatch(/<title>[^<]*L’orientation &amp; vous<\/title>/u);
      // The assistant itself needs no second fetch for its colours.
      const colours = path === '/' ? '--accent:#7a0019' : `href="${brand?.colours?.screen.path}"`;
      expect(page).toContain(colours);
      expect(page).toContain(`<link rel="icon" href="${brand?.logo?.path}"`);
      expect(page.match(/rel="icon"/gu)).toHaveLength(1);
    }
    const front = await text('/');
    expect(front).toContain(`<img class="mark" src="${brand?.logo?.path}" alt="" />`);
    expect(front).not.toContain('<svg class="mark"');
    const launcher = await text('/embed.js');
    expect(launcher).toContain('--a:#7a0019;--o:#ffffff');
    expect(launcher.match(/title:"L’orientation & vous"/gu)).toHaveLength(2);
    const css = await fetch(server.url + (brand?.colours?.screen.path ?? ''));
    expect(css.headers.get('content-type')).toContain('text/css');
    expect(await css.text()).toContain('--accent:#7a0019');
    const logo = await fetch(server.url + (brand?.logo?.path ?? ''));
    expect(logo.headers.get('content-type')).toBe('image/svg+xml');
    expect(logo.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    const asked = (accept: string): RequestInit => ({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: accept },
      body: '{"facts":{}}',
    });
    const paper = await text('/v1/plan', asked('text/html'));
    expect(paper).toContain('<p class="letterhead">');
    expect(paper).toContain(`href="${brand?.colours?.paper.path}"`);
    const pdf = await fetch(`${server.url}/v1/plan`, asked('application/pdf'));
    needPdfinfo();
    expect(pdfinfo(file('plan.pdf', Buffer.from(await pdf.arrayBuffer())))).toMatch(
      /Title:.*– L’orientation & vous/u,
    );
  });
});
