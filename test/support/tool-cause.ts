import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { SchemaDiagnostic } from '../../shared/resolve/schema/schema-diagnostic.ts';

/** A sentence of the tool, and which of our diagnostics say the same. */
interface Row {
  /**
   * Groups: `at` a dotted path (`[]` for any place in a list), `held` a path as `services[web].ports[0]`, `service` and `named`
   * names that must be in our path or among the arguments of our message, `file` the file, of which the name counts.
   */
  readonly says: RegExp;
  readonly ids: readonly string[];
  /** Other words for it, at certain places of ours. */
  readonly or?: { readonly ids: readonly string[]; readonly at: RegExp };
}

const schema = [
  'unknown-attribute',
  'invalid-name',
  'wrong-type',
  'required',
  'pattern',
  'unknown-value',
  'out-of-range',
  'not-unique',
];

/** The tool's wording (Docker Compose 2.40.3) of every cause for which it refuses a project, the first that fits counts. */
const rows: readonly Row[] = [
  {
    says: /^failed to parse (?<file>.*?): line \d+: mapping key "(?<named>.*)" already defined/,
    ids: ['yaml-duplicate-key'],
  },
  { says: /^failed to parse (?<file>.*?): cycle detected/, ids: ['yaml-cycle', 'seeming-cycle'] },
  {
    says: /^failed to parse (?<file>.*?): yaml: /,
    ids: ['yaml-syntax', 'not-a-mapping', 'merge-key', 'tag-mismatch', 'non-string-key', 'file-read'],
  },
  {
    says: /^yaml: unmarshal errors:\n +line \d+: mapping key "(?<named>.*?)" already/,
    ids: ['yaml-duplicate-key'],
  },
  { says: /^yaml: /, ids: ['yaml-syntax', 'merge-key', 'tag-mismatch', 'file-read', 'wrong-type'] },
  { says: /^top-level object must be a mapping/, ids: ['not-a-mapping', 'yaml-syntax'] },
  { says: /^empty compose file/, ids: ['empty-file'] },
  { says: /^non-string key (?:at top level|in (?<at>[^:]+)): (?<named>.*)/, ids: ['non-string-key'] },
  { says: /^(?<at>[^ ]+) must be a mapping$/, ids: ['wrong-type'] },

  // An empty name of a file.
  { says: /^read \S+: is a directory/, ids: ['file-read'] },
  // A list where a mapping of numbers is meant.
  { says: /^error while interpolating (?<at>.+?ulimits)\.\[\]: failed to cast/, ids: ['wrong-type'] },
  { says: /^error while interpolating (?<at>.+?): failed to cast/, ids: ['interp-cast'] },
  {
    says: /^error while interpolating (?<at>.+?): required variable (?<named>\w+) is missing/,
    ids: ['interp-required'],
  },
  { says: /^invalid interpolation format for (?<at>.+?)\.\nYou may/, ids: ['interp-syntax'] },

  // Where it begins is random.
  { says: /^Circular reference:\n +(?<named>.+?) in /, ids: ['extends-cycle'] },
  { says: /^cannot extend service "(?<service>.*?)" in /, ids: ['extends-missing'] },
  { says: /^extends\.(?<service>.*?)\.service is required/, ids: ['extends-missing'] },
  { says: /^include cycle detected/, ids: ['include-cycle'] },
  { says: /^'\[\d+\]' expected a map or struct/, ids: ['include-shape'] },
  { says: /^`include` must be/, ids: ['include-shape'] },
  { says: /^(?<at>.+) conflicts with imported resource/, ids: ['include-conflict'] },

  { says: /^env file (?<file>.*) not found: /, ids: ['missing-env-file'] },
  { says: /^label file (?<file>.*) not found: /, ids: ['missing-env-file'] },
  { says: /^couldn't find env file: (?<file>.*)/, ids: ['missing-env-file'] },
  { says: /^(?:open|stat|read|lstat) (?<file>.*?): /, ids: ['file-read', 'missing-env-file'] },
  { says: /^failed to parse env_file (?<file>.*?): /, ids: ['dotenv-syntax'] },
  {
    says: /^failed to read (?<file>.*?): /,
    ids: ['dotenv-syntax', 'file-read', 'missing-env-file'],
  },
  { says: /^unsupported env_file format/, ids: ['dotenv-syntax'] },
  { says: /^environment path attribute (?<at>.+) is missing/, ids: ['required'] },

  { says: /^cannot override (?<at>.+)/, ids: ['merge-type-conflict'] },
  {
    says: /^panic: interface conversion: /,
    ids: ['tool-panic'],
    // The tool compares entries of layers before it checks them, and crashes; we say what is wrong with them.
    or: {
      ids: ['wrong-type', 'merge-type-conflict'],
      at: /\.(?:logging|(?:configs|secrets)\.\d+\.(?:source|target)|env_file\.\d+\.path)$/,
    },
  },
  { says: /^panic: /, ids: ['tool-panic'] },

  { says: /^service (?:ports|port) (?<at>.+) is missing a target port/, ids: ['port-without-target'] },
  { says: /^service volume (?<at>.+) is missing a mount target/, ids: ['volume-without-target'] },
  { says: /^service device (?<at>.+) is missing a mount target/, ids: ['device-without-target'] },
  {
    says: /^(?:(?<at>[^ ]+): )?(?:No port specified|Invalid|invalid type .+ for port|invalid (?:containerPort|hostPort|proto|ip address|IP address))/,
    ids: ['port-syntax', 'decode'],
  },
  { says: /^invalid (?:spec|empty volume spec|mount config|volume)/, ids: ['volume-syntax'] },
  { says: /^confusing device mapping/, ids: ['device-syntax'] },
  {
    says: /^(?<at>[^ ]+): (?:invalid type|unsupported type|unsupported value) /,
    ids: ['decode', 'wrong-type', 'port-syntax'],
  },
  { says: /^(?<at>.+?): unexpected type /, ids: ['unexpected-type'] },
  { says: /^unexpected type /, ids: ['unexpected-type', 'decode', 'wrong-type'] },
  { says: /^(?<at>.+?): invalid value (?<named>.*), expected key=value/, ids: ['key-value-expected'] },
  { says: /^invalid ssh key /, ids: ['ssh-key', 'decode'] },
  { says: /^(?<at>.+?): unsupported expose value/, ids: ['unexpected-type', 'decode', 'wrong-type'] },

  { says: /^(?<at>.+?): name and external\.name conflict/, ids: ['external-conflict'] },
  { says: /^(?<at>.+?): conflicting parameters "external" and "(?<named>.*)"/, ids: ['external-conflict'] },
  { says: /^(?<at>.+?): [a-z|]+ attributes are mutually exclusive/, ids: ['mutually-exclusive'] },
  { says: /^(?<at>.+?): one of [a-z|]+ must be set/, ids: ['one-of-must-be-set'] },
  { says: /^secret "(?<named>.*)" must declare either/, ids: ['one-of-must-be-set'] },
  { says: /^(?<at>.+?): value can't be blank/, ids: ['watch-target'] },
  { says: /^(?<at>.+?): "count" and "device_ids" attributes are exclusive/, ids: ['device-count-ids'] },

  {
    says: /^service "(?<service>.*)" depends on undefined service "(?<named>.*)": invalid/,
    ids: ['undefined-service'],
  },
  {
    says: /^service "(?<service>.*)" declares unknown service "(?<named>.*)" as additional/,
    ids: ['undefined-service'],
  },
  {
    says: /^service "(?<service>.*)" declares non-buildable service "(?<named>.*)" as/,
    ids: ['non-buildable-context'],
  },
  {
    says: /^service "(?<service>.*)" (?:refers to undefined|depends on) (?:build )?(?<kind>network|volume|config|secret|model) (?<named>.*): invalid/,
    ids: ['undefined-network', 'undefined-volume', 'undefined-config', 'undefined-secret', 'undefined-model'],
  },
  { says: /^service "(?<service>.*)" has neither an image/, ids: ['no-image-or-build'] },
  {
    says: /^service (?<service>.*) declares mutually exclusive `network_mode`/,
    ids: ['network-mode-conflict'],
  },
  { says: /^service "(?<service>.*)" declares mutualy exclusive dockerfile/, ids: ['dockerfile-inline'] },
  { says: /^service\.build\.platforms MUST include service\.platform "(?<named>.*)"/, ids: ['platform'] },
  { says: /^healthcheck\.test must start/, ids: ['healthcheck-test'] },
  { says: /^dependency cycle detected: (?<service>.*?) -> /, ids: ['depends-cycle'] },
  {
    says: /^services\.(?:scale|deploy\.replicas): can't set container_name and (?<service>.*) as container name/,
    ids: ['scale-conflict'],
  },
  {
    says: /^(?<at>.+?): can't set distinct values on '(?<named>.*)' and '(?<other>.*)'/,
    ids: ['scale-conflict'],
  },
  {
    says: /^(?<at>.+?)(?:\.deploy\.replicas|\.scale): must be greater/,
    ids: ['scale-conflict', 'schema-range'],
  },
  {
    says: /^services\.(?<named>.+?): container name "(?<other>.*)" is already in use/,
    ids: ['container-name-dup'],
  },
  { says: /^services\.(?<service>.+)\.\w+\[\d+\]: target (?<named>.*) already mounted/, ids: ['mount-dup'] },
  { says: /^services\.(?<service>.+)\.develop\.watch: target is required/, ids: ['watch-target'] },

  { says: /^invalid project name "(?<named>.*)"/, ids: ['invalid-project-name'] },
  { says: /^project name must not be empty/, ids: ['empty-project-name'] },
  { says: /^'(?<held>.*?)' /, ids: ['decode'] },
  { says: /^json: /, ids: ['json-marshal'] },
];

/**
 * Whether our errors name what the tool refuses a project for: the same cause at the same place. Its wording must be in the table
 * above: a sentence that is not known is not explained.
 */
export function explains(told: readonly Diagnostic[], said: string): boolean {
  const errors = told.flatMap(ofEach);
  const [, text] = /^validating .*?: (.*)$/s.exec(said) ?? [];
  if (text !== undefined)
    return errors.some((one) => isSchema(one) && sameWords(one.tool.text, text)) || allUnknown(errors, text);
  // One line each; the other causes end the tool's run at once.
  const [, lines] = /^decoding failed due to the following error\(s\):\n\n?(.*)$/s.exec(said) ?? [];
  const sentences = lines === undefined ? [said] : lines.split(/\n(?=')/);
  return sentences.every((sentence) => {
    for (const { says, ids, or } of rows) {
      const match = says.exec(sentence);
      if (match === null) continue;
      return errors.some(
        (one) =>
          (ids.includes(one.id) ||
            (or?.ids.includes(one.id) === true && or.at.test((one.path ?? []).join('.')))) &&
          isAt(one, match.groups ?? {}),
      );
    }
    return false;
  });
}

/** A fault of a text that several elements share is told once: as the tool tells it, of each of them. */
function ofEach(told: Diagnostic): Diagnostic[] {
  const { path = [], subjects = [] } = told;
  const [section, own, ...rest] = path;
  if (section === undefined || rest.length === 0) return [told];
  // One that only other files have, to extend it, is named in the sentence alone.
  const end = `.${rest.join('.')}`;
  const inSentence = Object.values(told.message.args ?? {})
    .map(String)
    .filter((text) => text.startsWith(`${section}.`) && text.endsWith(end))
    .map((text) => text.slice(section.toString().length + 1, -end.length));
  const others = [...subjects.map((id) => id.slice(id.indexOf(':') + 1)), ...inSentence].filter(
    (name) => name !== own,
  );
  const before = `${section}.${own}.`;
  return [
    told,
    ...others.map((name): Diagnostic => {
      const there = { ...told, path: [section, name, ...rest] };
      if (!isSchema(told) || !told.tool.text.startsWith(before)) return there;
      const text = `${section}.${name}.${told.tool.text.slice(before.length)}`;
      return { ...there, tool: { ...told.tool, text } } as Diagnostic;
    }),
  ];
}

function isSchema(diagnostic: Diagnostic): diagnostic is SchemaDiagnostic {
  return schema.includes(diagnostic.id) && 'tool' in diagnostic;
}

/**
 * Keys of the file itself are told one by one. The tool checks names again, in long syntax, with each further file: a name that nothing
 * can have is to us one that is not declared.
 */
function allUnknown(errors: readonly Diagnostic[], text: string): boolean {
  const [, at, names] = /^(\S*) additional properties '(.*)' not allowed$/.exec(text) ?? [];
  if (at === undefined || names === undefined) return false;
  return names.split("', '").every((name) => {
    const place = at === '' ? name : `${at}.${name}`;
    return errors.some(
      (one) => /^(?:unknown|invalid|undefined)-/.test(one.id) && one.path?.join('.') === place,
    );
  });
}

/** The tool lists several names in random order. */
function sameWords(ours: string, tool: string): boolean {
  const sorted = (text: string): string =>
    text
      .split(/(?=')|, /)
      .sort()
      .join();
  return ours === tool || sorted(ours) === sorted(tool);
}

function isAt(diagnostic: Diagnostic, groups: Record<string, string>): boolean {
  const { at, held, service, named, other, file, kind } = groups;
  const ours = (diagnostic.path ?? []).join('.');
  if (at !== undefined && !placePattern(at).test(ours)) return false;
  // The list of `include` is read by itself.
  const place = held?.replace(/^\[(\d+)\]/, 'include[$1]');
  if (place !== undefined && !placePattern(heldPlace(place)).test(lower(ours))) return false;
  if (service !== undefined && !`${ours}.`.startsWith(`services.${service}.`)) return false;
  if (kind !== undefined && diagnostic.id !== `undefined-${kind}`) return false;
  const told = [ours, ...Object.values(diagnostic.message.args ?? {}).map(String)];
  const isTold = (name: string | undefined): boolean =>
    name === undefined || told.some((one) => one.includes(unquoted(name)));
  if (!isTold(named) || !isTold(other)) return false;
  if (file === undefined) return true;
  const name = file.split('/').at(-1)!;
  return [diagnostic.location?.file ?? '', ...told].some((one) => one.endsWith(name));
}

/** A path of the tool: the place itself or one below it. Its places in lists are those before equal entries were put together. */
function placePattern(at: string): RegExp {
  const escaped = at
    .replace(/\.?\[\d*\]/g, '.\u0000')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('\u0000', '\\d+');
  return new RegExp(`^${escaped}(?:\\.|$)`);
}

/** `services[web].mem_limit`, of the fields of the tool's types: without case and underscores. */
function heldPlace(held: string): string {
  return lower(held.replace(/\[([^\]]*)\]/g, '.$1'));
}

function lower(path: string): string {
  return path.toLowerCase().replaceAll('_', '');
}

function unquoted(named: string): string {
  const plain = named.replace(/\\u([\da-f]{4})/g, (_all, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return plain.replace(/\\(.)/g, (_all, escaped: string) => goEscapes[escaped] ?? escaped);
}

const goEscapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
