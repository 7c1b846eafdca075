import type { Difference } from './compare.ts';
import type { FuzzProject } from './project.ts';

const lineLimit = 40;

/** A project and both answers, for people. */
export function printDifference(project: FuzzProject, difference: Difference): string {
  const { name, files, compose, ...call } = project;
  const used = Object.entries(files).map(([file, text]) => `--- ${file}\n${text}`);
  const parts = [
    `==== ${difference.kind}: ${difference.key}`,
    `${name}: -f ${compose.join(' -f ')} ${JSON.stringify(call)}`,
    ...used,
    `<<<< the tool\n${clipped(difference.tool)}`,
    `>>>> ours\n${clipped(difference.ours)}`,
  ];
  return parts.join('\n');
}

function clipped(text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines.length > lineLimit ? [...lines.slice(0, lineLimit), '...'].join('\n') : lines.join('\n');
}
