import { z } from 'zod';
import { message } from '../message.ts';
import { valueAt } from '../project/diff-values.ts';
import { refuse } from '../refusal.ts';
import { isDeclared } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { declaringFiles, layerFor, speaksOf } from './layers.ts';

/** A service no longer waits for another: the entry goes from every layer that has it. */
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
