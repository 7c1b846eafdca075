import { carryOver, type Memory } from './memory.ts';
import type { FilePath } from '../diagnostic.ts';
import type { ResolveOptions } from './resolution.ts';

/**
 * Everything beside the files themselves that the values of one (sub-)project are resolved under. Scopes are interned
 * in the cache: equal scopes are the same object, so that what was made under one can be remembered by its identity.
 */
export interface Scope {
  readonly variables: Variables;
  /** Names that `lookUp` was asked for since a step last cleared this. */
  readonly asked: Set<string>;
  /** The project directory of the (sub-)project, absolute. */
  readonly directory: FilePath;
  /** What relative paths of an included or extended file are joined to first, relative to the including project. */
  readonly base: string;
  readonly projectName: string;
  readonly options: Required<ResolveOptions>;
}

/** The value of a variable. Steps ask here alone, so that what they made is known to hold wherever their variables are the same. */
export function lookUp({ variables, asked }: Scope, name: string): string | undefined {
  asked.add(name);
  return valueIn(variables, name);
}

function valueIn(variables: Variables, name: string): string | undefined {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

/** What interpolation sees. Interned: the same variables are the same object. */
export type Variables = Readonly<Record<string, string>>;

/** Remembered between two resolutions of one project. Opaque; made by `createResolveCache`. */
export interface ResolveCache {
  readonly variables: Variables[];
  readonly scopes: Scope[];
  /** By scope, then by what is resolved under it; used last, last. */
  readonly memories: WeakMap<Scope, Map<string, Memory>>;
}

/** An empty cache. Give the same one to each `resolve` of a project, whatever the environment. */
export function createResolveCache(): ResolveCache {
  return { variables: [], scopes: [], memories: new WeakMap() };
}

/**
 * What was made last time under a scope for a stack of files, named by `stack`. A stack that is new begins with what is known of
 * the one before it, a scope that is new with what holds under its variables too, so that layers which both have are not read
 * twice; from then on neither pushes out what the other knows.
 */
export function memoryOf(cache: ResolveCache, scope: Scope, stack: string): Memory {
  let stacks = cache.memories.get(scope);
  if (stacks === undefined) cache.memories.set(scope, (stacks = new Map<string, Memory>()));
  const memory = stacks.get(stack) ?? firstMemory(cache, scope, stacks);
  stacks.delete(stack);
  stacks.set(stack, memory);
  const [oldest] = stacks.keys();
  if (stacks.size > rememberedStacks && oldest !== undefined) stacks.delete(oldest);
  return memory;
}

function firstMemory(cache: ResolveCache, scope: Scope, stacks: ReadonlyMap<string, Memory>): Memory {
  const latest = [...stacks.values()].at(-1);
  if (latest !== undefined) return new Map(latest);
  const [other, memory] = latestBeside(cache, scope) ?? [];
  if (other === undefined || memory === undefined) return new Map();
  return carryOver(memory, (name) => valueIn(other.variables, name) === valueIn(scope.variables, name));
}

/** The scope used last that differs in its variables alone, and what was made last under it. */
function latestBeside(cache: ResolveCache, scope: Scope): readonly [Scope, Memory] | undefined {
  for (const other of cache.scopes) {
    if (other === scope || !sameButVariables(other, scope)) continue;
    const latest = [...(cache.memories.get(other)?.values() ?? [])].at(-1);
    if (latest !== undefined) return [other, latest];
  }
  return undefined;
}

const rememberedStacks = 12;

const remembered = 32;

/** The one object for these variables. */
export function internVariables(cache: ResolveCache, variables: Variables): Variables {
  return intern(cache.variables, variables, sameRecord);
}

/** The one object for this scope; its variables must be interned already. */
export function internScope(cache: ResolveCache, scope: Scope): Scope {
  return intern(cache.scopes, scope, (a, b) => a.variables === b.variables && sameButVariables(a, b));
}

function sameButVariables(a: Scope, b: Scope): boolean {
  return (
    a.directory === b.directory &&
    a.base === b.base &&
    a.projectName === b.projectName &&
    sameRecord(a.options, b.options)
  );
}

function intern<T>(known: T[], wanted: T, same: (a: T, b: T) => boolean): T {
  const index = known.findIndex((one) => same(one, wanted));
  const found = index < 0 ? wanted : known.splice(index, 1)[0]!;
  known.unshift(found);
  if (known.length > remembered) known.length = remembered;
  return found;
}

function sameRecord(a: object, b: object): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Reflect.get(a, key) === Reflect.get(b, key) && Object.hasOwn(b, key));
}
