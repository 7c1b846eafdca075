import type { Diagnostic as EditorDiagnostic } from '@codemirror/lint';
import type { FilePath } from '../../shared/diagnostic.ts';
import { rangeOf } from '../../shared/project/range-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { say, t } from '../i18n/t.ts';
import { actions, outsideFileOf } from '../store/index.ts';

/** Our problems of one file, as the editor's gutter and underlines want them. */
export function editorDiagnostics(snapshot: Snapshot, path: FilePath, length: number): EditorDiagnostic[] {
  const found: EditorDiagnostic[] = [];
  for (const problem of snapshot.diagnostics) {
    const { severity, message, location, fixes = [], id } = problem;
    if (location?.file !== path) continue;
    const range = rangeOf(snapshot.project, location);
    if (range === undefined || range.from > length) continue;
    const outside = outsideFileOf(problem);
    found.push({
      from: range.from,
      to: Math.min(Math.max(range.to, range.from), length),
      severity,
      message: say(message).replaceAll('`', ''),
      source: id,
      actions: [
        ...(outside === undefined
          ? []
          : [{ name: t('problems.ask-outside'), apply: () => actions.askOutside(outside) }]),
        ...fixes.map(({ title, call }) => ({
          name: say(title),
          apply: () => void actions.run(call.command, call.args, { origin: 'fix' }),
        })),
      ],
    });
  }
  return found.sort((a, b) => a.from - b.from);
}
