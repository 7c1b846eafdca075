import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useState } from 'react';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { attributesOfRow } from '../../shared/spec/attribute-at.ts';
import { AttributeRow } from './AttributeRow.tsx';
import { childrenOf, unknownKeys, type AttributeState } from './attribute-state.ts';
import { fieldKindOf } from './fields/fields.ts';
import { plainOf } from './plain-value.ts';
import { rowKey } from './row-key.ts';
import { isWanted, type Wanted } from './wanted.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: AttributeState;
  readonly wanted: Wanted;
  readonly depth?: number;
  /** It is all that its group has: nobody should have to open it again. */
  readonly isSole?: boolean;
}

const DEEPEST = 3;
const everything: Wanted = { search: '', onlySet: false };

/** An attribute; a group of attributes opens into them. */
export function AttributeTree({ snapshot, state, wanted, depth = 0, isSole = false }: Props) {
  const [chosen, setChosen] = useState<boolean>();
  if (!isWanted(state, wanted)) return null;
  if (!isGroup(state) || depth >= DEEPEST) {
    const renderAttribute = (child: AttributeState) => (
      <AttributeTree snapshot={snapshot} state={child} wanted={everything} />
    );
    return <Row snapshot={snapshot} state={state} renderAttribute={renderAttribute} />;
  }
  const open = chosen ?? (state.isSet || isSole || wanted.search !== '');
  const Chevron = open ? ChevronDown : ChevronRight;
  const known = attributesOfRow(state.row);
  const children = [
    ...childrenOf(snapshot, state),
    ...(state.also === undefined ? unknownKeys(snapshot, state.path, known) : []),
  ];
  return (
    <div className="attribute-group" data-attribute={state.path.join('.')}>
      <button type="button" className="attribute-fold" aria-expanded={open} onClick={() => setChosen(!open)}>
        <Chevron size={14} aria-hidden />
        {state.name}
        {!open && state.isSet && <span className="dot" />}
      </button>
      {open && (
        <div className="attribute-children">
          {children.map((child) => (
            <AttributeTree
              key={child.name}
              snapshot={snapshot}
              state={child}
              wanted={wanted}
              depth={depth + 1}
            />
          ))}
        </div>
      )}
    </div>
  );
}

const keys = new WeakMap<AttributeState, string | undefined>();

function keyOf({ snapshot, state }: Shown): string | undefined {
  const key = keys.has(state) ? keys.get(state) : rowKey(snapshot, state);
  keys.set(state, key);
  return key;
}

interface Shown {
  readonly snapshot: Snapshot;
  readonly state: AttributeState;
}

/** Every key that is typed makes new states; most of them say what they said. */
const Row = memo(AttributeRow, (before, now) => {
  if (before.state === now.state) return before.snapshot === now.snapshot;
  const key = keyOf(now);
  return key !== undefined && key === keyOf(before);
});

/** Shown as its attributes, unless the file writes it in another way (the short syntax, an alias). */
export function isGroup({ row, written }: AttributeState): boolean {
  if (fieldKindOf(row) !== 'group' || attributesOfRow(row).size === 0) return false;
  if (written === undefined) return true;
  const node = written.located.node;
  const blank = node.kind === 'scalar' && node.text === '';
  return blank || plainOf(node)?.kind === 'map';
}
