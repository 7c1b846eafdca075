import type { ReadDocument, ReadProblem } from './reading.ts';

const DIRECTIVE = /^%YAML[ \t]+(\S+)/gm;

/**
 * What the tool refuses about directives and document markers though both readers accept it: it reads YAML 1.1, in which another
 * version may not be announced and every document but the first begins with `---`.
 */
export function findMarkProblems(text: string, documents: readonly ReadDocument[]): ReadProblem[] {
  const problems: ReadProblem[] = [];
  for (const match of text.matchAll(DIRECTIVE)) {
    if (match[1] === '1.1') continue;
    const detail = `YAML ${match[1]} is announced, but the tool reads YAML 1.1 only`;
    problems.push({ code: 'yaml-version', detail, from: match.index, to: match.index + match[0].length });
  }
  for (const { root, explicit } of documents.slice(1)) {
    if (explicit || root === null) continue;
    const detail = 'A further document must begin with ---';
    problems.push({ code: 'unexpected-text', detail, from: root.from, to: root.to });
  }
  return problems;
}
