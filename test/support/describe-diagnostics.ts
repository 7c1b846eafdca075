import type { Diagnostic } from '../../shared/diagnostic.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { positionOf } from '../../shared/project/range-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';

/** A project of one file. */
export function openText(text: string): Snapshot {
  const path = '/shop/compose.yaml';
  return takeSnapshot(
    createProject({
      directory: '/shop',
      composeFiles: [path],
      files: [{ path, text, version: null }],
      variables: {},
    }),
  );
}

/** What a person is told of a file: place, sentence in both languages, titles of the quick fixes. Errors and warnings only. */
export function describeDiagnostics(text: string): string {
  const { project, diagnostics } = openText(text);
  return diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map((each) => describe(each, each.location && positionOf(project, each.location)))
    .join('\n');
}

function describe(
  { severity, id, message, fixes = [] }: Diagnostic,
  at: { readonly line: number; readonly column: number } | undefined,
): string {
  const lines = [
    `${at?.line}:${at?.column} ${severity} ${id}`,
    printMessage(message, 'en'),
    printMessage(message, 'ko'),
    ...fixes.map(({ title, safe }) => {
      const mark = safe ? '>>' : '> ';
      return `${mark} ${printMessage(title, 'en')} | ${printMessage(title, 'ko')}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}
