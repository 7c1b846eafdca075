import type { Service } from '../model/compose-model.ts';
import { textOf } from '../model/read-value.ts';
import type { Value } from '../resolve/value.ts';

/** A service that an environment variable seems to talk to. */
export interface InferredReference {
  readonly service: string;
  readonly variable: string;
  readonly value: Value;
}

/** Names of variables whose bare value is a host: `DB_HOST`, `REDIS_URL`, `KAFKA_BROKERS`. */
const hostVariable =
  /(^|_)(HOST|HOSTS|HOSTNAME|ADDR|ADDRESS|SERVER|SERVERS|URL|URI|ENDPOINT|BROKER|BROKERS|UPSTREAM|MASTER|PEER|PEERS|CONNECT|NODES|DSN)(_|$)/i;

/** A host in a URL (`://user:pass@HOST`), or one with a port (`HOST:5432`). */
const hostInText = /(?:\/\/(?:[^/@\s]*@)?|@|^|[\s,;=])([a-z0-9][\w.-]*)(?=:\d|\/|[\s,;?]|$)/gi;

/** Texts without any of these say no host by themselves. */
const mayNameHost = /\/\/|@|:\d/;

/**
 * Names that the environment of a service uses as hosts: the host of a URL, `name:port`, or the whole value of a variable whose
 * name says that it is a host. Each name once, with the first variable that has it. A guess: which of them are services, the
 * caller knows.
 */
export function inferReferences(service: Service): readonly InferredReference[] {
  const found = new Map<string, InferredReference>();
  for (const [variable, value] of service.environment) {
    const text = textOf(value);
    if (text === undefined || !(mayNameHost.test(text) || hostVariable.test(variable))) continue;
    for (const match of text.matchAll(hostInText)) {
      const name = match[1]!;
      if (name === service.name || found.has(name)) continue;
      const following = text.slice(match.index + match[0].length);
      const isHost = /\/\/|@/.test(match[0]) || /^:\d/.test(following) || hostVariable.test(variable);
      if (isHost) found.set(name, { service: name, variable, value });
    }
  }
  return [...found.values()];
}
