import { actions, useSelection } from '../../store/index.ts';

/** The name of a node that selects it on the drawing. */
export function Select({ id, name }: { readonly id: string; readonly name: string }) {
  const { nodes } = useSelection();
  return (
    <button
      type="button"
      className="fact-name"
      aria-pressed={nodes.length === 1 && nodes[0] === id}
      onClick={() => actions.select([id], 'tree')}
    >
      {name}
    </button>
  );
}
