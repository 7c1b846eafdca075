import type { MessageId } from '../../messages/en/index.ts';
import { toPrintable, type PrintableMap } from '../../resolve/output/printable.ts';
import { printYaml } from '../../resolve/output/print-yaml.ts';
import type { SwarmUse } from '../../spec/swarm.ts';
import { objectOf, readJson } from '../../text/read-json.ts';
import type { JsonObject } from '../../text/read-json.ts';
import { leaveOut } from './leave-out.ts';
import { stackNetwork, stackService } from './stack-syntax.ts';

/** Something of the project that a Swarm does not do as `docker compose` does it. */
export interface StackFinding {
  /** `mind`: it is done, and differs where there are several machines. */
  readonly use: Exclude<SwarmUse, 'needless'> | 'mind';
  /** `services.*.build`: the attribute; `services.web.build`: this one. */
  readonly pattern: string;
  readonly path: string;
  readonly advice: MessageId | undefined;
}

/** What `docker stack deploy` gets of a project, and what of the project it does not get. */
export interface StackFile {
  /** YAML, with every `$` doubled, as the loader expects it. */
  readonly text: string;
  readonly services: readonly string[];
  /** Names of the files' own networks, in the stack. */
  readonly networks: readonly string[];
  readonly findings: readonly StackFinding[];
}

/**
 * Writes the effective configuration (`docker compose config --format json`) in the syntax that `docker stack` reads: what it refuses or ignores
 * is left out and told, what it only spells differently is spelt so. Meanings are never translated. Undefined: the text is no configuration.
 */
export function stackFile(configJson: string): StackFile | undefined {
  const config = readJson(configJson);
  if (typeof config !== 'object' || config === null) return undefined;
  const findings: StackFinding[] = [];
  const tell = (finding: StackFinding): void => void findings.push(finding);
  const given = objectOf(config);
  for (const [name, service] of Object.entries(objectOf(given['services']))) {
    const at = `services.${name}`;
    if (objectOf(service)['image'] === undefined && objectOf(service)['provider'] === undefined)
      tell({
        use: 'vital',
        pattern: 'services.*.image',
        path: `${at}.image`,
        advice: 'swarm.advice-no-image',
      });
  }
  const kept = objectOf(leaveOut(config, tell));
  const project = typeof given['name'] === 'string' ? given['name'] : '';
  const volumes = objectOf(kept['volumes']);
  const spelt = {
    services: mapped(kept['services'], (service, name) =>
      stackService(service, `services.${name}`, volumes, tell),
    ),
    networks: mapped(kept['networks'], (network, name) => stackNetwork(network, `networks.${name}`, tell)),
    volumes,
    configs: objectOf(kept['configs']),
    secrets: objectOf(kept['secrets']),
  };
  const file: Record<string, unknown> = { version: '3.13' };
  for (const [section, entries] of Object.entries(spelt)) {
    const named = section === 'services' ? entries : withoutUsualNames(entries, project);
    if (Object.keys(named).length > 0 || section === 'services') file[section] = named;
  }
  return {
    text: printYaml({ ...(toPrintable(file) as PrintableMap), ordered: true }),
    services: Object.keys(spelt.services),
    networks: Object.entries(spelt.networks).flatMap(([key, network]) =>
      objectOf(network)['external'] === true ? [] : [key],
    ),
    findings,
  };
}

const mapped = (value: unknown, change: (one: JsonObject, name: string) => JsonObject) =>
  Object.fromEntries(
    Object.entries(objectOf(value)).map(([name, one]) => [name, change(objectOf(one), name)]),
  );

/** The stack names its own as `docker compose` does: `shop_data`. Other names stay. */
const withoutUsualNames = (entries: JsonObject, project: string): JsonObject =>
  Object.fromEntries(
    Object.entries(entries).map(([key, value]) => {
      const { name, ...rest } = objectOf(value);
      return [key, name === undefined || name === `${project}_${key}` ? rest : { name, ...rest }];
    }),
  );
