import type { Graph, GraphNode } from '../graph/graph.ts';
import { relationsByNode } from '../graph/relations.ts';
import { edgeWords, nodeWords, type Say } from '../graph/words.ts';
import { message } from '../message.ts';
import { escapeXml } from './escape-xml.ts';
import { hideCredentials, maskCredentials } from './hide-credentials.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from './html-page.ts';
import type { Picture } from './picture.ts';
import { renderSvg } from './render-svg.ts';
import type { ThemeName } from './theme.ts';

export interface HtmlOptions {
  readonly theme?: ThemeName;
  readonly language: 'en' | 'ko';
  readonly say: Say;
}

/**
 * The picture as one page that pans, zooms, searches and tells an element's relations on hover, with all elements as a list for
 * screen readers and keyboards. It asks for nothing from elsewhere and its policy lets nothing in: no script but its own runs, whatever
 * the words of a project are.
 */
export function renderHtml(picture: Picture, whole: Graph, options: HtmlOptions): string {
  const { theme = 'light', language, say } = options;
  const graph = hideCredentials(whole);
  const relations = relationsByNode(graph);
  const label = (id: 'search' | 'larger' | 'smaller' | 'fit' | 'elements' | 'found') =>
    safe(say(message(`export.page-${id}`)));
  const title = safe(picture.title);
  const policy = `default-src 'none'; style-src '${PAGE_STYLE_HASH}'; script-src '${PAGE_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    `<body class="${theme}">`,
    '<header>',
    `<h1>${title}</h1>`,
    `<output id="found" for="search" aria-live="polite" aria-label="${label('found')}"></output>`,
    `<input id="search" type="search" placeholder="${label('search')}" aria-label="${label('search')}">`,
    `<button id="smaller" type="button" aria-label="${label('smaller')}">−</button>`,
    `<button id="larger" type="button" aria-label="${label('larger')}">+</button>`,
    `<button id="fit" type="button">${label('fit')}</button>`,
    '</header>',
    `<main id="stage" tabindex="0" aria-label="${title}">`,
    renderSvg(picture).trimEnd(),
    '<div id="facts" hidden></div>',
    '</main>',
    `<nav aria-label="${label('elements')}" tabindex="0">`,
    `<h2>${label('elements')}</h2>`,
    '<ul>',
    ...graph.nodes.map((node) => {
      const lines = (relations.get(node.id) ?? []).map((edge) => `<li>${safe(edgeWords(edge, say))}</li>`);
      const list = lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`;
      return `<li data-of="${safe(node.id)}"><button type="button">${entry(node, say)}</button>${list}</li>`;
    }),
    '</ul>',
    '</nav>',
    `<script>${PAGE_SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What an element is in one sentence, its name in bold: eyes run down the names, voices read the whole. */
function entry(node: GraphNode, say: Say): string {
  const words = nodeWords(node, say);
  const at = words.indexOf(node.name, say(message(`drawing.kind-${node.kind}`)).length);
  const [before, after] = [words.slice(0, at), words.slice(at + node.name.length)];
  return `${safe(before)}<b>${safe(node.name)}</b>${safe(after)}`;
}

const safe = (text: string): string => escapeXml(maskCredentials(text));
