import { z } from 'zod';
import { message } from '../message.ts';
import { valueAt } from '../resolve/make-value.ts';
import { pathText } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { isDeclared } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { effectiveReferences } from './effective-references.ts';
import { declaringFiles, layerFor, speaksOf } from './layers.ts';

/**
 * A service no longer waits for another: the entry goes from every layer that has it. What the tool concludes from `links`,
 * `volumes_from` or `network_mode: service:...` is refused (`dependency-implied`): clearing that attribute is offered.
 */
export const removeDependency = defineCommand({
  name: 'removeDependency',
  title: 'commands.remove-dependency',
  args: z.object({
    service: arg.service,
    on: z.string().min(1).describe('Name of the service that it waits for now'),
    layer: arg.layer,
  }),
  plan(snapshot, { service, on, layer }, call) {
    const path = ['services', service, 'depends_on'];
    const isSaid = declaringFiles(snapshot).some((file) => speaksOf(snapshot, file, [...path, on]));
    if (!isSaid && valueAt(snapshot.resolution.model, [...path, on]) === undefined) {
      return refuse('not-there', message('commands.dependency-not-there', { service, on }));
    }
    const implied = refuseImplied(snapshot, service, on, layer);
    if (implied !== undefined) return implied;
    const file = layerFor(snapshot, ['services', service], layer);
    const draft = startDraft(snapshot, call);
    draft.wish({ kind: 'remove', path: [...path, on] }, { file, only: layer !== undefined });
    return draft.finish(
      message('commands.remove-dependency-label', { service, on }),
      {
        touches: [[...path, on], ...(isDeclared(snapshot, 'services', on) ? [] : [['services', on]])],
        holds: [],
        gone: [[...path, on]],
      },
      { select: [`service:${service}`] },
    );
  },
});

/** As long as another attribute makes the service wait, taking the entry away has no effect. */
function refuseImplied(
  snapshot: Snapshot,
  service: string,
  on: string,
  layer: string | undefined,
): Refusal | undefined {
  const paths = effectiveReferences(snapshot, 'service', on).filter(
    ([section, name, attribute]) =>
      section === 'services' && name === service && impliesDependency.has(String(attribute)),
  );
  const [last] = paths;
  if (last === undefined) return undefined;
  const written = pathText(last);
  return refuse(
    'dependency-implied',
    message('commands.dependency-implied', { service, on, path: written }),
    [
      {
        title: message('commands.clear-implied', { path: written }),
        call: { command: 'clearAttribute', args: { path: last, ...(layer === undefined ? {} : { layer }) } },
      },
    ],
  );
}

/** The attributes from which the tool concludes that a service waits for another. */
const impliesDependency = new Set(['links', 'volumes_from', 'network_mode', 'ipc', 'pid', 'uts', 'cgroup']);
