import type { ReactNode } from 'react';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import type { AttributeState } from '../attribute-state.ts';
import type { Plain } from '../plain-value.ts';

/** What every field is given. */
export interface FieldProps {
  readonly state: AttributeState;
  /** What is shown: as the file writes it, else the effective value; undefined: nothing is set. */
  readonly plain: Plain | undefined;
  /** The accessible name. */
  readonly label: string;
  /** The value comes from elsewhere (an anchor, extends): a form cannot change a part of it here. */
  readonly readOnly: boolean;
  readonly snapshot: Snapshot;
  /** Shows an attribute of an entry, in the field made for it. */
  readonly renderAttribute: (state: AttributeState) => ReactNode;
}
