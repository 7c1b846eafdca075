import { indentService, syntaxTree, type IndentContext } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

const STEP = 2;
/** A line that opens a block: a key without a value, an anchor or a tag at most behind it. */
const OPENS =
  /^( *)((?:- +)*)(?!#)(?:"[^"]*"|'[^']*'|[^\s"'[{](?:[^:]|:(?!\s))*?) *:(?: +[&!]\S*)* *(?: #.*)?$/;

/**
 * A line begun after `key:` belongs to what the key holds: it stands where that stands already, else one step further right. The
 * language alone would put it beside the key, and there a word that is half written swallows the key below it.
 */
export const blockIndentation: Extension = indentService.of((context: IndentContext, pos) => {
  const { text } = context.lineAt(pos, -1);
  const opened = OPENS.exec(text);
  if (opened === null) return undefined;
  const { name } = syntaxTree(context.state).resolveInner(pos, -1);
  if (name.startsWith('BlockLiteral') || name === 'QuotedLiteral') return undefined;
  const key = (opened[1] ?? '').length + (opened[2] ?? '').length;
  const next = nextLine(context, pos);
  const column = /^ */.exec(next)![0].length;
  const isHeld = column > key || (column === key && opened[2] === '' && /^ *-(\s|$)/.test(next));
  return isHeld ? column : key + STEP;
});

/** The first line below that says something. */
function nextLine({ state }: IndentContext, pos: number): string {
  for (let number = state.doc.lineAt(pos).number + 1; number <= state.doc.lines; number++) {
    const { text } = state.doc.line(number);
    if (/^\s*[^\s#]/.test(text)) return text;
  }
  return '';
}
