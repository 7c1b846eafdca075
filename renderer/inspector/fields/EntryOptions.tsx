import { useState, type ReactNode } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { attributesOfRow } from '../../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../../shared/spec/attribute.ts';
import { useT } from '../../i18n/t.ts';
import { entryState, type AttributeState } from '../attribute-state.ts';

interface Props {
  readonly snapshot: Snapshot;
  /** Of the list or map that holds the entry. */
  readonly state: AttributeState;
  readonly part: string | number;
  readonly row: Attribute;
  readonly name: string;
  /** Attributes that the line itself shows. */
  readonly without: readonly string[];
  /** Writes the entry in long syntax; undefined: it is so already. False: it was refused. */
  readonly lengthen: (() => boolean) | undefined;
  readonly renderAttribute: (state: AttributeState) => ReactNode;
}

/** The further attributes of an entry. They need the long syntax: opening them writes it, for what has none yet. */
export function EntryOptions({
  snapshot,
  state,
  part,
  row,
  name,
  without,
  lengthen,
  renderAttribute,
}: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const isOpen = open && lengthen === undefined;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const toggle = () => {
    if (lengthen !== undefined && !lengthen()) return;
    setOpen(lengthen !== undefined || !open);
  };
  return (
    <div className="entry-options">
      <button type="button" className="entry-more" aria-expanded={isOpen} onClick={toggle}>
        <Chevron size={12} aria-hidden />
        {t(lengthen === undefined ? 'inspector.options' : 'inspector.options-long')}
        <span className="visually-hidden"> {name}</span>
      </button>
      {isOpen && (
        <div className="entry-attributes">
          {[...attributesOfRow(row)]
            .filter(([each]) => !without.includes(each))
            .map(([each, child]) => (
              <div key={each}>{renderAttribute(entryState(snapshot, state, part, each, child))}</div>
            ))}
        </div>
      )}
    </div>
  );
}
