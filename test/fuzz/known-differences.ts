import type { Difference } from './compare.ts';
import type { FuzzProject } from './project.ts';

/** Recorded cases that the tool needs minutes or all memory for. */
export const sleepyCases = /^inv-(?:alias-bomb|anchor-cycle-merge|deep-|depends-ladder)/;

interface Known {
  readonly reason: string;
  readonly is: (difference: Difference, project: FuzzProject) => boolean;
}

/** Differences that stay, each with its reason; the quirks list of shared/resolve/README.md says more. */
const known: Readonly<Record<string, Known>> = {
  'ssh-order': {
    reason: 'the tool prints several ssh keys of a build in random order',
    is: ({ kind, tool, ours }) => {
      const lines = (text: string): string => text.split('\n').sort().join('\n');
      return kind === 'yaml' && /\bssh:/.test(tool) && lines(tool) === lines(ours);
    },
  },
  'tab-in-flow': {
    reason: 'our reader of YAML refuses a tab as indentation inside a flow collection',
    is: ({ kind, key }, { files }) =>
      kind === 'refused' && key === 'yaml-syntax' && Object.values(files).some((text) => /^ *\t/m.test(text)),
  },
};

/** The name of the difference that is meant to be there, or undefined. */
export function knownDifference(difference: Difference, project: FuzzProject): string | undefined {
  return Object.keys(known).find((name) => known[name]!.is(difference, project));
}
