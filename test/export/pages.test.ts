import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from '../../shared/export/html-page.ts';
import { pathSegments } from '../../shared/export/path-segments.ts';
import { winAnsi } from '../../shared/export/pdf-text.ts';
import { printDrawing, textFormats } from '../../shared/export/print-drawing.ts';
import { estimateWidth, fitText } from '../../shared/export/text-width.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { graphViews } from '../../shared/graph/views/index.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { message, type Message } from '../../shared/message.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { buildModel } from '../../shared/model/build-model.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';
import { resolutionOf } from '../graph/value-of.ts';
import { plainDrawing } from './plain-drawing.ts';

const options = {
  theme: 'dark',
  transparent: false,
  withMarks: true,
  language: 'en',
  say: printMessage,
} as const;

const small = graphOf({
  services: {
    web: { image: 'nginx', depends_on: { db: { condition: 'service_healthy' } } },
    db: { image: 'postgres:17' },
  },
});

const named = (words: string): Graph => {
  const [node] = graphOf({ services: { x: { image: 'y' } } }).nodes;
  return { nodes: [{ ...node!, name: words, facts: { subtitle: words, badges: [] } }], edges: [] };
};

describe('the page', () => {
  const sha = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

  test('its policy names the style and the script that it has, and nothing else', () => {
    expect([PAGE_STYLE_HASH, PAGE_SCRIPT_HASH]).toEqual([sha(PAGE_STYLE), sha(PAGE_SCRIPT)]);
    const html = printDrawing('html', plainDrawing(small), options);
    expect(html).toContain(
      `default-src 'none'; style-src '${sha(PAGE_STYLE)}'; script-src '${sha(PAGE_SCRIPT)}'`,
    );
    expect(html.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|src=|href=|@import|url\((?!#)/,
    );
  });

  test('whatever a name is, it opens no tag: the page has the elements that it has with plain names', () => {
    const tags = (html: string) => [...html.matchAll(/<\/?\w+/g)].map(([tag]) => tag);
    const plain = tags(printDrawing('html', plainDrawing(named('plain')), options));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1 }),
          fc.constantFrom(
            '</script><script>alert(1)</script>',
            '"><img src=x onerror=alert(1)>',
            '-->',
            ']]>',
          ),
        ),
        (words) => {
          const html = printDrawing('html', plainDrawing(named(words), words), options);
          const more = new Set(['<title', '</title']);
          expect(tags(html).filter((tag) => !more.has(tag))).toEqual(plain.filter((tag) => !more.has(tag)));
        },
      ),
    );
  });

  test('every element is in the list with its relations', () => {
    const html = printDrawing('html', plainDrawing(small), {
      ...options,
      language: 'ko',
      say: (m) => printMessage(m, 'ko'),
    });
    expect(html).toContain('<html lang="ko">');
    expect(html).toContain(
      '<li data-of="service:web"><button type="button">서비스 <b>web</b>, nginx</button><ul><li>',
    );
  });
});

describe('the PDF', () => {
  test('is ASCII, its table points at its objects, and its stream is as long as it says, whatever the words are', () => {
    const check = (graph: Graph, title: string) => {
      const pdf = printDrawing('pdf', plainDrawing(graph, title), options);
      expect(pdf).toMatch(/^[\n -~]*$/);
      const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
      expect(pdf.slice(start, start + 5)).toBe('xref\n');
      const offsets = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) =>
        Number(offset),
      );
      offsets.forEach((offset, index) => {
        expect(pdf.slice(offset, offset + 10)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
      });
      const [, length, stream = ''] = /\/Length (\d+) >>\nstream\n(.*?)\nendstream/s.exec(pdf) ?? [];
      expect(stream.length).toBe(Number(length));
      expect(stream.match(/^q$/gm)?.length).toBe(stream.match(/^Q$/gm)?.length);
      expect(stream.replaceAll(/<[^>]*>/g, '')).not.toMatch(/NaN|Infinity|undefined|\de[-+]?\d/);
    };
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => check(named(words), words)));
    fc.assert(
      fc.property(randomGraph, (graph) => check(graph, 'x')),
      { numRuns: 20 },
    );
  });

  test('Latin text is text in Helvetica, Hangul in the Korean font, as bold as the letters beside it', () => {
    const pdf = printDrawing('pdf', plainDrawing(named('a한€')), options);
    const hangul = '/F2 14 Tf 0.89 0.91 0.937 RG 0.42 w 2 Tr <D55C> Tj 0 Tr';
    expect(pdf).toContain(`/F1 14 Tf <61> Tj\n${hangul}\n/F1 14 Tf <80> Tj`);
    expect(pdf).toContain('/F0 12 Tf <61> Tj\n/F2 12 Tf <D55C> Tj\n/F0 12 Tf <80> Tj');
    expect(['A', '…', 'é', '한', '\n'].map(winAnsi)).toEqual([65, 0x85, 0xe9, undefined, undefined]);
  });
});

