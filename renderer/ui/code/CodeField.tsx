import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder as shownWhenEmpty } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { codeTheme } from './code-theme.ts';
import { yaml } from './yaml-language.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string | undefined;
  readonly onChange: (text: string) => void;
  /** Mod+Enter, and when the field is left. */
  readonly onCommit: (text: string) => void;
  readonly onRevert: () => void;
}

/** A small editor for a piece of YAML, with an undo of its own until it is committed. */
export function CodeField({ label, text, placeholder = '', onChange, onCommit, onRevert }: Props) {
  const parent = useRef<HTMLDivElement>(null);
  const handlers = useRef({ onChange, onCommit, onRevert });
  useEffect(() => {
    handlers.current = { onChange, onCommit, onRevert };
  });
  useEffect(() => {
    if (parent.current === null) return;
    const view = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          history(),
          yaml(),
          indentUnit.of('  '),
          codeTheme,
          shownWhenEmpty(placeholder),
          keymap.of([
            {
              key: 'Mod-Enter',
              run: ({ state }) => {
                handlers.current.onCommit(state.doc.toString());
                return true;
              },
            },
            {
              key: 'Escape',
              run: () => {
                handlers.current.onRevert();
                return true;
              },
            },
            ...historyKeymap,
            ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter' && key !== 'Mod-i'),
            indentWithTab,
          ]),
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) handlers.current.onChange(update.state.doc.toString());
          }),
          EditorView.domEventHandlers({
            blur: (_event, { state }) => handlers.current.onCommit(state.doc.toString()),
          }),
        ],
      }),
    });
    return () => view.destroy();
  }, [text, label, placeholder]);
  return <div className="code-field" data-own-undo ref={parent} />;
}
