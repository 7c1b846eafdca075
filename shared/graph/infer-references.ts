import type { Service } from '../model/compose-model.ts';
import { itemsOf, textOf } from '../model/read-value.ts';
import type { Value } from '../resolve/value.ts';

/** A service that a text of another one seems to talk to. */
export interface InferredReference {
  readonly service: string;
  /** Where the name stands, below the service: `environment.DB_HOST`, `command`, `labels` and a key. */
  readonly path: readonly string[];
  readonly value: Value;
}

/** What of a service can name others. The answer depends on these attributes alone. */
export const naming: readonly string[] = ['environment', 'command', 'entrypoint', 'labels'];

/** Names of variables, flags and labels whose bare value is a host: `DB_HOST`, `--redis-url`, `app.upstream`. */
const hostName =
  /(^|_)(HOST|HOSTS|HOSTNAME|ADDR|ADDRESS|SERVER|SERVERS|URL|URI|ENDPOINT|BROKER|BROKERS|UPSTREAM|MASTER|PEER|PEERS|CONNECT|NODES|DSN)(_|$)/i;

/** A host in a URL (`://user:pass@HOST`), or one with a port (`HOST:5432`). */
const hostInText = /(?:\/\/(?:[^/@\s]*@)?|@|^|[\s,;=])([a-z0-9][\w.-]*)(?=:\d|\/|[\s,;?]|$)/gi;

/** Texts without any of these say no host by themselves. */
const mayNameHost = /\/\/|@|:\d/;

/**
 * Names that the environment, the command or the labels of a service use as hosts: the host of a URL, `name:port`, or the whole value of a
 * variable, flag or label whose name says that it is a host. Each name once, with the first text that has it. A guess: which of them are
 * services, the caller knows.
 */
export function inferReferences(service: Service): readonly InferredReference[] {
  const found = new Map<string, InferredReference>();
  const look = (text: string, name: string, path: readonly string[], value: Value): void => {
    const isNamed = hostName.test(name);
    if (!isNamed && !mayNameHost.test(text)) return;
    for (const match of text.matchAll(hostInText)) {
      const host = match[1]!;
      if (host === service.name || found.has(host)) continue;
      const following = text.slice(match.index + match[0].length);
      if (isNamed || /\/\/|@/.test(match[0]) || /^:\d/.test(following))
        found.set(host, { service: host, path, value });
    }
  };
  for (const [variable, value] of service.environment) {
    const text = textOf(value);
    if (text !== undefined) look(text, variable, ['environment', variable], value);
  }
  for (const attribute of ['command', 'entrypoint']) {
    let flag = '';
    for (const { word, value } of wordsOf(service.value.entries.get(attribute))) {
      // `--db-host=db`, or the flag and then its value.
      const [, name = '', rest] = /^--?([\w.-]+)(?:=(.*))?$/s.exec(word) ?? [];
      if (name === '' || rest !== undefined)
        look(rest ?? word, plain(rest === undefined ? flag : name), [attribute], value);
      flag = rest === undefined ? name : '';
    }
  }
  const labels = service.value.entries.get('labels');
  for (const [key, value] of labels?.kind === 'map' ? labels.entries : []) {
    const text = textOf(value);
    if (text !== undefined) look(text, plain(key), ['labels', key], value);
  }
  return [...found.values()];
}

/** As names of variables are written. */
const plain = (name: string): string => name.replace(/[.-]/g, '_');

function wordsOf(value: Value | undefined): readonly { readonly word: string; readonly value: Value }[] {
  if (value === undefined) return [];
  const items = value.kind === 'list' ? itemsOf(value) : [value];
  return items.flatMap((item) => {
    const word = textOf(item);
    return word === undefined ? [] : [{ word, value: item }];
  });
}
