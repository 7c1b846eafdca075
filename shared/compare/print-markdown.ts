import { message } from '../message.ts';
import { codeSpan } from '../text/code-span.ts';
import type { Message } from '../message.ts';
import type { MessageId } from '../messages/en/index.ts';
import type { Change, ChangeKind, Comparison, ElementComparison, ElementSection } from './comparison.ts';
import { contentsOf } from './contents.ts';
import { MASK } from '../model/looks-secret.ts';
import { printValue, type PrintValueOptions } from './print-value.ts';

export interface MarkdownOptions extends PrintValueOptions {
  /** What the two sides are called. */
  readonly left: string;
  readonly right: string;
  /** Prints a sentence in the reader's language. */
  readonly say: (sentence: Message) => string;
}

/** Longer tables are folded. */
const FOLD_AT = 8;

/**
 * A comparison as GitHub's Markdown, for the text of a pull request: a summary, then a table per element, long ones folded. Whatever the
 * files hold is inert: it stands in code spans or is escaped.
 */
export function printMarkdown(comparison: Comparison, options: MarkdownOptions): string {
  const { say } = options;
  const names = { left: codeSpan(options.left), right: codeSpan(options.right) };
  const title = `### ${say(message('compare.title', names))}`;
  if (comparison.elements.length === 0) return `${title}\n\n${say(message('compare.equal'))}\n`;
  const parts = comparison.elements.map((each) => printElement(each, options));
  return `${[title, printSummary(comparison, options), ...parts].join('\n\n')}\n`;
}

const SECTION_WORDS: Readonly<Record<ElementSection, MessageId>> = {
  services: 'compare.services',
  networks: 'compare.networks',
  volumes: 'compare.volumes',
  configs: 'compare.configs',
  secrets: 'compare.secrets',
  models: 'compare.models',
};
const KIND_WORDS: Readonly<Record<ChangeKind, MessageId>> = {
  added: 'compare.added',
  removed: 'compare.removed',
  changed: 'compare.changed',
};

/** `Services: 1 added, 2 changed`, a line per section. */
function printSummary({ elements }: Comparison, { say }: MarkdownOptions): string {
  const lines: string[] = [];
  for (const section of Object.keys(SECTION_WORDS) as ElementSection[]) {
    const here = elements.filter(({ element }) => element?.section === section);
    if (here.length === 0) continue;
    const counts = (Object.keys(KIND_WORDS) as ChangeKind[]).flatMap((kind) => {
      const count = here.filter((each) => each.kind === kind).length;
      return count === 0 ? [] : [`${count} ${say(message(KIND_WORDS[kind]))}`];
    });
    lines.push(`- ${say(message(SECTION_WORDS[section]))}: ${counts.join(', ')}`);
  }
  return lines.join('\n');
}

function printElement({ element, kind, changes }: ElementComparison, options: MarkdownOptions): string {
  const { say } = options;
  const name = element === undefined ? say(message('compare.project')) : `${element.section}.${element.name}`;
  const rows = changes.flatMap((change) => rowsOf(change, options));
  const word = kind === 'changed' ? '' : ` (${say(message(KIND_WORDS[kind]))})`;
  const head = [say(message('compare.attribute')), codeSpan(options.left), codeSpan(options.right)];
  const table = [head, ['---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  if (rows.length <= FOLD_AT)
    return `#### ${element === undefined ? name : codeSpan(name)}${word}\n\n${table}`;
  const count = say(message('compare.count', { count: rows.length }));
  const summary = `<b>${escapeHtml(name)}</b>${word}: ${count}`;
  return `<details>\n<summary>${summary}</summary>\n\n${table}\n\n</details>`;
}

function rowsOf(change: Change, options: MarkdownOptions): string[][] {
  if (change.attribute === '') {
    const contents = contentsOf(change).map(({ path, attribute, value }) => {
      const text = codeSpan(printValue(path, value, options));
      return [codeSpan(attribute), ...(change.kind === 'added' ? ['', text] : [text, ''])];
    });
    return contents.length > 0 ? contents : [[codeSpan('{}'), '', '']];
  }
  const [before, after] = printSides(change, options);
  return [
    [
      codeSpan(change.attribute),
      before === undefined ? '' : codeSpan(before),
      after === undefined ? '' : codeSpan(after),
    ],
  ];
}

/** What both sides of a change say, on one line each; undefined: nothing. Confidential values are masked unless asked for. */
export function printSides(
  { path, before, after, secret }: Change,
  options: PrintValueOptions = {},
): readonly [string | undefined, string | undefined] {
  const hidden = secret && options.secrets !== true;
  const print = (side: Change['before']) =>
    side && (hidden && side.value.kind === 'scalar' ? MASK : printValue(path, side.value, options));
  return [print(before), print(after)];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
