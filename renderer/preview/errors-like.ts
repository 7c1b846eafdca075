import type { Diagnostic } from '../../shared/diagnostic.ts';

/** The errors among diagnostics, those first whose names stand in what the tool printed; the others keep their order. */
export function errorsLike(diagnostics: readonly Diagnostic[], theirs: string): readonly Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const words = new Set(theirs.split(/[^\w-]+/));
  const named = ({ message }: Diagnostic): number =>
    Object.values(message.args ?? {})
      .flatMap((arg) => (typeof arg === 'string' ? arg.split(/[^\w-]+/) : []))
      .filter((word) => word.length > 2 && words.has(word)).length;
  return errors
    .map((error) => ({ error, likeness: named(error) }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ error }) => error);
}
