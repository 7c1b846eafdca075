import { rangeOf } from '../../shared/project/range-of.ts';
import { actions, type AppState } from '../store/index.ts';

/** Goes to the place in the YAML where the selected node is declared. */
export function revealSelection({ snapshot, selection }: AppState): void {
  const node = snapshot?.graph.nodes.find(({ id }) => id === selection.nodes[0]);
  if (snapshot === undefined || node?.location === undefined) return;
  const range = rangeOf(snapshot.project, node.location);
  if (range !== undefined) actions.revealInYaml(range.file, range.from, range.to);
}
