import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { groupGraph } from '../../shared/graph/group-graph.ts';
import type { Graph, GraphNode } from '../../shared/graph/graph.ts';
import type { Grouping } from '../../shared/graph/grouping.ts';
import { relationsByNode } from '../../shared/graph/relations.ts';
import { edgeWords, nodeWords } from '../../shared/graph/words.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useSay, useT } from '../i18n/t.ts';
import { actions, activeGrouping, knownGraph, useApp, useSnapshot } from '../store/index.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { listRows, type ListRow } from './list-rows.ts';
import './graph-list.css';

const nothing: Graph = { nodes: [], edges: [] };

/** More rows than a person goes through: a search narrows them. */
const MOST = 600;

/** The drawing as a tree: every node, and below it what it is connected with. For keyboards, screen readers and long projects. */
export function GraphList() {
  const t = useT();
  const say = useSay();
  const snapshot = useSnapshot();
  const selection = useApp((state) => state.selection);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string>();
  const tree = useRef<HTMLUListElement>(null);
  const grouping = useApp(activeGrouping);
  const graph = useMemo(
    () => snapshot && groupGraph(listed(snapshot, grouping), snapshot.model, grouping),
    [snapshot, grouping],
  );
  const relations = useMemo(() => relationsByNode(graph ?? nothing), [graph]);
  const rows = useMemo(
    () =>
      graph === undefined ? [] : listRows(graph, relations, open, search, (node) => nodeWords(node, say)),
    [graph, relations, open, search, say],
  );
  const shown = rows.slice(0, MOST);
  const selected = new Set([...selection.nodes, ...selection.edges]);
  const current = shown.find(({ key }) => key === at) ?? shown.find(({ id }) => selected.has(id)) ?? shown[0];
  const first = selection.nodes[0];
  useEffect(() => {
    if (first === undefined) return;
    const row = tree.current?.querySelector(`[data-row="${CSS.escape(first)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [first]);
  if (graph === undefined) return null;

  const toggle = (id: string, wanted = !open.has(id)) => {
    const next = new Set(open);
    if (wanted) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const fold = ({ id, collapsed }: GraphNode) => {
    if (collapsed !== undefined) actions.foldGroup(id, !collapsed);
  };
  const choose = (row: ListRow) => {
    setAt(row.key);
    if (row.edge === undefined) actions.select([row.id], 'tree');
    else actions.select([], 'tree', { edges: [row.id] });
  };
  const focus = (row: ListRow | undefined) => {
    if (row === undefined) return;
    setAt(row.key);
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.key)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = shown.indexOf(current);
    const parent = shown.slice(0, index).findLast(({ edge }) => edge === undefined);
    const does: Partial<Record<string, () => void>> = {
      ArrowDown: () => focus(shown[index + 1]),
      ArrowUp: () => focus(shown[index - 1]),
      Home: () => focus(shown[0]),
      End: () => focus(shown.at(-1)),
      ArrowRight: () => {
        if (current.edge !== undefined || current.count === 0) return;
        if (current.isOpen) focus(shown[index + 1]);
        else toggle(current.id, true);
      },
      ArrowLeft: () => {
        if (current.edge !== undefined) focus(parent);
        else if (current.isOpen) toggle(current.id, false);
      },
      Enter: () => choose(current),
      ' ': () => choose(current),
      g: () => fold(current.node),
    };
    const act = does[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className="graph-list">
      <div className="graph-list-bar">
        <SearchField label={t('list.search')} value={search} onChange={setSearch} />
        <span className="quiet" role="status">
          {t('list.count', { nodes: graph.nodes.length, edges: graph.edges.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="empty">{t(graph.nodes.length === 0 ? 'list.empty' : 'list.nothing')}</p>
      ) : (
        <ul role="tree" aria-label={t('list.region')} ref={tree} onKeyDown={onKeyDown}>
          {shown.map((row) => {
            const Chevron = row.isOpen ? ChevronDown : ChevronRight;
            return (
              <li
                key={row.key}
                role="treeitem"
                data-row={row.key}
                className={row.edge === undefined ? 'graph-row' : 'graph-row edge'}
                tabIndex={row === current ? 0 : -1}
                aria-level={row.edge === undefined ? 1 : 2}
                aria-selected={selected.has(row.id)}
                aria-expanded={row.edge === undefined && row.count > 0 ? row.isOpen : undefined}
                onFocus={() => setAt(row.key)}
                onClick={() => choose(row)}
              >
                {row.edge === undefined && (
                  <>
                    <Chevron
                      size={14}
                      aria-hidden
                      className={row.count === 0 ? 'none' : undefined}
                      onClick={(event) => {
                        event.stopPropagation();
                        toggle(row.id);
                      }}
                    />
                    <KindIcon kind={row.node.kind} size={14} />
                  </>
                )}
                <span>{row.edge === undefined ? row.words : edgeWords(row.edge, say)}</span>
                {row.edge === undefined && row.node.collapsed !== undefined && (
                  <button
                    type="button"
                    className="button plain"
                    tabIndex={-1}
                    onClick={(event) => {
                      event.stopPropagation();
                      fold(row.node);
                    }}
                  >
                    {t(row.node.collapsed ? 'list.expand' : 'list.collapse')} <kbd>G</kbd>
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {rows.length > MOST && <p className="empty">{t('list.more', { count: rows.length - MOST })}</p>}
    </div>
  );
}

/** The whole project, however little of it the view draws; with the `default` network where networks are groups. */
const listed = (snapshot: Snapshot, { by }: Grouping): Graph =>
  by === 'network' ? knownGraph(snapshot) : snapshot.graph;
