import { useT } from '../../i18n/t.ts';
import { Choice } from '../../ui/Choice.tsx';

interface Props {
  readonly label: string;
  readonly names: readonly string[];
  /** Whether there are any at all: where none is left, all are in use or none is declared. */
  readonly areAny: boolean;
  readonly onPick: (name: string) => void;
}

/** Adds one of the elements that are not in use yet. */
export function AddPicker({ label, names, areAny, onPick }: Props) {
  const t = useT();
  return (
    <Choice
      className="add-picker"
      label={label}
      value={null}
      placeholder={t(
        names.length > 0 ? 'inspector.add' : areAny ? 'inspector.none-left' : 'inspector.none-declared',
      )}
      disabled={names.length === 0}
      options={names.map((value) => ({ value, label: value }))}
      onChange={onPick}
    />
  );
}
