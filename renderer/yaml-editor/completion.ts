import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import type { FilePath } from '../../shared/diagnostic.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isYamlPath } from '../../shared/project/source-file.ts';
import { attributesOf } from '../../shared/spec/attribute-at.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { isConfidential } from '../../shared/variables/confidential.ts';
import { listVariables } from '../../shared/variables/list-variables.ts';
import { host } from '../host/host.ts';
import { store } from '../store/index.ts';
import { contextAt, type WritingContext } from './context-at.ts';
import { meantPath } from './fragment-path.ts';
import { offeredKeys } from './offered-keys.ts';
import { knownEntries, pathOptions, pathWordAt } from './offered-paths.ts';
import { offeredValues, type Place } from './offered-values.ts';

/** What is offered at a place, and from where on it is written. */
export type Offer = Pick<CompletionResult, 'from' | 'options'> & { readonly validFor: RegExp };

/** Completion for one file, from the attribute rows and the project. */
export const completeYaml =
  (file: FilePath) =>
  (context: CompletionContext): CompletionResult | null => {
    const { snapshot } = store.getState();
    if (snapshot === undefined || !isYamlPath(file)) return null;
    return offerFor(snapshot, file, writingIn(context), context.explicit) ?? null;
  };

/**
 * Folders and files of the host where a path is written, from the folder that it names so far. Where the host has no such folder, the
 * project's own files are all that is offered.
 */
export const completePaths =
  (file: FilePath) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const { snapshot } = store.getState();
    if (snapshot === undefined || !isYamlPath(file)) return null;
    const writing = writingIn(context);
    const { here } = writing;
    if (here?.kind !== 'value' || (!context.explicit && here.word === '')) return null;
    const { place, from } = placeAt(snapshot, file, writing, here);
    const word = pathWordAt(place);
    if (word === undefined) return null;
    const listed = await host().call('listFolder', { path: word.folder, all: true });
    if (!listed.ok) return null;
    const known = new Set(knownEntries(place, word.folder).map(({ name }) => name));
    const others = listed.value.entries.filter(({ name }) => !known.has(name));
    return offer(from + word.keep, pathOptions(word, others), WORD) ?? null;
  };

/** A text, an offset in it, and what is being written there. */
interface Writing {
  readonly text: string;
  readonly offset: number;
  readonly here: WritingContext | undefined;
}

const lately = new WeakMap<EditorState, Writing>();

/** Each source asks about the same state: its text is put together and read once. */
function writingIn({ state, pos: offset }: CompletionContext): Writing {
  const known = lately.get(state);
  if (known?.offset === offset) return known;
  const text = state.sliceDoc(0);
  const writing = { text, offset, here: contextAt(text, offset) };
  lately.set(state, writing);
  return writing;
}

/**
 * What may be written at an offset of a text: keys, values, names, variables, anchors. `asked`: by the key for it, so that an empty
 * line is no reason to keep quiet.
 */
export function offerAt(
  snapshot: Snapshot,
  file: FilePath,
  text: string,
  offset: number,
  asked: boolean,
): Offer | undefined {
  return offerFor(snapshot, file, { text, offset, here: contextAt(text, offset) }, asked);
}

