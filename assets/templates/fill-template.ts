import { freeName } from '../../shared/text/free-name.ts';
import type { Template, TemplateValue } from './template.ts';

export interface FilledTemplate {
  readonly name: string;
  readonly attributes: { readonly [attribute: string]: TemplateValue };
  readonly volumes: { readonly [name: string]: TemplateValue };
  readonly secrets: { readonly [name: string]: TemplateValue };
}

/**
 * The arguments of `addService` for a template: a name that is not taken, the volumes and secrets named after it, and host ports that no
 * other service publishes.
 */
export function fillTemplate(
  template: Template,
  takenNames: ReadonlySet<string>,
  takenPorts: ReadonlySet<string>,
): FilledTemplate {
  const name = freeName(template.name, (taken) => takenNames.has(taken));
  const attributes = mapTexts(template.attributes, (text) => text.replaceAll('{name}', name)) as {
    readonly [attribute: string]: TemplateValue;
  };
  const { ports, secrets: grants } = attributes;
  const volumes = (template.volumes ?? []).map((volume) => [volume.replaceAll('{name}', name), null]);
  const secrets = Object.entries(template.secrets ?? {}).map(([secret, environment]) => [
    secret.replaceAll('{name}', name),
    { environment },
  ]);
  return {
    name,
    attributes: {
      ...attributes,
      ...(Array.isArray(ports) && { ports: freePorts(ports, takenPorts) }),
      ...(Array.isArray(grants) && { secrets: grants.map(shortGrant) }),
    },
    volumes: Object.fromEntries(volumes) as FilledTemplate['volumes'],
    secrets: Object.fromEntries(secrets) as FilledTemplate['secrets'],
  };
}

/** A secret that keeps its name in the container is named alone, as one would write it. */
function shortGrant(grant: TemplateValue): TemplateValue {
  if (typeof grant !== 'object' || grant === null || !('source' in grant)) return grant;
  const isSame = grant['source'] === grant['target'] && Object.keys(grant).length === 2;
  return isSame ? grant['source']! : grant;
}

function freePorts(ports: readonly TemplateValue[], taken: ReadonlySet<string>): readonly TemplateValue[] {
  return ports.map((port) => {
    const match = typeof port === 'string' ? /^(.*:)?(\d+):(\d+)$/.exec(port) : null;
    if (match === null) return port;
    let published = Number(match[2]);
    while (taken.has(String(published)) && published < 65_535) published++;
    return `${match[1] ?? ''}${published}:${match[3]}`;
  });
}

function mapTexts(value: TemplateValue, change: (text: string) => string): TemplateValue {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: TemplateValue) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, change)]));
}
