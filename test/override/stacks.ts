import type { ResolveInput } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { toOutput } from '../../shared/resolve/to-output.ts';
import { synthesizeOverride, type SynthesizedOverride } from '../../shared/override/synthesize-override.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { parse, isMap, isSeq, parseDocument } from 'yaml';
import { loadedFile } from '../support/resolve-case.ts';

export type Files = Readonly<Record<string, string>>;

/** A stack of some texts in /p/app; nothing else exists. */
export function stackOf(
  files: Files,
  names: readonly string[],
  more: Partial<ResolveInput> = {},
): ResolveInput {
  const loaded = new Map(
    Object.entries(files).map(([name, text]) => [
      name.startsWith('/') ? name : `/p/app/${name}`,
      loadedFile(text),
    ]),
  );
  return {
    files: names.map((name) => (name.startsWith('/') ? name : `/p/app/${name}`)),
    read: (file) => loaded.get(file) ?? null,
    environment: {},
    envFiles: [],
    profiles: [],
    ...more,
  };
}

/** The stack with one more text on top. */
export function withText(base: ResolveInput, text: string): ResolveInput {
  const layer = loadedFile(text);
  const path = '/p/app/zz-override.yml';
  return { ...base, files: [...base.files, path], read: (file) => (file === path ? layer : base.read(file)) };
}

/** What the tool prints for a stack, both formats; undefined when it refuses it. */
export function outputOf(input: ResolveInput): unknown {
  const resolution = resolve(input);
  if (!resolution.accepted) return undefined;
  return [toOutput(resolution, 'json'), toOutput(resolution, 'yaml')];
}

/** The override of one text over another; throws when it is refused. */
export function overrideOf(base: ResolveInput, target: ResolveInput): SynthesizedOverride {
  const found = synthesizeOverride({ base, target });
  if (isRefusal(found))
    throw new Error(`refused: ${found.code} ${JSON.stringify(found.diagnostics.map(({ id }) => id))}`);
  return found;
}

/** Every text that a YAML text becomes when one leaf is taken out of it. */
export function withoutOneLeaf(text: string): string[] {
  if (text === '') return [];
  const places: (string | number)[][] = [];
  const visit = (node: unknown, place: (string | number)[]): void => {
    if (isMap(node) && node.items.length > 0) {
      for (const pair of node.items)
        visit(pair.value, [...place, String((pair.key as { value: unknown }).value)]);
    } else if (isSeq(node) && node.items.length > 0)
      node.items.forEach((item, index) => visit(item, [...place, index]));
    else places.push(place);
  };
  visit(parseDocument(text, { logLevel: 'silent' }).contents, []);
  return places.map((place) => {
    const document = parseDocument(text, { logLevel: 'silent' });
    for (let length = place.length; length > 0; length--) {
      const path = place.slice(0, length);
      document.deleteIn(path);
      const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1));
      if ((isMap(parent) || isSeq(parent)) && parent.items.length > 0) break;
    }
    return document.contents !== null && isMap(document.contents) && document.contents.items.length > 0
      ? String(document)
      : '';
  });
}

/** Values in a YAML text, aliases and merge keys followed. */
export function leavesIn(text: string): number {
  const count = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 1;
    const parts = Object.values(value);
    return parts.length === 0 ? 1 : parts.reduce<number>((sum, part) => sum + count(part), 0);
  };
  return text
    .split(/^---$/m)
    .map((document) => parse(document, { merge: true, logLevel: 'silent' }) as Record<string, unknown> | null)
    .reduce((sum, found) => {
      const rest = { ...found };
      delete rest['version'];
      return sum + (Object.keys(rest).length === 0 ? 0 : count(rest));
    }, 0);
}
