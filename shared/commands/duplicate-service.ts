import { z } from 'zod';
import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { layersOf, writes } from '../override/wish-layer.ts';
import { sayAgain } from '../override/wish-values.ts';
import type { Wording } from '../override/wish-values.ts';
import { diffValues } from '../project/diff-values.ts';
import { valueAt, withEntry } from '../resolve/make-value.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { MapValue } from '../resolve/value.ts';
import { copyEntry } from '../yaml/copy-entry.ts';
import { locate } from '../yaml/locate.ts';
import { removeIn } from '../yaml/remove.ts';
import { setIn } from '../yaml/set.ts';
import type { CommandCall } from '../diagnostic.ts';
import { checkName, freeNameIn, needService } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { declaringFiles, layerFor } from './layers.ts';

/**
 * A second service like the first. Where the target declares the first, with the same text, comments included, in every layer that speaks of
 * it, so that each environment has its own copy; else whole in the target alone, as the active environment has the first.
 * `container_name` is left out, and so are published ports: two services cannot share them.
 */
export const duplicateService = defineCommand({
  name: 'duplicateService',
  title: 'commands.duplicate-service',
  args: z.object({
    service: arg.service,
    name: z.string().min(1).optional().describe('Name of the copy; default: the name with a number'),
    at: arg.at,
    layer: arg.layer,
  }),
  plan(snapshot, { service, name = freeNameIn(snapshot, 'services', service), at, layer }, call) {
    const refusal = needService(snapshot, service) ?? checkName(snapshot, 'services', name);
    if (refusal !== undefined) return refusal;
    const file = layerFor(snapshot, ['services', service], layer);
    const writers = declaringFiles(snapshot).filter((each) =>
      writes(snapshot.project, each, ['services', service]),
    );
    const layers = layersOf(snapshot.project);
    const isAbove = layers.indexOf(file) > layers.indexOf(writers[0] ?? file);
    const isWhole = isAbove || (layer !== undefined && writers.some((each) => each !== file));
    const draft = isWhole
      ? writeWhole(snapshot, { service, name, file }, call)
      : copyTexts(snapshot, { service, name }, writers, call);
    if (isRefusal(draft)) return draft;
    return draft.finish(
      message('commands.duplicate-label', { service, name }),
      { touches: [['services', name]], holds: [], gone: [] },
      {
        select: [`service:${name}`],
        ...(at === undefined
          ? {}
          : { layouts: new Map([['architecture', new Map([[`service:${name}`, at]])]]) }),
      },
    );
  },
});

const unshared = ['container_name', 'ports'];

function copyTexts(
  snapshot: Snapshot,
  { service, name }: { readonly service: string; readonly name: string },
  files: readonly FilePath[],
  call: CommandCall,
): Draft {
  const draft = startDraft(snapshot, call);
  for (const file of files) {
    draft.step(file, (yaml) => copyEntry(yaml, ['services', service], name));
    for (const attribute of unshared) {
      const path = ['services', name, attribute];
      const now = draft.yaml(file);
      if (now !== undefined && locate(now, path) !== undefined)
        draft.step(file, (yaml) => removeIn(yaml, path));
    }
  }
  return draft;
}

/** The effective service, said again in one layer: as the files say it, else as it is after all steps. */
function writeWhole(
  snapshot: Snapshot,
  { service, name, file }: { readonly service: string; readonly name: string; readonly file: FilePath },
  call: CommandCall,
): Draft | Refusal {
  const found = valueAt(snapshot.resolution.model, ['services', service]) as MapValue;
  const wanted = unshared.reduce<MapValue>((value, key) => withEntry(value, key, undefined), found);
  const { projectDirectory } = snapshot.resolution;
  let draft: Draft | undefined;
  for (const wording of ['written', 'effective'] satisfies Wording[]) {
    const said = sayAgain(wanted, ['services', service], wording, projectDirectory);
    if (said === undefined) continue;
    draft = startDraft(snapshot, call);
    draft.ensure(file);
    draft.step(file, (yaml) => setIn(yaml, ['services', name], said));
    const made = draft.refusal === undefined && valueAt(draft.now().resolution.model, ['services', name]);
    if (made && diffValues(made, wanted).length === 0) return draft;
  }
  return (
    draft?.refusal ??
    refuse(
      'not-copied',
      message('commands.not-copied', { service, file: file.slice(file.lastIndexOf('/') + 1) }),
    )
  );
}
