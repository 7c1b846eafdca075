import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, FilePath } from '../../shared/diagnostic.ts';
import type { Project } from '../../shared/project/project.ts';
import { rangeOf } from '../../shared/project/range-of.ts';
import { positionAt } from '../../shared/text/lines.ts';
import { appVersion } from './app-root.ts';
import { say } from './fail.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The problems as a log of SARIF 2.1.0, the form that code hosts and editors read; files relative to the current folder. */
export function printSarif(project: Project, diagnostics: readonly Diagnostic[]): string {
  const ids = [...new Set(diagnostics.map(({ id }) => id))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Composewright', semanticVersion: appVersion(), rules: ids.map((id) => ({ id })) },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((each) => ({
          ruleId: each.id,
          ruleIndex: ids.indexOf(each.id),
          level: LEVELS[each.severity],
          message: { text: say(each.message) },
          ...locations(project, each),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function locations(project: Project, { location, path: at }: Diagnostic): object {
  const logical =
    at === undefined || at.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: at.join('.') }] };
  if (location === undefined) return Object.keys(logical).length === 0 ? {} : { locations: [logical] };
  const artifactLocation = { uri: uriOf(location.file) };
  const range = rangeOf(project, location);
  const text = project.files.get(location.file)?.text;
  if (range === undefined || text === undefined) {
    return { locations: [{ physicalLocation: { artifactLocation }, ...logical }] };
  }
  const start = positionAt(text, range.from);
  const end = positionAt(text, range.to);
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  return { locations: [{ physicalLocation: { artifactLocation, region }, ...logical }] };
}

function uriOf(file: FilePath): string {
  const relative = path.relative(process.cwd(), file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return pathToFileURL(file).href;
  return relative.split(path.sep).map(encodeURIComponent).join('/');
}
