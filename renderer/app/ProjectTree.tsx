import { ExternalLink, EyeOff, FileCode2, FileQuestionMark, Lock, Plus, WandSparkles } from 'lucide-react';
import { memo, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { OtherFilesHint } from '../environments/OtherFilesHint.tsx';
import { useT } from '../i18n/t.ts';
import type { GraphNode, NodeKind } from '../../shared/graph/graph.ts';
import type { ElementKind } from '../../shared/spec/element-kinds.ts';
import { actions, findCanvas, store, useApp, useCalmSnapshot } from '../store/index.ts';
import { FaultMark } from '../ui/FaultMark.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import { useRowsInSight } from '../ui/use-rows-in-sight.ts';
import './tree.css';

const kinds: readonly ElementKind[] = ['service', 'network', 'volume', 'config', 'secret'];

/** The project as lists: its files, and what they declare. */
export function ProjectTree() {
  const nodes = useCalmSnapshot()?.graph.nodes;
  return (
    <div className="tree" onKeyDown={onArrow}>
      <Files />
      {nodes !== undefined && <Declared nodes={nodes} />}
    </div>
  );
}

const Declared = memo(function Declared({ nodes }: { readonly nodes: readonly GraphNode[] }) {
  return kinds.map((kind) => (
    <Elements key={kind} kind={kind} nodes={nodes.filter((node) => node.kind === kind)} />
  ));
});

/** How high a row is (tree.css). */
const ROW = 24;

/** The arrows walk the rows. */
function onArrow(event: KeyboardEvent<HTMLDivElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.tree-row')];
  const at = rows.findIndex((row) => row === event.target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  const tree = event.currentTarget;
  if (event.key === 'Home' || event.key === 'End') {
    // Of a long list only the rows in sight are there: they come with the scroll.
    flushSync(() => tree.scrollTo(0, event.key === 'Home' ? 0 : tree.scrollHeight));
    const ends = tree.querySelectorAll<HTMLElement>('.tree-row');
    ends[event.key === 'Home' ? 0 : ends.length - 1]?.focus();
    return;
  }
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

function Files() {
  const t = useT();
  const files = useApp((state) => state.snapshot?.project.files);
  const directory = useApp((state) => state.snapshot?.project.directory) ?? '';
  const dirty = useApp((state) => state.dirty);
  const openFile = useApp((state) => state.ui.openFile);
  return (
    <section aria-labelledby="tree-files">
      <h3 id="tree-files">{t('tree.files')}</h3>
      <ul>
        {[...(files?.values() ?? [])].map((file) => {
          const { path, readOnly } = file;
          return (
            <li key={path}>
              <button
                type="button"
                className="tree-row"
                aria-current={path === openFile ? 'true' : undefined}
                title={path}
                onClick={() => {
                  actions.showDock('yaml');
                  actions.setUi({ openFile: path });
                }}
              >
                <FileCode2 size={14} aria-hidden />
                <span className="tree-name">
                  {path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : path}
                </span>
                <FaultMark file={file} />
                {readOnly && <Lock size={12} role="img" aria-label={t('tree.read-only')} />}
                {dirty.has(path) && <span className="dot" role="img" aria-label={t('tree.unsaved')} />}
              </button>
            </li>
          );
        })}
      </ul>
      <OtherFilesHint />
    </section>
  );
}

function Elements({ kind, nodes }: { readonly kind: ElementKind; readonly nodes: readonly GraphNode[] }) {
  const t = useT();
  const selected = useApp((state) => state.selection.nodes);
  const list = useRef<HTMLUListElement>(null);
  const { from, to, before, after } = useRowsInSight(list, nodes.length, ROW);
  const rows = nodes.slice(from, to);
  const stop = rows.find(({ id }) => selected.includes(id)) ?? rows[0];
  return (
    <section aria-labelledby={`tree-${kind}`}>
      <div className="tree-head">
        <h3 id={`tree-${kind}`}>{t(`tree.${kind}s`)}</h3>
        <span className="tree-count">{nodes.length > 0 ? nodes.length : ''}</span>
        <IconButton
          icon={Plus}
          size="small"
          label={t(`action.add-${kind}`)}
          onClick={() => actions.showDialog({ kind: 'add-element', element: kind })}
        />
      </div>
      <ul ref={list} style={{ paddingBlock: `${before}px ${after}px` }}>
        {rows.map((node, index) => (
          <NodeRow
            key={node.id}
            id={node.id}
            name={node.name}
            kind={node.kind}
            state={stateOf(node)}
            selected={selected.includes(node.id)}
            tabStop={node === stop}
            place={rows.length < nodes.length ? from + index + 1 : undefined}
            count={nodes.length}
          />
        ))}
      </ul>
    </section>
  );
}

type NodeState = 'missing' | 'external' | 'implicit' | 'disabled' | undefined;

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  readonly state: NodeState;
  readonly selected: boolean;
  /** The Tab key stops here; the arrows go to the others. */
  readonly tabStop: boolean;
  /** Its place in a list of which only the rows in sight are there, and how long that list is. */
  readonly place: number | undefined;
  readonly count: number;
}

/** Drawn again only when what it shows is another: the tree of a large project follows every key that is typed. */
const NodeRow = memo(function NodeRow(row: RowProps) {
  const { id, name, kind, state, selected, tabStop, place, count } = row;
  return (
    <li aria-posinset={place} aria-setsize={place === undefined ? undefined : count}>
      <button
        type="button"
        className="tree-row"
        tabIndex={tabStop ? 0 : -1}
        data-node={id}
        data-quiet={state === 'disabled' || state === 'implicit' || undefined}
        data-missing={state === 'missing' || undefined}
        aria-current={selected ? 'true' : undefined}
        onClick={(event) => {
          const more = event.ctrlKey || event.metaKey || event.shiftKey;
          const { nodes } = store.getState().selection;
          actions.select(more ? [...new Set([...nodes, id])] : [id], 'tree');
          findCanvas()?.reveal([id]);
        }}
        onDoubleClick={() => actions.showDialog({ kind: 'rename', node: id })}
      >
        <KindIcon kind={kind} />
        <span className="tree-name">{name}</span>
        {state !== undefined && <StateSign state={state} />}
      </button>
    </li>
  );
});

const signs = { missing: FileQuestionMark, external: ExternalLink, implicit: WandSparkles, disabled: EyeOff };

/** A sign rather than words: in a narrow column the name of the element needs the room. */
function StateSign({ state }: { readonly state: keyof typeof signs }) {
  const t = useT();
  const Sign = signs[state];
  return (
    <span className="tree-sign" title={t(`tree.${state}`)}>
      <Sign size={13} role="img" aria-label={t(`tree.${state}`)} />
    </span>
  );
}

function stateOf(node: GraphNode): NodeState {
  if (node.missing) return 'missing';
  if (node.external) return 'external';
  if (node.implicit) return 'implicit';
  return node.disabled ? 'disabled' : undefined;
}
