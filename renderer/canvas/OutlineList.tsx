import { useMemo, useState } from 'react';
import type { Graph } from '../../shared/graph/graph.ts';
import { edgeWords, nodeWords, relationsByNode } from '../../shared/graph/words.ts';
import { useSay, useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';

/**
 * The drawing as a list for screen readers: every node with its relations, whether it is in sight or not. Out of the way for
 * those who see, and out of the way of Tab.
 */
export function OutlineList({ graph }: { readonly graph: Graph }) {
  const t = useT();
  const say = useSay();
  const relations = useMemo(() => relationsByNode(graph), [graph]);
  // Long lists cost more than they help while nobody reads them; a screen reader that comes here opens it.
  const [isOpen, setOpen] = useState(graph.nodes.length <= 300);
  return (
    <div className="visually-hidden canvas-outline">
      <h2>
        <button type="button" tabIndex={-1} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('canvas.list')}
        </button>
      </h2>
      {isOpen && (
        <ul aria-label={t('canvas.list')}>
          {graph.nodes.map((node) => (
            <li key={node.id}>
              <button type="button" tabIndex={-1} onClick={() => actions.select([node.id], 'tree')}>
                {nodeWords(node, say)}
              </button>
              <ul aria-label={t('canvas.relations')}>
                {relations.get(node.id)?.map((edge) => (
                  <li key={edge.id}>{edgeWords(edge, say)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
