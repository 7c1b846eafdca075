import type { ReadProblem } from './reading.ts';

const DIRECTIVE = /^%YAML[ \t]+(\S+)/gm;

/** The tool reads YAML 1.1 and refuses a file that announces another version. */
export function findVersionProblems(text: string): ReadProblem[] {
  const problems: ReadProblem[] = [];
  for (const match of text.matchAll(DIRECTIVE)) {
    if (match[1] === '1.1') continue;
    const detail = `YAML ${match[1]} is announced, but the tool reads YAML 1.1 only`;
    problems.push({ code: 'yaml-version', detail, from: match.index, to: match.index + match[0].length });
  }
  return problems;
}
