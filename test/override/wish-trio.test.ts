import { describe, expect, it } from 'vitest';
import { runCommand } from '../../shared/commands/run-command.ts';
import type { CommandCall } from '../../shared/diagnostic.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { askTool, inFolder } from '../fuzz/ask.ts';
import { complete, openProject } from '../fuzz/open-project.ts';
import type { FuzzProject } from '../fuzz/project.ts';
import { oracle } from '../support/oracle.ts';
import { courseTrio, shopTrio, trioNames as names } from '../support/trio.ts';

const tool = oracle();

/** One wish of each kind about the services that a stack has. */
function wishes(snapshot: Snapshot): CommandCall[] {
  const [first, second] = [...snapshot.model.services.keys()] as [string, string];
  const { ports, mounts, environment } = snapshot.model.services.get(first)!;
  const call = (command: string, args: Record<string, unknown>): CommandCall => ({ command, args });
  const at = (...path: string[]) => ['services', first, ...path];
  return [
    call('setAttribute', { path: at('deploy', 'replicas'), value: 3 }),
    call('setAttribute', { path: at('environment', 'ADDED'), value: 'yes' }),
    call('setAttribute', { path: at('build', 'target'), value: 'other' }),
    call('setAttribute', { path: at('environment'), value: { ONLY: 'this' } }),
    call('clearAttribute', { path: at('environment', [...environment.keys()][0]!) }),
    call('clearAttribute', { path: at('environment') }),
    call('unpublishPort', { service: first, target: ports[0]!.target }),
    call('publishPort', { service: first, target: 9, published: '9009' }),
    call('unmountVolume', { service: first, target: mounts[0]!.target }),
    call('mountVolume', { service: first, volume: 'more-data', target: '/more' }),
    call('addDependency', { service: first, on: second, condition: 'service_started' }),
    call('joinNetwork', { service: first, network: 'inner' }),
    call('grantSecret', { service: first, secret: 'token' }),
    call('removeService', { service: second }),
    call('addService', { name: 'cache', attributes: { image: 'redis:8' } }),
  ];
}

describe.each([
  ['a trio of the same shape', shopTrio as readonly string[] | undefined],
  ['the trio of the course', courseTrio()],
])('%s: base, override, prod', (_, trio) => {
  it.skipIf(trio === undefined)(
    'is edited by each kind of wish in each layer of each environment, equal to the real tool',
    { timeout: 120_000 },
    async () => {
      const files = Object.fromEntries(names.map((name, index) => [name, trio![index]!]));
      const stacks: readonly (readonly (typeof names)[number][])[] = [
        [names[0]],
        [names[0], names[1]],
        [names[0], names[2]],
      ];
      const told: string[] = [];
      let done = 0;
      for (const compose of stacks) {
        const plain: FuzzProject = {
          name: 'trio',
          files,
          compose,
          environment: {},
          envFiles: [],
          profiles: [],
        };
        await inFolder(plain, async (root) => {
          for (const target of compose) {
            const snapshot = openProject(plain, root, target);
            for (const call of wishes(snapshot)) {
              const answer = runCommand(snapshot, call);
              const what = `${compose.join(' + ')}, in ${target}: ${JSON.stringify(call)}`;
              if (isRefusal(answer)) {
                // Only because a later layer wins, which is offered.
                if (answer.choices.length === 0) told.push(`${what}: ${answer.code}`);
                continue;
              }
              done++;
              const after = complete(answer.snapshot);
              const back = applyTransaction(answer.snapshot.project, answer.inverse).project;
              for (const [file, { text }] of snapshot.project.files) {
                expect(back.files.get(file)?.text, what).toBe(text);
                const name = file.slice(root.length + 1);
                const isBelow = compose.indexOf(name as (typeof names)[number]) < compose.indexOf(target);
                if (isBelow) expect(after.project.files.get(file)?.text, what).toBe(text);
              }
              if (tool === undefined || done % 3 !== 0) continue;
              const texts = compose.map((name) => [name, after.project.files.get(`${root}/${name}`)!.text]);
              const edited = { ...plain, files: Object.fromEntries(texts) as Record<string, string> };
              await inFolder(edited, async (folder) => {
                const theirs = await askTool(tool, edited, folder, true);
                const { accepted, config } = after.resolution;
                const ours = accepted && config ? printConfig(config, 'yaml') : undefined;
                expect(theirs.yaml?.replaceAll(folder, root), what).toBe(ours);
              });
            }
          }
        });
      }
      expect(told).toEqual([]);
      expect(done).toBeGreaterThan(60);
    },
  );
});
