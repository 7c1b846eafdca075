import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { attributesOfRow } from '../../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../../shared/spec/attribute.ts';
import { entryState, type AttributeState } from '../attribute-state.ts';

interface Props {
  readonly snapshot: Snapshot;
  /** Of the list or map that holds the entry. */
  readonly state: AttributeState;
  readonly part: string | number;
  readonly row: Attribute;
  readonly summary: ReactNode;
  readonly renderAttribute: (state: AttributeState) => ReactNode;
}

/** An entry that opens into its attributes. */
export function EntryDetails({ snapshot, state, part, row, summary, renderAttribute }: Props) {
  const [open, setOpen] = useState(false);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div className="entry-options">
      <button
        type="button"
        className="entry-more summary"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Chevron size={12} aria-hidden />
        <span>{summary}</span>
      </button>
      {open && (
        <div className="entry-attributes">
          {[...attributesOfRow(row)].map(([name, child]) => (
            <div key={name}>{renderAttribute(entryState(snapshot, state, part, name, child))}</div>
          ))}
        </div>
      )}
    </div>
  );
}
