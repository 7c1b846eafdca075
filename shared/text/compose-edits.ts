import type { TextEdit, TextEdits } from './text-edit.ts';

/** A run of the text before: kept as it is, removed, or (length 0) an insertion. */
type Step =
  | { readonly kind: 'keep'; readonly length: number }
  | { readonly kind: 'remove'; readonly length: number }
  | { readonly kind: 'insert'; readonly text: string };

/** The edits as steps over the whole text; what follows the last edit is kept and needs no step. */
function stepsOf(edits: TextEdits): Step[] {
  const steps: Step[] = [];
  let last = 0;
  for (const { from, to, insert } of edits) {
    if (from > last) steps.push({ kind: 'keep', length: from - last });
    if (to > from) steps.push({ kind: 'remove', length: to - from });
    if (insert !== '') steps.push({ kind: 'insert', text: insert });
    last = to;
  }
  return steps;
}

/** Collects steps into edits, joining those that touch. */
class Collector {
  readonly edits: TextEdit[] = [];
  private offset = 0;

  keep(length: number): void {
    this.offset += length;
  }

  change(removed: number, insert: string): void {
    const last = this.edits.at(-1);
    if (last !== undefined && last.to === this.offset) {
      this.edits[this.edits.length - 1] = {
        from: last.from,
        to: last.to + removed,
        insert: last.insert + insert,
      };
    } else if (removed > 0 || insert !== '') {
      this.edits.push({ from: this.offset, to: this.offset + removed, insert });
    }
    this.offset += removed;
  }
}

/**
 * One list of edits that does what `first` and then `second` do: `second` counts in the text after `first`, the result
 * in the text before it. Edits that touch are joined.
 */
export function composeEdits(first: TextEdits, second: TextEdits): TextEdits {
  if (first.length === 0) return second;
  const out = new Collector();
  const before = stepsOf(first);
  const end: Step = { kind: 'keep', length: Number.MAX_SAFE_INTEGER };
  let at = 0;
  let step: Step = before[0] ?? end;
  const advance = () => {
    step = before[++at] ?? end;
  };

  /** Passes `length` characters of the middle text, kept or removed by `second`. */
  const pass = (length: number, removed: boolean) => {
    let left = length;
    while (left > 0) {
      const current: Step = step;
      if (current.kind === 'remove') {
        out.change(current.length, '');
        advance();
        continue;
      }
      const size = current.kind === 'keep' ? current.length : current.text.length;
      const taken = Math.min(size, left);
      if (current.kind === 'keep') {
        if (removed) out.change(taken, '');
        else out.keep(taken);
      } else if (!removed) {
        out.change(0, current.text.slice(0, taken));
      }
      left -= taken;
      if (taken === size) advance();
      else if (current.kind === 'keep') step = { kind: 'keep', length: size - taken };
      else step = { kind: 'insert', text: current.text.slice(taken) };
    }
  };

  let middle = 0;
  for (const { from, to, insert } of second) {
    pass(from - middle, false);
    if (insert !== '') out.change(0, insert);
    pass(to - from, true);
    middle = to;
  }
  // What is left of `first` stands as it is.
  for (let current: Step = step; current !== end; current = step) {
    if (current.kind === 'keep') out.keep(current.length);
    else if (current.kind === 'remove') out.change(current.length, '');
    else out.change(0, current.text);
    advance();
  }
  return out.edits;
}
