import { message } from '../message.ts';
import { looksSecret } from '../model/looks-secret.ts';
import { textOf } from '../model/read-value.ts';
import type { QuickFix } from '../diagnostic.ts';
import { fileVariable } from '../spec/secret-files.ts';
import type { Value } from '../resolve/value.ts';
import { fix } from './rule.ts';
import type { ServiceRule } from './rule.ts';

/** A variable whose name says password, secret, token or key has its value in the file, where every reader of the repository sees it. */
export const writtenSecret: ServiceRule = {
  id: 'written-secret',
  severity: 'info',
  *checkService(service) {
    for (const [name, value] of service.environment) {
      const text = textOf(value);
      // `MARIADB_RANDOM_ROOT_PASSWORD: yes` asks for one; it is none.
      if (!looksSecret(name) || text === undefined || /^(|[01]|yes|no|true|false)$/i.test(text)) continue;
      if ((value.origin.variables ?? []).length > 0 || value.origin.how === 'env-file') continue;
      const fixes = [
        ...(isByItself(value, text) ? [moveToEnvFile(service.name, name)] : []),
        ...(fileVariable(service.image, name) === undefined
          ? []
          : [moveToSecret(service.name, name, service.image ?? '')]),
      ];
      yield {
        message: message('rules.written-secret', { service: service.name, variable: name }),
        path: ['services', service.name, 'environment', name],
        value,
        subjects: [`service:${service.name}`],
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};

/** Whether the file says the text as a value of its own: an entry `NAME=text` of a list is more than that. */
function isByItself({ origin: { node } }: Value, text: string): boolean {
  return node?.kind === 'scalar' && node.text === text && !/[$}\n]/.test(text);
}

function moveToSecret(service: string, variable: string, image: string): QuickFix {
  const call = { command: 'moveToSecret', args: { service, variable } };
  return fix('rules.fix-move-to-secret', { image }, call);
}

function moveToEnvFile(service: string, variable: string): QuickFix {
  // Another service may have a variable of the same name with another value.
  const name = `${service}_${variable}`
    .replace(/\W/g, '_')
    .replace(/^(?=\d)/, '_')
    .toUpperCase();
  const path = ['services', service, 'environment', variable];
  return fix(
    'rules.fix-move-to-env',
    { name },
    { command: 'extractVariable', args: { path, name, toEnvFile: true } },
  );
}
