import { useState } from 'react';
import type { Graph } from '../../shared/graph/graph.ts';
import { useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { nodeWords, relationWords } from './words.ts';

/**
 * The drawing as a list for screen readers: every node with its relations, whether it is in sight or not. Out of the way for
 * those who see, and out of the way of Tab.
 */
export function OutlineList({ graph }: { readonly graph: Graph }) {
  const t = useT();
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
                {nodeWords(node, t)}
              </button>
              <ul aria-label={t('canvas.relations')}>
                {relationWords(graph, node.id, t).map((relation) => (
                  <li key={relation}>{relation}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
