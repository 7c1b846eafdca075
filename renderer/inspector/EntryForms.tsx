import type { GraphNode } from '../../shared/graph/graph.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { attributeAt } from '../../shared/spec/attribute-at.ts';
import { AttributeTree } from './AttributeTree.tsx';
import { attributeState } from './attribute-state.ts';
import { entryFieldsOf } from './entry-fields.ts';
import './entry-forms.css';

interface Props {
  readonly snapshot: Snapshot;
  readonly node: GraphNode;
}

/** All is shown: nothing is searched for among one or two fields. */
const everything = { search: '', onlySet: false };

/** The fields of the services that make a node which is no element of its own: a host port, a folder of the host. */
export function EntryForms({ snapshot, node }: Props) {
  return (
    <div className="inspector-list">
      {entryFieldsOf(snapshot, node).map(({ service, attribute }) => {
        const path = ['services', service, attribute];
        const row = attributeAt(path);
        return (
          row !== undefined && (
            <section key={`${service} ${attribute}`} className="inspector-group" aria-label={service}>
              <h3 className="inspector-of">{service}</h3>
              <AttributeTree
                snapshot={snapshot}
                state={attributeState(snapshot, path, row)}
                wanted={everything}
                isSole={false}
              />
            </section>
          )
        );
      })}
    </div>
  );
}
