import { elementKindOf } from '../../../shared/spec/element-kinds.ts';
import { alternativesOf, attributesOfRow, childOf } from '../../../shared/spec/attribute-at.ts';
import type { Attribute, FieldKind } from '../../../shared/spec/attribute.ts';
import type { Path } from '../../../shared/yaml/yaml-node.ts';
import type { Person } from './person.ts';
import { typedFor } from './typed-for.ts';

/** A value as the text says it: every scalar as the text that it is. */
export type Said = string | readonly Said[] | { readonly [key: string]: Said };

/** An attribute in the hands of a person. */
export interface Hand {
  readonly person: Person;
  readonly path: Path;
  readonly row: Attribute;
  /** The row of the inspector, as it is drawn now. */
  readonly reach: () => Promise<HTMLElement>;
  /** The attribute stands there already: what it says. */
  readonly given: Said | undefined;
  /** What the text must say now, after one edit; undefined: nothing. Everything else of it must be as before. */
  readonly says: (value: Said | undefined) => void;
}

export type Drive = (hand: Hand) => Promise<void>;

/** The one element in a row that answers a selector. */
export function only(row: HTMLElement, selector: string): HTMLElement {
  const found = row.matches(selector) ? row : row.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector} in ${row.outerHTML.slice(0, 600)}`);
  return found;
}

const all = (row: HTMLElement, selector: string) => [...row.querySelectorAll<HTMLElement>(selector)];
const field = ':is(input, textarea).field';

/** The button that takes the attribute away; fields in the line of an entry have none. What is required stays. */
async function clear({ person, reach, says, given }: Hand): Promise<void> {
  const button = (await reach()).querySelector<HTMLElement>('[aria-label^="Clear "]');
  if (button === null || given !== undefined) return;
  await person.press(button);
  says(undefined);
}

/** Values that the lists show by a word. */
const labels: Readonly<Record<string, string>> = {
  service_started: 'started',
  service_healthy: 'healthy',
  bind: 'Host path',
  volume: 'Volume',
};

const scalar: Drive = async (hand) => {
  const { person, reach, row, says, given } = hand;
  const [first, second] = typedFor(row);
  const isList = (element: HTMLElement) => element.querySelector(field) === null && !element.matches(field);
  for (const typed of [first, second]) {
    if (typed === given) continue;
    const element = await reach();
    if (isList(element)) {
      const list = only(element, '[role=combobox]');
      const option = labels[typed] ?? typed;
      if (list.textContent === option) continue;
      await person.pick(list, option);
    } else await person.write(only(element, field), typed);
    says(typed);
  }
  await clear(hand);
};

const onOff: Drive = async (hand) => {
  const { person, reach, row, says } = hand;
  const first = row.default !== true;
  for (const on of [first, !first]) {
    const element = await reach();
    await person.press(only(element, '[role=switch]'));
    // In the line of an entry, off is what holds without a word.
    says(!on && element.matches('[role=switch]') ? undefined : String(on));
  }
  const wish = (await reach()).querySelector<HTMLElement>('.use-variable button');
  if (wish !== null) {
    await person.press(wish);
    await person.write(only(await reach(), field), '${ON:-true}');
    says('${ON:-true}');
  }
  await clear(hand);
};

const image: Drive = async ({ person, reach, says }) => {
  const parts = async () => all(await reach(), field);
  await person.write((await parts())[1]!, '1.29');
  says('nginx:1.29');
  await person.write((await parts())[0]!, 'registry:5000/team/web:3');
  says('registry:5000/team/web:3');
  const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
  await person.press(only(await reach(), '.inspector-more'));
  await person.write((await parts())[2]!, digest);
  says(`registry:5000/team/web:3@${digest}`);
  await person.press(only(await reach(), '[aria-label^="Clear "]'));
  says(undefined);
};

const command: Drive = async (hand) => {
  const { person, reach, says } = hand;
  await person.write(only(await reach(), field), 'serve --port 80');
  says('serve --port 80');
  await person.write(only(await reach(), field), `serve "two words"`);
  says('serve "two words"');
  await clear(hand);
};

const healthTest: Drive = async (hand) => {
  const { person, reach, says } = hand;
  await person.write(only(await reach(), field), 'curl -f http://localhost/ || exit 1');
  says(['CMD-SHELL', 'curl -f http://localhost/ || exit 1']);
  await person.pick(only(await reach(), '[role=combobox]'), 'Command');
  says(['CMD', 'curl', '-f', 'http://localhost/', '||', 'exit', '1']);
  await person.write(only(await reach(), field), 'curl -f "http://a b/"');
  says(['CMD', 'curl', '-f', 'http://a b/']);
  await person.pick(only(await reach(), '[role=combobox]'), 'No check');
  says(['NONE']);
  await clear(hand);
};

const list: Drive = async (hand) => {
  const { person, reach, row, says, given } = hand;
  const element = await reach();
  if (element.matches(field)) {
    await person.write(element, 'site, www');
    says(['site', 'www']);
    await person.write(element, '');
    return says(undefined);
  }
  const before = given === undefined ? [] : [given].flat();
  const item = childOf(row, 0);
  const asked = item !== undefined && row.example === undefined ? { ...row, ...item } : row;
  const [first, other] = typedFor(asked);
  const second = before.length > 0 ? `${first}2` : other;
  const again = [...before, first];
  await person.write(only(await reach(), `.entry.new ${field}`), first);
  says(again);
  await person.write(only(await reach(), '.entry:not(.new) input.field'), second);
  says([second, ...again.slice(1)]);
  // Another name would be that of nothing.
  if ((row.reference ?? item?.reference) !== undefined) return clear(hand);
  const third = `${first}3`;
  await person.write(only(await reach(), '.entry.new input.field'), third);
  says([second, ...again.slice(1), third]);
  await person.press(only(await reach(), '.entry [aria-label="Remove line 1"]'));
  says([...again.slice(1), third]);
  await clear(hand);
};

const keyValue: Drive = async (hand) => {
  const { person, reach, row, says } = hand;
  const [name, value] = row.merge === 'extra-hosts' ? ['db.local', '10.0.0.5'] : ['ALPHA', 'one'];
  await person.writeAll(all(await reach(), '.entry.new input.field'), [name, value]);
  says({ [name]: value });
  await person.writeAll(all(await reach(), '.entry.new input.field'), ['BETA', '${TWO:-two}']);
  says({ [name]: value, BETA: '${TWO:-two}' });
  await person.write(all(await reach(), '.entry:not(.new) input.field')[1]!, `${value}1`);
  says({ [name]: `${value}1`, BETA: '${TWO:-two}' });
  await person.write(all(await reach(), '.entry:not(.new) input.field')[0]!, 'GAMMA');
  says({ GAMMA: `${value}1`, BETA: '${TWO:-two}' });
  await person.press(only(await reach(), '[aria-label="Remove line 1"]'));
  says({ BETA: '${TWO:-two}' });
  await clear(hand);
};

const ports: Drive = async (hand) => {
  const { person, reach, says } = hand;
  await person.writeAll(all(await reach(), '.entry.new input.field'), ['8080', '80']);
  says(['8080:80']);
  await person.write(all(await reach(), '.entry input.field')[0]!, '127.0.0.1:9090');
  says(['127.0.0.1:9090:80']);
  await person.pick(only(await reach(), '[role=combobox]'), 'udp');
  says(['127.0.0.1:9090:80/udp']);
  await person.pick(only(await reach(), '[role=combobox]'), 'A variable…');
  await person.write(only(await reach(), '[data-attribute$=protocol]'), '${PROTO:-tcp}');
  says(['127.0.0.1:9090:80/${PROTO:-tcp}']);
  await person.write(only(await reach(), '[data-attribute$=protocol]'), 'udp');
  says(['127.0.0.1:9090:80/udp']);
  await person.press(only(await reach(), '.entry-more'));
  says([{ target: '80', published: '9090', host_ip: '127.0.0.1', protocol: 'udp' }]);
  await clear(hand);
};

const mounts: Drive = async (hand) => {
  const { person, reach, says } = hand;
  await person.writeAll(all(await reach(), '.entry.new input.field'), ['data', '/data']);
  says(['data:/data']);
  await person.press(only(await reach(), '[role=switch]'));
  says(['data:/data:ro']);
  await person.pick(only(await reach(), '.entry button[role=combobox]'), 'Host path');
  says(['./data:/data:ro']);
  await person.press(only(await reach(), '.use-variable button'));
  await person.write(only(await reach(), '[data-attribute$=read_only]'), '${MODE:-rw}');
  says(['./data:/data:${MODE:-rw}']);
  // The long syntax has no place for that: it is not offered.
  if ((await reach()).querySelector('.entry-more') !== null) throw new Error('the mode would be lost');
  await person.write(only(await reach(), '[data-attribute$=read_only]'), 'ro');
  says(['./data:/data:ro']);
  await person.press(only(await reach(), '.entry-more'));
  says([{ type: 'bind', source: './data', target: '/data', read_only: 'true' }]);
  await person.press(only(await reach(), '.use-variable button'));
  await person.write(only(await reach(), '[data-attribute$=read_only]'), '${RO:-false}');
  says([{ type: 'bind', source: './data', target: '/data', read_only: '${RO:-false}' }]);
  await person.write(only(await reach(), '[data-attribute$=read_only]'), 'true');
  says([{ type: 'bind', source: './data', target: '/data', read_only: 'true' }]);
  await person.pick(only(await reach(), '.entry button[role=combobox]'), 'Memory');
  says([{ type: 'tmpfs', target: '/data', read_only: 'true' }]);
  await clear(hand);
};

const dependencies: Drive = async (hand) => {
  const { person, reach, says } = hand;
  await person.pick(only(await reach(), '.add-picker'), 'two');
  says(['two']);
  await person.pick(only(await reach(), '.entry [role=combobox]'), 'healthy');
  says({ two: { condition: 'service_healthy' } });
  await person.pick(only(await reach(), '.entry [role=combobox]'), 'A variable…');
  await person.write(only(await reach(), '[data-attribute$=condition]'), '${WAIT:-service_started}');
  says({ two: { condition: '${WAIT:-service_started}' } });
  await clear(hand);
};

const networks: Drive = async (hand) => {
  const { person, path, reach, says } = hand;
  if (path.length !== 3) return list(hand);
  await person.pick(only(await reach(), '.add-picker'), 'front');
  says(['front']);
  await person.pick(only(await reach(), '.add-picker'), 'back');
  says(['front', 'back']);
  await person.press(only(await reach(), '.entry-more'));
  says({ front: {}, back: {} });
  await person.write(only(await reach(), '.entry input.field'), 'site, www');
  says({ front: { aliases: ['site', 'www'] }, back: {} });
  await person.press(only(await reach(), '[aria-label="Remove line 1"]'));
  says({ back: {} });
};

const references: Drive = async (hand) => {
  const { person, path, reach, row, says } = hand;
  const element = await reach();
  const picker = element.querySelector<HTMLElement>('.add-picker');
  if (picker === null) {
    const inputs = all(element, '.entry.new input.field');
    const [name] = typedFor(row);
    await person.writeAll(inputs, [name]);
    says([name]);
    const more = (await reach()).querySelector<HTMLElement>('.inspector-more');
    if (more === null) return clear(hand);
    await person.press(more);
    says({ [name]: {} });
    return clear(hand);
  }
  const name = path.at(-1) === 'configs' ? 'conf' : 'key';
  await person.pick(picker, name);
  says([name]);
  if (attributesOfRow(childOf(row, 0)!).size === 0) return;
  await person.press(only(await reach(), '.entry-more'));
  says([{ source: name }]);
  await person.press(only(await reach(), '[aria-label="Remove line 1"]'));
  says(undefined);
};

const items: Drive = async (hand) => {
  const { person, reach, row, given, says } = hand;
  const inputs = all(await reach(), '.entry.new input.field');
  const isMap = inputs[0]!.getAttribute('placeholder') === 'Name';
  const entry = childOf(row, isMap ? 'alpha' : 0)!;
  // What a new entry is asked for stands in the fields: the attribute's name, or `Value` for an entry in short syntax.
  let made: Said | undefined;
  const texts = inputs.map((input, index) => {
    if (isMap && index === 0) return 'alpha';
    const asked = input.getAttribute('placeholder')!;
    if (asked === 'Value') {
      made = typedFor(entry)[0];
      return made;
    }
    const [name = '', second] = asked.split('.');
    const child = second === undefined ? childOf(entry, name)! : childOf(childOf(entry, name)!, second)!;
    const [typed] = typedFor(child);
    const types = alternativesOf(child.type).map(({ kind }) => kind);
    const value = types.includes('list') && !types.includes('string') ? [typed] : typed;
    const holder = made as { readonly [key: string]: Said } | undefined;
    made = {
      ...holder,
      [name]: second === undefined ? value : { ...(holder?.[name] as object), [second]: value },
    };
    return typed;
  });
  await person.writeAll(inputs, texts);
  says(isMap ? { ...(given as object), alpha: made! } : [made!]);
  const [, second] = typedFor(entry);
  if (typeof made === 'string') {
    await person.write(only(await reach(), '.entry:not(.new) input.field'), second);
    says(isMap ? { alpha: second } : [second]);
  }
  await clear(hand);
};

/** A group has no value of its own: it opens, and everything that is below it is there. In short syntax it is one text. */
const group: Drive = async ({ person, path, reach, row }) => {
  const fold = (await reach()).querySelector<HTMLElement>(':scope > .attribute-fold');
  if (fold?.getAttribute('aria-expanded') === 'false') await person.press(fold);
  for (const [name, { deprecated }] of attributesOfRow(row)) {
    if (deprecated === undefined) only(await reach(), `[data-attribute="${[...path, name].join('.')}"]`);
  }
};

/** Elements are added by a dialog: from the palette, a menu or the list of commands. */
export const addElement: Drive = async ({ person, path, given, says }) => {
  const kind = elementKindOf(path[0])!;
  const detail = { service: 'nginx:1.29', config: './new', secret: './new' }[kind as string];
  await person.addElement(kind, detail === undefined ? ['fresh'] : ['fresh', detail]);
  const made: Said = detail === undefined ? '' : { [kind === 'service' ? 'image' : 'file']: detail };
  says({ ...(given as object), fresh: made });
};

/** Nobody is led to what is discouraged: where a file says it, it is edited as the YAML that it is. */
export const discouraged: Drive = async ({ person, path, says }) => {
  const holder = await person.reach(path.slice(0, -1));
  await person.writeCode(only(holder, '.cm-content'), `${path.at(-1)}: other`);
  says('other');
};

const yaml: Drive = () => Promise.reject(new Error('has no field made for its type'));

/** How a person edits each kind of field: every act is one edit, after which the text is read. */
export const drives: Readonly<Record<FieldKind, Drive>> = {
  text: scalar,
  multiline: scalar,
  number: scalar,
  choice: scalar,
  duration: scalar,
  bytes: scalar,
  cpus: scalar,
  path: scalar,
  switch: onOff,
  image,
  command,
  list,
  'key-value': keyValue,
  ports,
  mounts,
  dependencies,
  networks,
  references,
  'health-test': healthTest,
  group,
  items,
  yaml,
};