describe('secrets', () => {
  test('what stands before the @ of a URL is in no format', () => {
    const graph = graphOf({
      services: {
        web: { build: { context: 'https://me:tok3n-9@git.example.com/web.git' } },
        api: { image: 'user:p4ss@registry.example.com/api' },
        job: { build: { context: 'https://gh0_abc@git.example.com/job.git' } },
      },
    });
    const url = { ...graph.nodes[0]!, name: 'postgres://me:tok3n-9@db/x' };
    const all = { nodes: [url, ...graph.nodes], edges: graph.edges };
    for (const format of textFormats) {
      const text = printDrawing(format, plainDrawing(all, 'https://me:tok3n-9@x'), options);
      const hex = (words: string) => Buffer.from(words).toString('hex');
      expect([format, text.includes('tok3n-9'), text.includes(hex('tok3n-9'))]).toEqual([
        format,
        false,
        false,
      ]);
      expect([format, text.includes('gh0_abc'), text.includes(hex('gh0_abc'))]).toEqual([
        format,
        false,
        false,
      ]);
    }
  });
});

describe('paths', () => {
  test('relative, smooth, quadratic and arc commands become absolute lines and cubics', () => {
    expect(pathSegments('m1 2 3 4h5v-1z')).toEqual([
      ['M', 1, 2],
      ['L', 4, 6],
      ['L', 9, 6],
      ['L', 9, 5],
      ['Z'],
    ]);
    expect(pathSegments('M0 0C1 1 2 1 3 0s2-1 3 0')).toEqual([
      ['M', 0, 0],
      ['C', 1, 1, 2, 1, 3, 0],
      ['C', 4, -1, 5, -1, 6, 0],
    ]);
    expect(pathSegments('M0 0Q3 3 6 0')).toEqual([
      ['M', 0, 0],
      ['C', 2, 2, 4, 2, 6, 0],
    ]);
  });

  test('an arc stays on its circle, with flags written together too', () => {
    for (const d of ['M10 0A10 10 0 0 1 0 10', 'M10 0a10 10 0 01-10 10']) {
      const [, piece] = pathSegments(d);
      expect(piece?.slice(-2)).toEqual([0, 10]);
      const [, x1, y1, x2, y2] = piece as ['C', number, number, number, number, number, number];
      const middle = [(10 + 3 * x1 + 3 * x2) / 8, (3 * y1 + 3 * y2 + 10) / 8] as const;
      expect(Math.hypot(...middle)).toBeCloseTo(10, 2);
    }
  });
});

test('a text is cut to its room, never longer than it', () => {
  const measure = (words: string) => estimateWidth(words, 12, 400);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 200 }), (words, room) => {
      const fitted = fitText(words, room, measure);
      expect(measure(fitted)).toBeLessThanOrEqual(room);
      const cuts = [...fitted].flatMap((each, index, all) =>
        each === '…' ? [[all.slice(0, index).join(''), all.slice(index + 1).join('')] as const] : [],
      );
      const isCut = cuts.some(([head, tail]) => words.startsWith(head) && words.endsWith(tail));
      expect(fitted === words || isCut).toBe(true);
    }),
  );
});

test('what the view says stands in the middle of its frame, whatever the font makes of its letters', () => {
  const marks = new Map([
    ['service:web', { tone: 'lit', sign: 'lit', words: message('drawing.mark-critical') }],
    ['service:db', { tone: 'plain', sign: undefined, words: message('drawing.mark-everyone') }],
  ] as const);
  const say = (words: Message) => printMessage(words, 'ko');
  const svg = printDrawing('svg', { ...plainDrawing(small), marks }, { ...options, say });
  const [critical, everyone] = [...svg.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="middle"[^>]*>([^<]*)/g)];
  expect([critical?.[2], everyone?.[2]]).toEqual([
    say(message('drawing.mark-critical')),
    say(message('drawing.mark-everyone')),
  ]);
  const [, x, width] = /<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]*\/><text[^>]*>누구나/.exec(svg) ?? [];
  expect(Number(everyone?.[1])).toBeCloseTo(Number(x) + Number(width) / 2, 1);
  // Hangul is as wide as high at most: the frame is as wide as its words and the air beside them.
  expect(Number(width)).toBe(3 * 11 + 14 - 1);
});

describe('the Markdown document', () => {
  const markdown = (view: 'exposure' | 'architecture') => {
    const graph = graphViews[view].project(small, buildModel(resolutionOf({ services: {} })));
    return printDrawing('markdown', plainDrawing(graph), options);
  };

  test('says of a port at which address of the host it is open', () => {
    const ports = [
      { target: 80, published: '8080' },
      { target: 443, published: '8443', host_ip: '127.0.0.1' },
      { target: 53, published: '53', host_ip: '::1', protocol: 'udp' },
    ];
    const graph = graphOf({ services: { web: { image: 'nginx', ports } } });
    expect(printDrawing('markdown', plainDrawing(graph), options)).toContain(
      '| `8080 → 80`, `127.0.0.1:8443 → 443`, `[::1]:53/udp → 53` |',
    );
  });

  test('has no column of which this view knows nothing', () => {
    expect(markdown('architecture')).toContain(`## Services

| Service | Image or build | Needs |
| --- | --- | --- |
| \`web\` | \`nginx\` | \`db (service_healthy)\` |
| \`db\` | \`postgres:17\` |  |
`);
    expect(markdown('exposure')).toContain('| Service | Image or build |\n');
  });
});

test('what is exported has the form of edges that the canvas has', () => {
  const drawing = { ...plainDrawing(small), edgeForm: 'step' } as const;
  const [way] = routeEdges(small, drawing.places, 'step').values();
  expect(printDrawing('svg', drawing, options)).toContain(`d="${way!.path}"`);
});
