import type { Diagnostic, FilePath } from '../diagnostic.ts';
import { positionAt } from '../text/lines.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { absoluteOffset, locate } from '../yaml/locate.ts';
import type { ResolveInput } from './resolution.ts';

/**
 * The faults without those that only follow from a text that is not YAML: of those on one line the first stays, and behind a
 * bracket or a quote that is never closed nothing is sure. What else is wrong in such a file, or with an element that it speaks of, is
 * told once it can be read; the tool too stops there.
 */
export function withoutFollowers(
  diagnostics: readonly Diagnostic[],
  { files, read }: ResolveInput,
): readonly Diagnostic[] {
  const broken = new Map<FilePath, YamlFile>();
  for (const file of files) {
    const yaml = read(file)?.yaml();
    if (yaml?.problems.some(({ code }) => isSyntax(code)) === true) broken.set(file, yaml);
  }
  if (broken.size === 0) return diagnostics;
  const told = new Map<FilePath, Set<number>>();
  const unclosed = new Set<FilePath>();
  return diagnostics.filter(({ severity, message, location, path }) => {
    const yaml = location && broken.get(location.file);
    if (yaml !== undefined && message.id.startsWith('yaml.problem-')) {
      const { file, chunk, from } = location!;
      const { line } = positionAt(yaml.text, absoluteOffset(yaml, chunk, from));
      const known = told.get(file) ?? new Set<number>();
      if (known.has(line) || unclosed.has(file)) return false;
      told.set(file, known.add(line));
      if (message.id.startsWith('yaml.problem-unclosed-')) unclosed.add(file);
      return true;
    }
    if (severity !== 'error') return true;
    const element = path?.slice(0, 2);
    const isDoubtful = element?.length === 2 && [...broken.values()].some((each) => locate(each, element));
    return yaml === undefined && !isDoubtful;
  });
}

/** Whether the text cannot be read there; what it says twice, or in a circle, can. */
const isSyntax = (code: string): boolean => code !== 'duplicate-key' && code !== 'anchor-cycle';
