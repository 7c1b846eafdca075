import { freeName } from '../text/free-name.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { asName } from './image-name.ts';
import { filled, onlySaid } from './said.ts';

/** Where a Dockerfile lies, as `build` names it. */
export interface DockerfilePlace {
  /** The folder that is built, `./api`; `.` is the project's. */
  readonly context: string;
  /** Name of the file in that folder. */
  readonly file: string;
}

/** A service that builds a Dockerfile, and the named volumes that it needs. */
export interface BuiltService {
  readonly service: YamlValue;
  readonly volumes: readonly string[];
}

interface Instruction {
  /** In capitals. */
  readonly name: string;
  readonly rest: string;
}

/** Whether a text is a Dockerfile: its first instruction is `FROM`, but for `ARG` and comments. */
export function isDockerfile(text: string): boolean {
  const first = instructionsOf(text).find(({ name }) => name !== 'ARG');
  return first?.name === 'FROM' && /^(--\S+\s+)*\S+(\s+AS\s+\S+)?(\s+#.*)?$/i.test(first.rest);
}

/**
 * The service `name` that builds a Dockerfile: its context, the file where it is not `Dockerfile`, the arguments that have no default,
 * the ports that the last stage exposes, published on this machine only, and a named volume for each of its `VOLUME`s, whose data would
 * be lost with the container. What the image says for itself (command, user, environment, health check) stays there.
 */
export function readDockerfile(text: string, { context, file }: DockerfilePlace, name: string): BuiltService {
  const said = lastStage(instructionsOf(text));
  const values = new Map<string, string>();
  const args: string[] = [];
  const ports: string[] = [];
  const targets: string[] = [];
  for (const { name: instruction, rest } of said) {
    if (instruction === 'ARG' || instruction === 'ENV') {
      for (const [key, value] of assignments(rest, instruction === 'ENV')) {
        if (value !== undefined) values.set(key, fill(value, values));
        else if (!values.has(key) && !isGiven(key)) args.push(key);
      }
    } else if (instruction === 'EXPOSE') ports.push(...wordsOf(fill(rest, values)).filter(isPort));
    else if (instruction === 'VOLUME') targets.push(...listOf(rest).map((each) => fill(each, values)));
  }
  const paths = [...new Set(targets)].filter((path) => path.startsWith('/'));
  const volumes = new Map<string, string>();
  for (const path of paths) {
    const wish = `${name}-${asName(path.split('/').findLast(Boolean) ?? 'data')}`;
    volumes.set(
      freeName(wish, (taken) => volumes.has(taken)),
      path,
    );
  }
  const published = [...new Set(ports.map((port) => port.replace(/\/tcp$/, '')))];
  const service = onlySaid({
    build: onlySaid({
      context,
      dockerfile: file === 'Dockerfile' ? undefined : file,
      args: filled([...new Set(args)]),
    }),
    ports: filled(published.map((port) => `127.0.0.1:${port.split('/')[0]!}:${port}`)),
    volumes: filled([...volumes].map(([volume, path]) => `${volume}:${path}`)),
  });
  return { service: service ?? null, volumes: [...volumes.keys()] };
}

/** Lines that end with a backslash go on, comments between them or not; what a here-document holds is no instruction. */
function instructionsOf(text: string): readonly Instruction[] {
  const found: Instruction[] = [];
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    let whole = lines[at]!.trim();
    if (whole === '' || whole.startsWith('#')) continue;
    while (whole.endsWith('\\') && at + 1 < lines.length) {
      const next = lines[++at]!.trim();
      if (!next.startsWith('#') && next !== '') whole = `${whole.slice(0, -1)} ${next}`;
    }
    const [, name = '', rest = ''] = /^([A-Za-z]+)\s*([^]*)$/.exec(whole) ?? [];
    found.push({ name: name.toUpperCase(), rest: rest.trim() });
    const document = /<<-?["']?(\w+)["']?/.exec(/^(RUN|COPY|ADD)$/i.test(name) ? rest : '');
    while (document !== null && at + 1 < lines.length && lines[++at]!.trim() !== document[1]);
  }
  return found;
}

/** What counts for the image that is built: the arguments before the first stage, the last stage, and those that it begins from. */
function lastStage(instructions: readonly Instruction[]): readonly Instruction[] {
  const starts = instructions.flatMap(({ name }, index) => (name === 'FROM' ? index : []));
  const stages = starts.map((start, index) => {
    const words = wordsOf(instructions[start]!.rest).filter((word) => !word.startsWith('--'));
    return {
      base: words[0]?.toLowerCase(),
      name: words[1]?.toLowerCase() === 'as' ? words[2]?.toLowerCase() : undefined,
      body: instructions.slice(start + 1, starts[index + 1]),
    };
  });
  const body: Instruction[] = [];
  for (let index = stages.length - 1; index >= 0;) {
    const { base } = stages[index]!;
    body.unshift(...stages[index]!.body);
    const before = stages.slice(0, index);
    index = before.findLastIndex(({ name }) => name !== undefined && name === base);
  }
  return [...instructions.slice(0, starts[0] ?? 0), ...body];
}

/** Arguments that the builder or the machine gives by itself. */
const isGiven = (name: string) => /^(TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT|KIT_\w+)$|_PROXY$/i.test(name);

const isPort = (word: string) => /^\d+(-\d+)?(\/(tcp|udp|sctp))?$/i.test(word);

/** Split at blanks, but for those in quotes, which go. */
function wordsOf(text: string): readonly string[] {
  const found = text.match(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+/g) ?? [];
  return found.map((word) => word.replace(/["']/g, ''));
}

/** `["/data"]` or `/data /cache`. */
function listOf(text: string): readonly string[] {
  const words = /^\[(.*)\]$/.exec(text)?.[1];
  return words === undefined ? wordsOf(text) : words.split(',').flatMap(wordsOf);
}

/** `A=1 B="two words"`, `A` alone; of `ENV A two words` all that follows is the value. */
function assignments(
  text: string,
  isOld: boolean,
): readonly (readonly [name: string, value: string | undefined])[] {
  const [first = '', ...more] = wordsOf(text);
  if (isOld && !first.includes('=')) return [[first, more.join(' ')]];
  return [first, ...more].map((word) => {
    const at = word.indexOf('=');
    return at < 0 ? ([word, undefined] as const) : ([word.slice(0, at), word.slice(at + 1)] as const);
  });
}

/** The text with the variables that are known; an unknown one without a default stays, and is no port and no path. */
const fill = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(
    /\$\{(\w+)(?::?-([^}]*))?\}|\$(\w+)/g,
    (whole, braced: string | undefined, usual: string | undefined, bare: string | undefined) =>
      values.get(braced ?? bare ?? '') ?? usual ?? whole,
  );
