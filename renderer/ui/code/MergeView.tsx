import { MergeView as Merge } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { codeTheme } from './code-theme.ts';
import { codePhrases } from './phrases.ts';
import { yaml } from './yaml-language.ts';

interface Props {
  readonly left: { readonly label: string; readonly text: string };
  readonly right: { readonly label: string; readonly text: string };
}

const shown = (label: string) => [
  lineNumbers(),
  yaml(),
  codeTheme,
  codePhrases(),
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
];

/** Two texts side by side, with what differs marked and what is equal folded away. */
export function MergeView({ left, right }: Props) {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (parent.current === null) return;
    const merge = new Merge({
      parent: parent.current,
      a: { doc: left.text, extensions: shown(left.label) },
      b: { doc: right.text, extensions: shown(right.label) },
      collapseUnchanged: { margin: 3, minSize: 6 },
      gutter: true,
    });
    return () => merge.destroy();
  }, [left.text, left.label, right.text, right.label]);
  return <div className="merge" ref={parent} />;
}
