import { z } from 'zod';
import { message } from '../message.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { insertIn } from '../yaml/insert.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import type { Command } from './command.ts';
import { checkName } from './checks.ts';
import { arg, defineCommand, jsonValue } from './define.ts';
import { startDraft } from './draft.ts';
import { layerFor } from './layers.ts';
import { removeElement } from './remove-element.ts';
import { renameFolded } from '../graph/grouping.ts';
import { renamePins, unpinEverywhere } from '../layout/layouts.ts';
import { renameElement } from './rename-element.ts';
import { elementKinds, type DrawnSection } from '../spec/element-kinds.ts';

type ResourceSection = Exclude<DrawnSection, 'services'>;

const nouns = { networks: 'Network', volumes: 'Volume', configs: 'Config', secrets: 'Secret' } as const;

/** What an element must say to be accepted: a network or volume nothing, a config or secret where its content comes from. */
function initialValue(section: ResourceSection, name: string): YamlValue {
  return section === 'configs' || section === 'secrets' ? { file: `./${name}.txt` } : null;
}

/** `addNetwork`, `addVolume`, `addConfig`, `addSecret`: declare an element. */
export function makeAddResource(section: ResourceSection): Command {
  return defineCommand({
    name: `add${nouns[section]}`,
    title: `commands.add-${elementKinds[section]}`,
    args: z.object({
      name: z.string().min(1).describe(`Name of the new ${elementKinds[section]}`),
      attributes: z.record(z.string(), jsonValue).optional().describe('Its attributes, as in a Compose file'),
      at: arg.at,
      layer: arg.layer,
    }),
    plan(snapshot, { name, attributes, at, layer }) {
      const bad = checkName(snapshot, section, name);
      if (bad !== undefined) return bad;
      const file = layerFor(snapshot, [section, name], layer);
      const draft = startDraft(snapshot);
      draft.ensure(file);
      const value = attributes === undefined ? initialValue(section, name) : (attributes as YamlValue);
      draft.step(file, (yaml) => insertIn(yaml, [section], name, value));
      const id = `${elementKinds[section]}:${name}`;
      return draft.finish(
        message('commands.add-label', { name }),
        { touches: [[section, name]], holds: [], gone: [] },
        {
          select: [id],
          ...(at === undefined ? {} : { layouts: new Map([['architecture', new Map([[id, at]])]]) }),
        },
      );
    },
  });
}

/** `renameNetwork` and so on: the declaration and every reference, in every Compose file of the project. */
export function makeRenameResource(section: ResourceSection): Command {
  const kind = elementKinds[section];
  return defineCommand({
    name: `rename${nouns[section]}`,
    title: `commands.rename-${kind}`,
    args: z.object({
      name: z.string().min(1).describe(`Name of the ${kind} now`),
      to: z.string().min(1).describe('The new name'),
    }),
    plan(snapshot, { name, to }) {
      const bad = checkName(snapshot, section, to);
      if (bad !== undefined) return bad;
      if (section === 'networks' && name === 'default') {
        return refuse('default-network', message('commands.rename-default'));
      }
      const draft = startDraft(snapshot);
      if (renameElement(draft, snapshot, section, name, to, false) === 0) {
        return draft.refusal ?? refuse('not-there', message('commands.unknown-element', { name }));
      }
      const [before, after] = [`${kind}:${name}`, `${kind}:${to}`];
      const layouts = renamePins(snapshot.project.layouts, before, after);
      const groupings = renameFolded(snapshot.project.groupings, before, after);
      return draft.finish(
        message('commands.rename-label', { from: name, to }),
        { touches: [['services'], [section]], holds: [], gone: [[section, name]] },
        {
          select: [after],
          ...(layouts === undefined ? {} : { layouts }),
          ...(groupings === undefined ? {} : { groupings }),
        },
      );
    },
  });
}

/** `removeNetwork` and so on: the declaration, and the references unless they are to be kept. */
export function makeRemoveResource(section: ResourceSection): Command {
  const kind = elementKinds[section];
  return defineCommand({
    name: `remove${nouns[section]}`,
    title: `commands.remove-${kind}`,
    args: z.object({
      name: z.string().min(1).describe(`Name of the ${kind}`),
      references: z
        .enum(['remove', 'keep'])
        .default('remove')
        .describe('What happens to the entries of services that name it'),
      layer: arg.layer,
    }),
    plan(snapshot, { name, references, layer }, call) {
      const draft = startDraft(snapshot, call);
      const removal = { section, name, references: references === 'remove', layer };
      const places = removeElement(draft, snapshot, removal);
      if (draft.refusal !== undefined) return draft.refusal;
      // Services without networks are on it all the same.
      const users =
        section === 'networks' && name === 'default' ? membersOf(draft.now(), name).join(', ') : '';
      if (places === 0) {
        return users === ''
          ? refuse('not-there', message('commands.unknown-element', { name }))
          : refuse('default-network', message('commands.default-stays', { services: users }));
      }
      const id = `${kind}:${name}`;
      const layouts = unpinEverywhere(snapshot.project.layouts, id);
      const plan = draft.finish(
        message('commands.remove-label', { name }),
        {
          touches: [['services'], [section, name], ['networks', 'default']],
          holds: [],
          gone: users === '' ? [[section, name]] : [],
        },
        { select: [], ...(layouts === undefined ? {} : { layouts }) },
      );
      if (isRefusal(plan) || users === '') return plan;
      return { ...plan, notes: [message('commands.note-default-stays', { services: users })] };
    },
  });
}

/** The services on a network. */
function membersOf({ model }: Snapshot, network: string): readonly string[] {
  return [...model.services]
    .filter(([, { networks }]) => networks.some((each) => each.network === network))
    .map(([service]) => service);
}
