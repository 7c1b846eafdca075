import { isRefusal } from '../../shared/refusal.ts';
import { insertIn } from '../../shared/yaml/insert.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import { fillTemplate } from '../templates/fill-template.ts';
import type { TemplateValue } from '../templates/template.ts';
import type { Stack, StackService } from './stack.ts';

type Attributes = Readonly<Record<string, TemplateValue>>;

const none: ReadonlySet<string> = new Set();

/** A stack as Compose YAML, as `pasteElements` takes it: names and host ports are made free there. */
export function printStack({ services, networks }: Stack): string {
  const volumes: Record<string, TemplateValue> = {};
  const secrets: Record<string, TemplateValue> = {};
  let file = parseYaml('');
  for (const service of services) {
    const filled = fillTemplate({ ...service.template, name: service.name }, none, none);
    Object.assign(volumes, filled.volumes);
    Object.assign(secrets, filled.secrets);
    file = insert(file, 'services', service.name, attributesOf(filled.attributes, service));
  }
  for (const [name, network] of Object.entries(networks)) file = insert(file, 'networks', name, network);
  for (const [name, volume] of Object.entries(volumes)) file = insert(file, 'volumes', name, volume);
  for (const [name, secret] of Object.entries(secrets)) file = insert(file, 'secrets', name, secret);
  return file.text;
}

function attributesOf(template: Attributes, { but = {}, networks, after = [] }: StackService): Attributes {
  const attributes: Record<string, TemplateValue> = { ...template };
  for (const [name, value] of Object.entries(but)) {
    const own = template[name];
    if (value === null) delete attributes[name];
    else attributes[name] = isMap(own) && isMap(value) ? { ...own, ...value } : value;
  }
  const order = after.map((name) => [name, { condition: 'service_healthy' }] as const);
  return {
    ...attributes,
    networks,
    ...(order.length === 0 ? {} : { depends_on: Object.fromEntries(order) }),
  };
}

const isMap = (value: TemplateValue | undefined): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function insert(file: YamlFile, section: string, name: string, value: TemplateValue): YamlFile {
  const inserted = insertIn(file, [section], name, value);
  if (isRefusal(inserted)) throw new Error(`a stack cannot be printed: ${section}.${name}`);
  return inserted.after;
}
