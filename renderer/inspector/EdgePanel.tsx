import { Trash2 } from 'lucide-react';
import type { GraphEdge } from '../../shared/graph/graph.ts';
import { edgeRemoval } from '../../shared/graph/removal.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { actions, partsOf } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import { conditions } from './conditions.ts';
import { runHere } from './edit.ts';
import { RevealInYaml } from './RevealInYaml.tsx';

/** One connection of the drawing: what it means, on what it waits, where it is written. */
export function EdgePanel({ snapshot, edge }: { readonly snapshot: Snapshot; readonly edge: GraphEdge }) {
  const t = useT();
  const call = edgeRemoval(snapshot.model, edge);
  const service = partsOf(edge.source).name;
  const on = partsOf(edge.target).name;
  return (
    <>
      <header className="inspector-head">
        <div>
          <h2>
            {service} → {on}
          </h2>
          <p className="quiet">{t(`inspector.edge-${edge.kind}`)}</p>
        </div>
        <span className="inspector-tools">
          <RevealInYaml snapshot={snapshot} location={edge.location} />
          {call !== undefined && (
            <IconButton
              icon={Trash2}
              label={t('action.delete')}
              onClick={() => void runHere(call.command, call.args)}
            />
          )}
        </span>
        <div className="inspector-users">
          {[edge.source, edge.target].map((id) => (
            <button key={id} type="button" className="chip" onClick={() => actions.select([id], 'inspector')}>
              <KindIcon kind={partsOf(id).kind} size={12} /> {partsOf(id).name}
            </button>
          ))}
        </div>
      </header>
      <div className="inspector-list">
        {edge.kind === 'depends-on' ? (
          <div className="attribute" data-set>
            <div className="attribute-head">
              <span className="attribute-name">condition</span>
            </div>
            <div className="attribute-field">
              <Choice
                label={t('inspector.dependency-condition')}
                value={edge.condition ?? 'service_started'}
                options={conditions.map(([value, key]) => ({ value, label: t(key) }))}
                onChange={(condition) => void runHere('addDependency', { service, on, condition })}
              />
            </div>
          </div>
        ) : (
          edge.label !== '' && <p className="inspector-label">{edge.label}</p>
        )}
        {edge.kind === 'inferred' && <p className="inspector-label quiet">{t('inspector.inferred')}</p>}
      </div>
    </>
  );
}
