import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearWhole, setWhole } from '../edit.ts';
import { printWords, splitWords } from '../words.ts';
import type { FieldProps } from './field-props.ts';

/** A command. A text stays a text, a list of words stays a list: it is shown as one line with quotes. */
export function CommandField({ state, plain, label, readOnly }: FieldProps) {
  const isList = plain?.kind === 'list';
  const words = isList ? plain.items.map((item) => (item.kind === 'text' ? item.text : '')) : [];
  const text = isList ? printWords(words) : plain?.kind === 'text' ? plain.text : '';
  const commit = (next: string): boolean => {
    if (next.trim() === '') return !state.isSet || clearWhole(state);
    return setWhole(state, isList ? (splitWords(next) ?? [next]) : next);
  };
  return (
    <DraftInput
      aria-label={label}
      value={text}
      readOnly={readOnly}
      placeholder={state.row.example ?? ''}
      data-example=""
      multiline={text.length > 36 || text.includes('\n')}
      isValid={(next) => !isList || splitWords(next) !== undefined}
      onCommit={commit}
    />
  );
}
