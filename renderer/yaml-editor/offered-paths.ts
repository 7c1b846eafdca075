import type { Completion } from '@codemirror/autocomplete';
import type { FilePath } from '../../shared/diagnostic.ts';
import type { HostOutput } from '../../shared/host.ts';
import { cleanPath, resolvePath } from '../../shared/resolve/syntax/go-paths.ts';
import { textOf } from '../../shared/resolve/make-value.ts';
import { valueAt } from '../../shared/resolve/make-value.ts';
import { attributeAt } from '../../shared/spec/attribute-at.ts';
import type { PathRule } from '../../shared/spec/attribute.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import type { Place } from './offered-values.ts';
import { fileRuleAt, startOf } from './project-paths.ts';

/** A path of the host that is being written. */
export interface PathWord {
  /** Of the word, what names the folder: it stays. */
  readonly keep: number;
  /** Whose entries can come next. */
  readonly folder: FilePath;
  readonly isWanted: (entry: Entry) => boolean;
}

type Entry = Pick<HostOutput<'listFolder'>['entries'][number], 'name' | 'folder'>;

/** The path that a place wants; undefined where it wants none, or where one that is written so far says too little: variables, addresses. */
export function pathWordAt({ snapshot, file, path, word }: Place): PathWord | undefined {
  const rule = ruleAt(path, word);
  if (rule === undefined || /[$:\n]|^~(?!\/)/.test(word)) return undefined;
  const { project, resolution } = snapshot;
  const keep = word.lastIndexOf('/') + 1;
  const own = startOf(project, file, rule === 'dockerfile' ? 'context' : rule);
  const context = rule === 'dockerfile' && valueAt(resolution.model, [...path.slice(0, -1), 'context']);
  const start = resolvePath((context && textOf(context)) || '.', own, undefined);
  const folder = resolvePath(word.slice(0, keep) || '.', start, project.variables['HOME']);
  return { keep, folder: cleanPath(folder), isWanted: wantedBy(rule, path) };
}

type Rule = PathRule | 'dockerfile';

function ruleAt(path: Path, word: string): Rule | undefined {
  const last = path.at(-1);
  if (last === 'dockerfile') return last;
  const isItem = typeof last === 'number';
  const row = attributeAt(last === 'source' ? path.slice(0, -1) : path);
  // A name in the same place is one of a volume; a context may be an address, an image or a service.
  if (row?.path === 'bind-source') return isItem && !/^[./~]/.test(word) ? undefined : row.path;
  if (row?.canonical === 'build') return 'context';
  return row?.path === 'context' || row?.path === 'watch' ? row.path : fileRuleAt(path);
}

function wantedBy(rule: Rule, path: Path): PathWord['isWanted'] {
  const isFile =
    rule === 'context'
      ? () => false
      : path.includes('env_file')
        ? (name: string) => /env/i.test(name)
        : rule === 'extends-file' || path[0] === 'include'
          ? (name: string) => /\.ya?ml$/i.test(name)
          : () => true;
  return ({ name, folder }) => folder || isFile(name);
}

/** Entries as they are written behind what stays: folders open the next list. */
export function pathOptions({ keep, isWanted }: PathWord, entries: readonly Entry[]): Completion[] {
  const before = keep === 0 ? './' : '';
  return entries.filter(isWanted).map(({ name, folder }) => ({
    label: `${before}${name}${folder ? '/' : ''}`,
    type: folder ? 'folder' : 'file',
  }));
}

/** What the project's other files say of a folder: they may not be on the disk yet. */
export function knownEntries({ snapshot, file }: Place, folder: FilePath): readonly Entry[] {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  const found = new Map<string, Entry>();
  for (const path of snapshot.project.files.keys()) {
    if (path === file || !path.startsWith(base)) continue;
    const [name = '', ...rest] = path.slice(base.length).split('/');
    if (name !== '') found.set(name, { name, folder: rest.length > 0 });
  }
  return [...found.values()];
}
