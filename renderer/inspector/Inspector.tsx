import { memo, useMemo, useState } from 'react';
import { childOf, attributeAt, attributesOf } from '../../shared/spec/attribute-at.ts';
import { isOfEntries } from '../../shared/graph/kind-traits.ts';
import type { NodeId } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { useT } from '../i18n/t.ts';
import { actions, knownGraph, useApp, useCalmSnapshot, useSelection } from '../store/index.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { attributeState, unknownKeys, type AttributeState } from './attribute-state.ts';
import { AddExtension } from './AddExtension.tsx';
import { AttributeTree } from './AttributeTree.tsx';
import { EdgePanel } from './EdgePanel.tsx';
import { ElementHead } from './ElementHead.tsx';
import { EntryForms } from './EntryForms.tsx';
import { LiveService } from './LiveService.tsx';
import { groupFor, groupOrder, groupTitle, isCommon, rankIn, type GroupId } from './groups.ts';
import { isWanted, type Wanted } from './wanted.ts';
import './fields/fields.css';
import './inspector.css';
import './attribute-row.css';

/** Sections of the file that the inspector of the project itself leaves to the drawing. */
const drawn = new Set(['services', 'networks', 'volumes', 'configs', 'secrets']);

/** Every attribute of what is selected, in a form made for it; of the project when nothing is. */
export function Inspector() {
  const snapshot = useCalmSnapshot();
  const { nodes, edges } = useSelection();
  return snapshot === undefined ? null : <Form snapshot={snapshot} nodes={nodes} edges={edges} />;
}

interface FormProps {
  readonly snapshot: Snapshot;
  readonly nodes: readonly NodeId[];
  readonly edges: readonly string[];
}

const Form = memo(function Form({ snapshot, nodes, edges }: FormProps) {
  const t = useT();
  // What was selected may be gone since: undone, renamed, typed away.
  const known = useMemo(() => knownGraph(snapshot), [snapshot]);
  const selected = nodes.filter((id) => known.nodes.some((node) => node.id === id));
  const wanted = useApp((state) => state.ui.inspector);
  const node = selected.length === 1 ? known.nodes.find(({ id }) => id === selected[0]) : undefined;
  const names = selected.join(' ');
  const paths = useMemo<readonly Path[]>(
    () => pathsOf(snapshot, names === '' ? [] : names.split(' ')),
    [snapshot, names],
  );
  const edge = selected.length > 0 ? undefined : known.edges.find(({ id }) => id === edges[0]);
  if (edge !== undefined && edges.length === 1) {
    return (
      <div className="inspector">
        <EdgePanel snapshot={snapshot} edge={edge} />
      </div>
    );
  }
  return (
    <div className="inspector">
      <ElementHead snapshot={snapshot} node={node} selected={selected} />
      {selected.length > 1 && paths.length === 0 && (
        <p className="inspector-label quiet">{t('inspector.several-none')}</p>
      )}
      {node?.kind === 'service' && <LiveService name={node.name} />}
      {node !== undefined && isOfEntries(node.kind) && <EntryForms snapshot={snapshot} node={node} />}
      {paths[0] !== undefined && (
        <>
          <div className="inspector-bar">
            <SearchField
              label={t('inspector.search')}
              value={wanted.search}
              onChange={(search) => actions.setUi({ inspector: { ...wanted, search } })}
            />
            <label className="inspector-only">
              <Toggle
                label={t('inspector.only-set')}
                checked={wanted.onlySet}
                onChange={(onlySet) => actions.setUi({ inspector: { ...wanted, onlySet } })}
              />
              <span aria-hidden>{t('inspector.only-set')}</span>
            </label>
          </div>
          {paths.length > 1 && <p className="inspector-label quiet">{t('inspector.several-note')}</p>}
          <Attributes
            key={names}
            snapshot={snapshot}
            paths={paths}
            isService={paths[0][0] === 'services'}
            wanted={wanted}
          />
        </>
      )}
    </div>
  );
});

interface AttributesProps {
  readonly snapshot: Snapshot;
  /** Of the elements that are edited together; the first one's values are shown. */
  readonly paths: readonly Path[];
  readonly isService: boolean;
  readonly wanted: Wanted;
}

