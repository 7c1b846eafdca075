import { z } from 'zod';
import type { FilePath } from '../diagnostic.ts';
import { readPasted } from '../import/read-pasted.ts';
import { message } from '../message.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { positionAt } from '../text/lines.ts';
import { insertIn } from '../yaml/insert.ts';
import { absoluteOffset } from '../yaml/locate.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { elementKinds, type DrawnSection } from '../spec/element-kinds.ts';
import { bringEntry } from './bring-entry.ts';
import { isDeclared } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft, type Draft } from './draft.ts';
import { layerFor } from './layers.ts';
import { preparePasted } from './prepare-pasted.ts';

/**
 * Adds what a text describes: `docker run` lines, names of images, a Dockerfile, or a piece of a Compose file, whose text and comments are
 * carried as they are. What it names and nobody declares (a network, a volume) is declared with it.
 */
export const pasteElements = defineCommand({
  name: 'pasteElements',
  title: 'import.paste',
  args: z.object({
    text: z.string().min(1).describe('docker run lines, image names, a Dockerfile, or Compose YAML'),
    context: z
      .string()
      .min(1)
      .optional()
      .describe('Of a Dockerfile: the folder that it builds, such as ./api'),
    file: z.string().min(1).optional().describe('Of a Dockerfile: its name in that folder'),
    at: arg.at,
    layer: arg.layer,
  }),
  plan(snapshot, { text, context = '.', file: dockerfile = 'Dockerfile', at, layer }, call) {
    const pasted = readPasted(text, { context, file: dockerfile });
    if (pasted === undefined) return refuse('nothing-to-paste', message('import.nothing'));
    const [problem] = pasted.yaml.problems;
    if (problem !== undefined) {
      const offset = absoluteOffset(pasted.yaml, problem.chunk, problem.from);
      const { line } = positionAt(pasted.yaml.text, offset);
      return refuse('paste-broken', message('import.broken', { line }));
    }
    const prepared = preparePasted(snapshot, pasted.yaml);
    if (isRefusal(prepared)) return prepared;
    const { yaml, elements, notes } = prepared;
    if (elements.length === 0) return refuse('nothing-to-paste', message('import.nothing-in-it'));

    const draft = startDraft(snapshot, call);
    for (const { section, name } of elements) {
      const file = layerFor(snapshot, [section, name], layer);
      draft.ensure(file);
      draft.step(file, (now) => bringEntry(yaml, [section, name], now));
    }
    const declared = declareMissing(draft, snapshot, layerFor(snapshot, ['services', ''], layer));
    const services = elements.filter(({ section }) => section === 'services');
    const shown = services.length > 0 ? services : elements;
    const plan = draft.finish(
      message('import.paste-label', { names: shown.map(({ name }) => name).join(', ') }),
      {
        touches: [
          ...elements.map(({ section, name }) => [section, name]),
          ...declared,
          ['networks', 'default'],
        ],
        holds: [],
        gone: [],
      },
      {
        select: shown.map(({ section, name }) => `${elementKinds[section]}:${name}`),
        ...(at === undefined ? {} : { layouts: new Map([['architecture', placesBelow(shown, at)]]) }),
      },
    );
    return isRefusal(plan) ? plan : { ...plan, notes: [...pasted.notes, ...notes, ...(plan.notes ?? [])] };
  },
});

/** Declares what the pasted services name and nobody declares, but for other services. Gives the paths of the new entries. */
function declareMissing(draft: Draft, before: Snapshot, file: FilePath): readonly Path[] {
  if (draft.refusal !== undefined) return [];
  const known = new Set(before.graph.nodes.map(({ id }) => id));
  const declared: Path[] = [];
  for (const node of draft.now().graph.nodes) {
    if (!node.missing || known.has(node.id) || node.kind === 'service') continue;
    const [section] = node.path as readonly [DrawnSection | undefined];
    if (section === undefined || isDeclared(before, section, node.name)) continue;
    const isFile = section === 'configs' || section === 'secrets';
    const value = isFile ? { file: `./${node.name}.txt` } : null;
    draft.step(file, (yaml) => insertIn(yaml, [section], node.name, value));
    declared.push([section, node.name]);
  }
  return declared;
}

/** One below the other, from a point. */
function placesBelow(
  elements: readonly { readonly section: DrawnSection; readonly name: string }[],
  at: { readonly x: number; readonly y: number },
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  return new Map(
    elements.map(({ section, name }, index) => [
      `${elementKinds[section]}:${name}`,
      { x: Math.round(at.x), y: Math.round(at.y) + index * 120 },
    ]),
  );
}
