import type { Diagnostic as EditorDiagnostic } from '@codemirror/lint';
import type { FilePath } from '../../shared/diagnostic.ts';
import { rangeOf } from '../../shared/project/range-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { say } from '../i18n/t.ts';
import { actions } from '../store/index.ts';

/** Our problems of one file, as the editor's gutter and underlines want them. */
export function editorDiagnostics(snapshot: Snapshot, path: FilePath, length: number): EditorDiagnostic[] {
  const found: EditorDiagnostic[] = [];
  for (const { severity, message, location, fixes = [], id } of snapshot.diagnostics) {
    if (location?.file !== path) continue;
    const range = rangeOf(snapshot.project, location);
    if (range === undefined || range.from > length) continue;
    found.push({
      from: range.from,
      to: Math.min(Math.max(range.to, range.from), length),
      severity,
      message: say(message).replaceAll('`', ''),
      source: id,
      actions: fixes.map(({ title, call }) => ({
        name: say(title),
        apply: () => void actions.run(call.command, call.args, { origin: 'fix' }),
      })),
    });
  }
  return found.sort((a, b) => a.from - b.from);
}
