import { describe, expect, it } from 'vitest';
import { runCommand } from '../../shared/commands/run-command.ts';
import type { CommandCall } from '../../shared/diagnostic.ts';
import { diffValues } from '../../shared/project/diff-values.ts';
import { showEnvironment } from '../../shared/project/environments.ts';
import { isFilledIn } from '../../shared/project/project-law.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import type { YamlNode } from '../../shared/yaml/yaml-node.ts';
import { courseTrio, shopTrio, trioNames } from '../support/trio.ts';
import { accept, snapshotOf } from './run-case.ts';

/** Every place of a project's files that a person may want to move: services and elements, their attributes, the entries of maps and lists. */
function placesOf({ project }: Snapshot): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  const visit = (node: YamlNode | null, path: readonly string[]) => {
    if (path.length > 1) found.set(path.join(), path);
    if (path.length > 4) return;
    if (node?.kind === 'map') {
      for (const { key, value } of node.pairs) if (key.kind === 'scalar') visit(value, [...path, key.text]);
    } else if (node?.kind === 'seq') {
      for (const item of node.items) {
        if (item.kind === 'scalar' && item.text.includes('='))
          visit(null, [...path, item.text.split('=')[0]!]);
      }
    }
  };
  for (const { yaml } of project.files.values()) visit(yaml.documents[0]?.root ?? null, []);
  return [...found.values()];
}

describe.each([
  ['a trio of the same shape', shopTrio as readonly string[] | undefined],
  ['the trio of the course', courseTrio()],
])('%s', (_, trio) => {
  it.skipIf(trio === undefined)(
    'every value is moved up and down as told: only the environments that are named are another, only in that element',
    () => {
      const texts = Object.fromEntries(trioNames.map((name, index) => [name, trio![index]!]));
      const start = snapshotOf(texts);
      expect(start.project.environments.map(({ name }) => name)).toEqual(['default', 'base', 'prod']);
      const told = new Set<string>();
      const counts = { announced: 0, refused: 0 };
      const shown = start.project.environments.map(({ name }) =>
        takeSnapshot(showEnvironment(start.project, name), start),
      );
      // Each place as seen in one of the environments, in turn.
      for (const [index, path] of placesOf(start).entries()) {
        const snapshot = shown[index % shown.length]!;
        for (const command of ['promoteValue', 'demoteValue']) {
          const queue: CommandCall[] = [{ command, args: { path } }];
          for (const call of queue) {
            const answer = runCommand(snapshot, call);
            if (isRefusal(answer)) {
              told.add(answer.code);
              queue.push(...answer.choices.map((choice) => choice.call));
              continue;
            }
            const announced = (call.args['changes'] ?? []) as readonly string[];
            if (announced.length > 0) counts.announced++;
            const after = accept(snapshot, call);
            for (const environment of start.project.environments) {
              const [a, b] = [snapshot, after].map(
                ({ project }) => takeSnapshot(showEnvironment(project, environment.name)).resolution,
              );
              const where = `${JSON.stringify(call)} in ${environment.name}`;
              if (announced.includes(environment.name)) {
                if (!b!.accepted) counts.refused++;
                if (!b!.accepted) continue;
                const paths = diffValues(a!.model, b!.model).filter((each) => !isFilledIn(each));
                for (const each of paths)
                  expect(each.path.slice(0, 2), where).toEqual(path.slice(0, Math.min(2, each.path.length)));
              } else expect(printConfig(b!.config!, 'yaml'), where).toBe(printConfig(a!.config!, 'yaml'));
            }
          }
        }
      }
      const known = [
        'nothing-to-carry',
        'changes-others',
        'which-layer',
        'breaks-environment',
        'cannot-carry',
      ];
      expect([...told].filter((code) => !known.includes(code))).toEqual([]);
      expect(counts.announced).toBeGreaterThan(29);
      expect(counts.refused).toBeGreaterThan(1);
    },
  );
});