function Attributes({ snapshot, paths, isService, wanted }: AttributesProps) {
  const t = useT();
  const groups = useMemo(() => groupsOf(snapshot, paths, isService), [snapshot, paths, isService]);
  const shown = groups
    .map(({ id, states }) => ({ id, states: states.filter((state) => isWanted(state, wanted)) }))
    .filter(({ states }) => states.length > 0);
  return (
    <div className="inspector-list">
      {shown.length === 0 && (
        <p className="empty">
          {t(wanted.search === '' ? 'inspector.nothing-set' : 'inspector.nothing-matches')}
        </p>
      )}
      {shown.map(({ id, states }) => (
        <details key={id} className="inspector-group" open={isOpen(id, states, wanted) || undefined}>
          <summary>
            {t(groupTitle(id))}
            <span className="inspector-count">{states.filter(({ isSet }) => isSet).length || ''}</span>
          </summary>
          <GroupBody snapshot={snapshot} id={id} states={states} wanted={wanted} isService={isService} />
        </details>
      ))}
      {paths.length === 1 && paths[0] !== undefined && <AddExtension path={paths[0]} />}
    </div>
  );
}

interface BodyProps {
  readonly snapshot: Snapshot;
  readonly id: GroupId;
  readonly states: readonly AttributeState[];
  readonly wanted: Wanted;
  readonly isService: boolean;
}

/** What is set and what is wanted often; all of it on demand. */
function GroupBody({ snapshot, id, states, wanted, isService }: BodyProps) {
  const t = useT();
  const [all, setAll] = useState(false);
  const everything = all || !isService || wanted.search !== '';
  const shown = everything ? states : states.filter(({ name, isSet }) => isSet || isCommon(id, name));
  const more = states.length - shown.length;
  return (
    <>
      {shown.map((state) => (
        <AttributeTree
          key={state.name}
          snapshot={snapshot}
          state={state}
          wanted={wanted}
          isSole={isService && states.length === 1}
        />
      ))}
      {more > 0 && (
        <button type="button" className="inspector-more" onClick={() => setAll(true)}>
          {t('inspector.more', { count: more })}
        </button>
      )}
    </>
  );
}

const isOpen = (id: GroupId, states: readonly AttributeState[], { search, onlySet }: Wanted) =>
  id === 'general' || search !== '' || onlySet || states.some(({ isSet }) => isSet);

interface Group {
  readonly id: GroupId;
  readonly states: readonly AttributeState[];
}

/** The elements that the inspector is about: what is selected, the project when nothing is; several only when all are services. */
function pathsOf(snapshot: Snapshot, selected: readonly NodeId[]): readonly Path[] {
  if (selected.length === 0) return [[]];
  const paths = selected.flatMap((id) => {
    const node = knownGraph(snapshot).nodes.find((each) => each.id === id);
    return node?.path.length === 2 && !node.missing ? [node.path] : [];
  });
  const isMeant = paths.length === 1 || paths.every(([section]) => section === 'services');
  return paths.length === selected.length && isMeant ? paths : [];
}

function groupsOf(snapshot: Snapshot, paths: readonly Path[], isService: boolean): readonly Group[] {
  const [path = [], ...others] = paths;
  const known = attributesOf(path);
  const row = attributeAt(path);
  const states = [
    ...[...known.keys()]
      .filter((name) => path.length > 0 || !drawn.has(name))
      .flatMap((name) => {
        const child = row && childOf(row, name);
        if (child === undefined) return [];
        const also = others.map((each) => [...each, name]);
        return [attributeState(snapshot, [...path, name], child, undefined, also)];
      }),
    ...(others.length > 0 ? [] : unknownKeys(snapshot, path, known)),
  ];
  return groupOrder
    .map((id) => ({
      id,
      states: states
        .filter(({ name }) => groupFor(name, isService) === id)
        .sort((a, b) => rankIn(id, a.name) - rankIn(id, b.name)),
    }))
    .filter((group) => group.states.length > 0);
}
