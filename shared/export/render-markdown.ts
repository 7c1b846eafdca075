import type { Graph, GraphEdge, GraphNode, NodeKind } from '../graph/graph.ts';
import { parseNodeId } from '../graph/node-id.ts';
import type { Arrangement } from '../graph/views/view.ts';
import { relationsByNode } from '../graph/relations.ts';
import { badgeWords, type Say } from '../graph/words.ts';
import { message } from '../message.ts';
import type { MessageId } from '../messages/en/index.ts';
import { codeSpan } from '../text/code-span.ts';
import { hideCredentials, maskCredentials } from './hide-credentials.ts';
import { renderMermaid, type TitledWave } from './render-mermaid.ts';

export interface MarkdownOptions {
  readonly title: string;
  readonly arrangement?: Arrangement;
  readonly waves?: readonly TitledWave[];
  readonly say: Say;
}

type Cells = (node: GraphNode) => readonly string[];

/**
 * The view as a Markdown document: the drawing as Mermaid, then a table per kind of element. What the files hold stands in code
 * spans: it is inert. Ends with a line feed.
 */
export function renderMarkdown(whole: Graph, { title, arrangement, waves, say }: MarkdownOptions): string {
  const graph = hideCredentials(whole);
  const relations = relationsByNode(graph);
  const kinds = [...new Set(graph.nodes.map(({ kind }) => kind))].sort((a, b) => order(a) - order(b));
  const edgesOf = (node: GraphNode) => relations.get(node.id) ?? [];
  const notes = (node: GraphNode): string =>
    [
      ...(node.missing ? [say(message('drawing.missing'))] : []),
      ...(node.disabled ? [say(message('drawing.disabled'))] : []),
      ...node.facts.badges.map(({ id, text }) => {
        const meaning = badgeWords({ id, text: '' }, say);
        return text === '' ? meaning : `${meaning} ${codeSpan(text)}`;
      }),
    ].join('; ');
  const tables = kinds.map((kind) => {
    const [columns, cells] = kind === 'service' ? services(edgesOf) : others(edgesOf);
    const name = say(message(`drawing.kind-${kind}`));
    const head = [name, ...columns.map((id) => say(message(id))), say(message('export.column-notes'))];
    const rows = graph.nodes
      .filter((node) => node.kind === kind)
      .map((node) => [codeSpan(node.name), ...cells(node), notes(node)]);
    // A column without a word would read as an answer to what this view does not ask.
    const said = head.map((_, column) => rows.some((row) => row[column] !== ''));
    const lines = [head, head.map(() => '---'), ...rows]
      .map((row) => row.filter((_, column) => said[column]))
      .map((row) => `| ${row.join(' | ')} |`);
    return `## ${say(message(`export.table-${kind}`))}\n\n${lines.join('\n')}`;
  });
  const drawing = `## ${say(message('export.diagram'))}\n\n\`\`\`mermaid\n${renderMermaid(graph, arrangement, waves)}\`\`\``;
  const heading = codeSpan(title);
  const parts = [...(heading === '' ? [] : [`# ${heading}`]), drawing, ...tables];
  return maskCredentials(`${parts.join('\n\n')}\n`);
}

function order(kind: NodeKind): number {
  return kind === 'service' ? 0 : 1;
}

type EdgesOf = (node: GraphNode) => readonly GraphEdge[];

function services(edgesOf: EdgesOf): readonly [readonly MessageId[], Cells] {
  const columns = ['image', 'ports', 'networks', 'waits', 'data'] as const;
  const needs: readonly GraphEdge['kind'][] = [
    'depends-on',
    'link',
    'volumes-from',
    'shares-namespace',
    'extends',
  ];
  const keeps: readonly GraphEdge['kind'][] = ['mount', 'config', 'secret'];
  return [
    columns.map((name) => `export.column-${name}` as const),
    (node) => {
      const edges = edgesOf(node);
      const targets = (kinds: readonly GraphEdge['kind'][], label: (edge: GraphEdge) => string = () => '') =>
        list(
          edges
            .filter(({ kind, source }) => source === node.id && kinds.includes(kind))
            .map((edge) => `${nameOf(edge.target)}${label(edge)}`),
        );
      const ports = edges.filter(({ kind, target }) => kind === 'port' && target === node.id);
      return [
        codeSpan(node.facts.subtitle ?? ''),
        list(ports.map(publication)),
        targets(['network']),
        targets(needs, ({ condition }) => (condition === undefined ? '' : ` (${condition})`)),
        targets(keeps, ({ label, readOnly }) => {
          if (label === '') return '';
          return ` → ${label}${readOnly === true ? ' (ro)' : ''}`;
        }),
      ];
    },
  ];
}

function others(edgesOf: EdgesOf): readonly [readonly MessageId[], Cells] {
  return [
    ['export.column-details', 'export.column-used'],
    (node) => [
      codeSpan(node.facts.subtitle ?? ''),
      list(edgesOf(node).map(({ source, target }) => nameOf(source === node.id ? target : source))),
    ],
  ];
}

/** Where a port is open on the host, and the container's: `127.0.0.1:8080 → 80`. */
function publication({ source, label }: GraphEdge): string {
  return `${nameOf(source).replace(/\/tcp$/, '')} → ${label.slice(label.lastIndexOf(' ') + 1)}`;
}

function list(names: readonly string[]): string {
  return [...new Set(names)].map(codeSpan).join(', ');
}

function nameOf(id: string): string {
  return parseNodeId(id)?.name ?? id;
}
