import { splitShellWords } from '../../shared/resolve/syntax/shell-words.ts';
import type { ComposeActInput } from '../../shared/run/act.ts';

/** The form as it is written. */
export interface OneOff {
  readonly command: string;
  readonly entrypoint: string;
  readonly user: string;
  readonly workingDirectory: string;
  /** One `NAME=value` per line. */
  readonly environment: string;
  /** One `8080:80` per line. */
  readonly ports: string;
  readonly noDeps: boolean;
  readonly keep: boolean;
  readonly servicePorts: boolean;
}

export const emptyOneOff: OneOff = {
  command: '',
  entrypoint: '',
  user: '',
  workingDirectory: '',
  environment: '',
  ports: '',
  noDeps: false,
  keep: false,
  servicePorts: false,
};

/** The act that a form asks for; undefined: its command is no command line. */
export function oneOffAct(service: string, given: OneOff): ComposeActInput | undefined {
  const command = splitShellWords(given.command);
  if (!Array.isArray(command)) return undefined;
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const said = (name: 'entrypoint' | 'user' | 'workingDirectory') =>
    given[name].trim() === '' ? {} : { [name]: given[name].trim() };
  return {
    kind: 'run',
    service,
    command: [...(command as readonly string[])],
    noDeps: given.noDeps,
    keep: given.keep,
    servicePorts: given.servicePorts,
    ports: lines(given.ports),
    environment: lines(given.environment),
    ...said('entrypoint'),
    ...said('user'),
    ...said('workingDirectory'),
  };
}
