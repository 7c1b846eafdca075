import type { Diagnostic, FilePath, Location } from '../diagnostic.ts';
import { positionAt } from '../text/lines.ts';
import { absoluteOffset, locate } from '../yaml/locate.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { ResolveInput } from './resolution.ts';

/** A file whose text is no YAML, and where that was told first. */
interface Broken {
  readonly yaml: YamlFile;
  readonly from: number;
  /** The tool reads as far as that and goes on with what it has; it stops at everything else that is no YAML. */
  readonly goesOn: boolean;
}

/**
 * The faults without those that only follow from a text that is not YAML: of those on one line the first stays, and behind a bracket or a
 * quote that is never closed none. What else is wrong in the file, or with values to which it adds, is told once it can be read.
 */
export function withoutFollowers(
  diagnostics: readonly Diagnostic[],
  { read }: ResolveInput,
): readonly Diagnostic[] {
  const ofTexts = diagnostics.filter(isOfText);
  if (ofTexts.length === 0) return diagnostics;
  const broken = new Map<FilePath, Broken>();
  for (const { location, message } of ofTexts) {
    const yaml = location && read(location.file)?.yaml();
    if (yaml === undefined) continue;
    const before = broken.get(location!.file);
    broken.set(location!.file, {
      yaml,
      from: Math.min(before?.from ?? Infinity, offsetOf(yaml, location!)),
      goesOn: before?.goesOn !== false && message.id === 'yaml.problem-unexpected-text',
    });
  }
  const lines = new Set<string>();
  const unclosed = new Set<FilePath>();
  return diagnostics.filter((one) => {
    const { severity, message, location, path } = one;
    const file = location && broken.get(location.file);
    if (file !== undefined && isOfText(one)) {
      const line = `${positionAt(file.yaml.text, offsetOf(file.yaml, location!)).line} ${location!.file}`;
      if (lines.has(line) || unclosed.has(location!.file)) return false;
      lines.add(line);
      if (isUnclosed(message.id)) unclosed.add(location!.file);
      return true;
    }
    if (severity !== 'error') return true;
    if (file !== undefined) return file.goesOn && offsetOf(file.yaml, location!) < file.from;
    // A service that the file speaks of may have its image there; a value to which it adds a map may be wrong by that alone.
    if (message.id === 'resolve.no-image-or-build') return !isNamedIn(broken, path?.slice(0, 2));
    return !(isOfMerged(one, read) && isNamedIn(broken, path));
  });
}

const offsetOf = (yaml: YamlFile, { chunk, from }: Location): number => absoluteOffset(yaml, chunk, from);

const isOfText = ({ message: { id } }: Diagnostic): boolean =>
  id.startsWith('yaml.problem-') && id !== 'yaml.problem-duplicate-key' && id !== 'yaml.problem-anchor-cycle';

const isUnclosed = (id: string): boolean => id.startsWith('yaml.problem-unclosed-');

function isNamedIn(broken: ReadonlyMap<FilePath, Broken>, path: Diagnostic['path'] = []): boolean {
  return path.length > 1 && [...broken.values()].some(({ yaml }) => locate(yaml, path) !== undefined);
}

/** Whether a map or list is the fault, where the file that is blamed has neither. */
function isOfMerged({ message, location, path = [] }: Diagnostic, read: ResolveInput['read']): boolean {
  const found = message.args?.['found'];
  if (typeof found !== 'object' || found.id === 'spec.found-value') return false;
  const yaml = location && read(location.file)?.yaml();
  return yaml !== undefined && locate(yaml, path)?.node.kind === 'scalar';
}
