/** Any card, hostile ones too, becomes the few tags that the page knows, with no address but https and nothing that runs. */
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Card } from '../../src/web/card/card.tsx';

const tags = new Set(
  'div p h3 h4 ul ol li dl dt dd table caption thead tbody tr th td a button svg path span br'.split(' '),
);
const attributes = new Set(
  'class id start data-column lang hidden href target rel scope role aria-label aria-expanded aria-controls type viewBox d tabindex'.split(
    ' ',
  ),
);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '"><script>alert(1)</script>',
    'https://evil.example/" onclick="alert(1)',
    '• un\n• deux\n2. trois',
    '‮https://evil.example',
  ),
);
const url = fc.constantFrom(
  'javascript:alert(1)',
  'data:text/html,x',
  ' javascript:x',
  'http://x.example',
  'https://www.cnam.fr/?a="b',
  '//x',
);
const type = fc.constantFrom(
  ...'TextBlock Container ColumnSet Column FactSet Table TableRow TableCell ActionSet Image Media RichTextBlock'.split(
    ' ',
  ),
  ...'Action.Submit Action.OpenUrl Action.ToggleVisibility Action.Execute __proto__ constructor script'.split(
    ' ',
  ),
);
const { node } = fc.letrec<{ node: unknown }>((tie) => {
  const many = fc.array(tie('node'), { maxLength: 3 });
  return {
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(text, fc.constantFrom(null, 1, true)),
      fc.record(
        {
          type,
          text,
          title: text,
          value: text,
          url,
          id: text,
          style: fc.oneof(fc.constantFrom('heading', 'accent', 'emphasis'), text),
          weight: text,
          isVisible: fc.boolean(),
          items: many,
          columns: many,
          cells: many,
          rows: many,
          facts: many,
          actions: many,
          fallback: tie('node'),
          data: fc.oneof(text, fc.record({ text })),
          targetElements: fc.array(fc.oneof(text, fc.record({ elementId: text }))),
          selectAction: tie('node'),
        },
        { requiredKeys: ['type'] },
      ),
    ),
  };
});

/** Tags with their attributes; text nodes hold no "<", since it is escaped. */
const opened = /<([a-z][\w:-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi;
const given = /([^\s=>]+)(?:="([^"]*)")?/g;

it('says what it may say and nothing else', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), fc.array(node, { maxLength: 2 }), (body, actions) => {
      const content = { type: 'AdaptiveCard', body, actions };
      // What arrives is whatever was sent: the page has only its own reading to trust.
      const html = renderToString(
        h(Card, { content: content as never, prefix: 'c-', table: 'x', say: () => undefined }),
      );
      for (const [, tag = '', list = ''] of html.matchAll(opened)) {
        seen += 1;
        expect(tags).toContain(tag);
        for (const [, name = '', value = ''] of list.matchAll(given)) {
          expect(attributes).toContain(name);
          if (name === 'href') expect(value).toMatch(/^https:\/\//);
        }
      }
      expect(html.replaceAll(opened, '').replaceAll(/<\/[\w:-]+>/g, '')).not.toContain('<');
    }),
    { numRuns: 400 },
  );
  expect(seen).toBeGreaterThan(400);
});
