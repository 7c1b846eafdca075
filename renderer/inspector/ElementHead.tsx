import { ClipboardCopy, Pencil, Plus, Trash2 } from 'lucide-react';
import { copyElements } from '../../shared/commands/copy-elements.ts';
import type { GraphNode } from '../../shared/graph/graph.ts';
import { isOfEntries } from '../../shared/graph/kind-traits.ts';
import { nodeId } from '../../shared/graph/node-id.ts';
import type { NodeId } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { actions, addCall, elementOf, knownGraph, partsOf } from '../store/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import { entryFieldsOf } from './entry-fields.ts';
import { RevealInYaml } from './RevealInYaml.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly node: GraphNode | undefined;
  readonly selected: readonly NodeId[];
}

/** What is selected, what can be done with it, and what it is connected with. */
export function ElementHead({ snapshot, node, selected }: Props) {
  const t = useT();
  const count = selected.length;
  if (node === undefined) {
    return (
      <header className="inspector-head">
        <div>
          <h2>{count === 0 ? snapshot.resolution.projectName : t('inspector.selected', { count })}</h2>
          {count === 0 && <p className="quiet">{t('inspector.kind-project')}</p>}
        </div>
        {count > 0 && (
          <span className="inspector-tools">
            <CopyYaml
              snapshot={snapshot}
              nodes={snapshot.graph.nodes.filter(({ id }) => selected.includes(id))}
            />
          </span>
        )}
        {count > 0 && (
          <div className="inspector-users">
            {selected.map((id) => (
              <button
                key={id}
                type="button"
                className="chip"
                onClick={() => actions.select([id], 'inspector')}
              >
                {partsOf(id).name}
              </button>
            ))}
          </div>
        )}
      </header>
    );
  }
  const element = elementOf(node.id);
  return (
    <header className="inspector-head">
      <KindIcon kind={node.kind} size={18} />
      <div>
        <h2>{node.name}</h2>
        <p className="quiet">{t(`inspector.kind-${node.kind}`)}</p>
      </div>
      <span className="inspector-tools">
        <RevealInYaml snapshot={snapshot} location={node.location} />
        {element !== undefined && !node.implicit && !node.missing && (
          <CopyYaml snapshot={snapshot} nodes={[node]} />
        )}
        {element !== undefined && !node.implicit && (
          <>
            <IconButton
              icon={Pencil}
              label={t('action.rename')}
              onClick={() => actions.showDialog({ kind: 'rename', node: node.id })}
            />
            <IconButton
              icon={Trash2}
              label={t('action.delete')}
              onClick={() => actions.showDialog({ kind: 'remove', nodes: [node.id] })}
            />
          </>
        )}
      </span>
      {(node.missing || node.implicit) && (
        <p className="inspector-note">
          {t(node.missing ? 'inspector.missing' : 'inspector.implicit')}
          {element !== undefined && (
            <button
              type="button"
              className="button"
              onClick={() => {
                const call = addCall(element.kind, element.name);
                actions.run(call.command, call.args, { origin: 'inspector' });
              }}
            >
              <Plus size={14} aria-hidden />
              {t('inspector.declare')}
            </button>
          )}
        </p>
      )}
      {isOfEntries(node.kind) ? (
        <Entries snapshot={snapshot} node={node} />
      ) : (
        node.kind !== 'service' && <Users snapshot={snapshot} node={node} />
      )}
    </header>
  );
}

/** Puts what the files write of elements on the clipboard. */
function CopyYaml({
  snapshot,
  nodes,
}: {
  readonly snapshot: Snapshot;
  readonly nodes: readonly GraphNode[];
}) {
  const t = useT();
  const copy = async () => {
    const { text } = copyElements(
      snapshot,
      nodes.map(({ id }) => id),
    );
    if (text === '') return;
    await navigator.clipboard.writeText(text);
    const name = nodes.map((each) => each.name).join(', ');
    actions.notify({ tone: 'good', text: { key: 'inspector.copied', args: { name } } });
  };
  return <IconButton icon={ClipboardCopy} label={t('inspector.copy-yaml')} onClick={() => void copy()} />;
}

/** Where the entries stand that make it: a click opens the field. */
function Entries({ snapshot, node }: { readonly snapshot: Snapshot; readonly node: GraphNode }) {
  const t = useT();
  return (
    <div className="inspector-users">
      <span className="quiet">{t('inspector.written-in')}</span>
      {entryFieldsOf(snapshot, node).map(({ service, attribute }) => (
        <button
          key={`${service} ${attribute}`}
          type="button"
          className="chip"
          onClick={() => actions.inspectField(nodeId('service', service), attribute, 'inspector')}
        >
          {`${service} · ${attribute}`}
        </button>
      ))}
    </div>
  );
}

/** The services that use it: a click goes there. */
function Users({ snapshot, node }: { readonly snapshot: Snapshot; readonly node: GraphNode }) {
  const t = useT();
  const ids = new Set<NodeId>();
  for (const { source, target } of knownGraph(snapshot).edges) {
    if (target === node.id) ids.add(source);
    if (source === node.id) ids.add(target);
  }
  if (ids.size === 0) return null;
  return (
    <div className="inspector-users">
      <span className="quiet">{t('inspector.used-by')}</span>
      {[...ids].map((id) => (
        <button key={id} type="button" className="chip" onClick={() => actions.select([id], 'inspector')}>
          {partsOf(id).name}
        </button>
      ))}
    </div>
  );
}
