import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { renameKey } from '../yaml/rename-key.ts';
import { setIn } from '../yaml/set.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { declaringFiles } from './layers.ts';
import { findReferences } from './references.ts';

/** Lets a service name another element than before, wherever its layers do: the quick fix for a misspelt reference. */
export const renameReference = defineCommand({
  name: 'renameReference',
  title: 'commands.rename-reference',
  args: z.object({
    service: arg.service,
    kind: z.enum(['service', 'network', 'volume', 'config', 'secret']).describe('What is named'),
    from: z.string().min(1).describe('The name that stands there'),
    to: z.string().min(1).describe('The name that is meant'),
  }),
  plan(snapshot, { service, kind, from, to }) {
    const draft = startDraft(snapshot);
    let places = 0;
    for (const file of declaringFiles(snapshot)) {
      const yaml = draft.yaml(file);
      if (yaml === undefined) continue;
      const found = findReferences(yaml, kind, from).filter(
        ({ path }) => path[0] === 'services' && path[1] === service,
      );
      for (const { path, document, at, rename } of found) {
        draft.step(file, (now) =>
          at === 'key' ? renameKey(now, path, to, { document }) : setIn(now, path, rename(to), { document }),
        );
      }
      places += found.length;
    }
    if (places === 0) return refuse('not-there', message('commands.unknown-element', { name: from }));
    return draft.finish(
      message('commands.rename-reference-label', { service, from, to }),
      {
        touches: [['services', service], ...sections.map((section) => [section])],
        holds: [],
        gone: [],
      },
      { select: [`service:${service}`] },
    );
  },
});

/** What is not used is left out of the configuration, so a resource may appear or go. */
const sections = ['networks', 'volumes', 'configs', 'secrets'] as const;
