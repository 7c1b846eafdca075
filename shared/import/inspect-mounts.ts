import { listOf, numberOf, objectOf, textOf, type JsonObject } from '../text/read-json.ts';
import { raw, type YamlValue } from '../yaml/yaml-value.ts';
import { onlySaid, saidNumber, saidText, saidYes } from './said.ts';

/** What a container mounts, as `volumes` of its service. */
export interface Mounts {
  readonly entries: readonly YamlValue[];
  /** The volumes with a name, as the engine calls them. */
  readonly named: readonly string[];
}

/** The engine's own name for a volume that nobody named. */
const isAnonymous = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/**
 * The mounts of a container in the syntax in which they were asked for: `Binds` is the short one, `Mounts` the long one, and volumes without
 * a name stand in `Config.Volumes`. Those of the image are left to the image. `nameOf`: what a volume is called in the file.
 */
export function mountsOf(
  container: JsonObject,
  image: JsonObject,
  nameOf: (volume: string) => string,
): Mounts {
  const host = objectOf(container['HostConfig']);
  const entries: YamlValue[] = [];
  const named: string[] = [];
  const targets = new Set(Object.keys(objectOf(image['Volumes'])));
  const volume = (name: string): string => {
    named.push(name);
    return nameOf(name);
  };
  const binds = listOf(host['Binds']).map((bind) => {
    const [, source = '', rest = ''] = /^((?:[A-Za-z]:[\\/])?[^:]*)(:.*)?$/s.exec(textOf(bind)) ?? [];
    return { source, rest: rest.replace(/:rw$/, ''), target: rest.split(':')[1] ?? '' };
  });
  // The engine keeps no order; one of ours makes that two looks say the same.
  for (const { source, rest, target } of binds.sort((a, b) => (a.target < b.target ? -1 : 1))) {
    if (isAnonymous(source)) {
      if (!targets.has(target)) entries.push(target);
    } else entries.push(`${/[/\\]/.test(source) ? source : volume(source)}${rest}`);
    targets.add(target);
  }
  for (const mount of listOf(host['Mounts']).map(objectOf)) {
    const target = textOf(mount['Target']);
    const isNameless = mount['Type'] === 'volume' && /^([0-9a-f]{64})?$/.test(textOf(mount['Source']));
    if (!isNameless || !targets.has(target)) entries.push(isNameless ? target : longMount(mount, volume));
    targets.add(target);
  }
  for (const target of Object.keys(objectOf(objectOf(container['Config'])['Volumes']))) {
    if (!targets.has(target)) entries.push(target);
  }
  return { entries, named };
}

function longMount(mount: JsonObject, volume: (name: string) => string): YamlValue {
  const type = textOf(mount['Type']);
  const source = textOf(mount['Source']);
  const bind = objectOf(mount['BindOptions']);
  const { NoCopy: noCopy, Subpath: subpath } = objectOf(mount['VolumeOptions']);
  const { SizeBytes: size, Mode: mode } = objectOf(mount['TmpfsOptions']);
  const options: Record<string, YamlValue | undefined> = {
    bind: onlySaid({
      propagation: saidText(bind['Propagation']),
      recursive: bind['NonRecursive'] === true ? 'disabled' : undefined,
      // The long syntax makes a folder that is missing unless it is told not to; the engine does when it is told to.
      create_host_path: bind['CreateMountpoint'] === true ? undefined : false,
    }),
    volume: onlySaid({ nocopy: saidYes(noCopy), subpath: saidText(subpath) }),
    tmpfs: onlySaid({
      size: saidNumber(size),
      mode: numberOf(mode) === 0 ? undefined : raw(`0${numberOf(mode).toString(8)}`),
    }),
  };
  const said = onlySaid({
    type,
    source: source !== '' && type === 'volume' ? volume(source) : saidText(source),
    target: textOf(mount['Target']),
    read_only: saidYes(mount['ReadOnly']),
    [type]: options[type],
  });
  return said ?? {};
}