function offerFor(snapshot: Snapshot, file: FilePath, writing: Writing, asked: boolean): Offer | undefined {
  const { text, offset, here } = writing;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const variable = /(?<!\$)(?:\$\$)*(\$\{?\w*)$/.exec(line)?.[1];
  if (here === undefined) return undefined;
  if (variable !== undefined && here.kind === 'value') return variables(snapshot, offset - variable.length);
  if (!asked && here.word === '' && here.kind === 'key') return undefined;
  const sign = here.isQuoted ? '' : here.word.slice(0, 1);
  if (here.kind === 'value' && (sign === '*' || sign === '!'))
    return offer(here.from, sign === '*' ? anchors(text.slice(0, here.from)) : tags, /^[*!][\w.-]*$/);
  const yaml = snapshot.project.files.get(file)?.yaml;
  const parent = yaml === undefined ? here.parent : meantPath(yaml, here.parent);
  const inItem = here.kind === 'value' && here.key === undefined;
  const column = here.from - (offset - line.length);
  const keys =
    here.kind === 'key' || (inItem && !here.isFlow && !here.isQuoted)
      ? offeredKeys(snapshot, file, parent, here.siblings, { isFlow: here.isFlow, column })
      : [];
  if (here.kind === 'key') return offer(here.from, [...keys, ...merge(here, text)], /^[\w.<-]*$/);
  if (here.key === '<<') return offer(here.from, anchors(text.slice(0, here.from)), /^\*?[\w.-]*$/);
  const { place, from } = placeAt(snapshot, file, writing, here);
  const { keep, options } = offeredValues(place);
  return offer(from + keep, [...options, ...(keep === 0 ? keys : [])], WORD);
}

const WORD = /^[\w.-]*$/;

/** The value that is being written, and where it begins. */
function placeAt(
  snapshot: Snapshot,
  file: FilePath,
  { text, offset }: Writing,
  here: WritingContext,
): { readonly place: Place; readonly from: number } {
  const yaml = snapshot.project.files.get(file)?.yaml;
  const meant = (path: Path) => (yaml === undefined ? path : meantPath(yaml, path));
  const parent = meant(here.parent);
  const { path, word, from } = shortEntry(text, offset, { ...here, parent }) ?? {
    path: here.key === undefined ? parent : meant([...here.parent, here.key]),
    word: here.word,
    from: here.from,
  };
  return { place: { snapshot, file, path, word, items: here.items }, from };
}

/** `- data:` looks like a map until it goes on: it is the beginning of an entry in short syntax too. */
function shortEntry(text: string, offset: number, { parent, key, word }: WritingContext) {
  const entry = `${key ?? ''}:`;
  const from = offset - entry.length;
  const isOpen = key !== undefined && word === '' && text.slice(from, offset) === entry;
  if (!isOpen || typeof parent.at(-1) !== 'number' || attributesOf(parent).has(key)) return undefined;
  return { path: parent, word: entry, from };
}

const offer = (from: number, options: readonly Completion[], validFor: RegExp): Offer | undefined =>
  options.length === 0 ? undefined : { from, options, validFor };

/** `<<` is a key wherever there is something to take over. */
const merge = ({ siblings }: WritingContext, text: string): Completion[] =>
  siblings.includes('<<') || anchors(text).length === 0
    ? []
    : [{ label: '<<', type: 'keyword', apply: '<<: *', boost: -10 }];

const tags: readonly Completion[] = ['!reset', '!override'].map((label) => ({
  label,
  type: 'keyword',
  apply: label === '!reset' ? '!reset null' : '!override ',
}));

/** The anchors of what stands before a place: only these can be named there. */
function anchors(before: string): Completion[] {
  const names = [...before.matchAll(/(?:^|[\s[{,])&([^\s,[\]{}]+)/gm)].map((match) => match[1]!);
  return [...new Set(names)].reverse().map((name) => ({ label: `*${name}`, type: 'constant' }));
}

/** References to the variables that the project names, with what they are now where that is no secret. */
function variables(snapshot: Snapshot, from: number): Offer | undefined {
  const options = listVariables(snapshot).map(({ name, values }): Completion => {
    const value = values.find(({ environment }) => environment === snapshot.project.active)?.value;
    const label = `\${${name}}`;
    return {
      label,
      type: 'variable',
      ...(value === undefined || isConfidential(name, value) ? {} : { detail: value }),
      apply: (view, _completion, start, to) => {
        // A brace that was closed as it was opened is part of the reference.
        const end = view.state.sliceDoc(to, to + 1) === '}' ? to + 1 : to;
        view.dispatch({
          changes: { from: start, to: end, insert: label },
          selection: { anchor: start + label.length },
          userEvent: 'input.complete',
        });
      },
    };
  });
  return offer(from, options, /^\$\{?\w*$/);
}
