// `healthcheck.test`: a text is a shell command; a list says by its first word how the rest is run.
import { fault, type SyntaxFault } from './fault.ts';

/** The list form of a test written as text. */
export function parseHealthcheckTest(text: string): readonly string[] {
  return ['CMD-SHELL', text];
}

/** The list must start with CMD, CMD-SHELL or NONE; an empty list is no test. */
export function findHealthcheckTestFault(test: readonly string[]): SyntaxFault | undefined {
  const [first] = test;
  return first === undefined || first === 'CMD' || first === 'CMD-SHELL' || first === 'NONE'
    ? undefined
    : fault('healthcheck-test', 'healthcheck.test must start either by "CMD", "CMD-SHELL" or "NONE"');
}

/** The text form of a list test, or undefined when only the list can say it. */
export function printHealthcheckTest(test: readonly string[]): string | undefined {
  return test.length === 2 && test[0] === 'CMD-SHELL' && test[1] !== '' ? test[1] : undefined;
}
