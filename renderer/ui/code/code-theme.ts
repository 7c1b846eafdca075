import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The look of every piece of code in the window; the colours are the tokens of ui/theme.css. */
const look = EditorView.theme({
  '&': { height: '100%', fontSize: '12.5px', backgroundColor: 'var(--surface)', color: 'var(--text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--text)', padding: '6px 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'light-dark(#cfe0fa, #2c4468)',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--surface)',
    color: 'var(--text-faint)',
    border: 'none',
    paddingLeft: '4px',
  },
  '.cm-placeholder': { color: 'var(--text-faint)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--hover) 55%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--text)' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--hover)',
    border: 'none',
    color: 'var(--text-muted)',
    padding: '0 6px',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--border)',
    borderRadius: 'var(--radius)',
    boxShadow: 'var(--shadow)',
    color: 'var(--text)',
    fontFamily: 'var(--font)',
    overflow: 'hidden',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '12px', maxHeight: '220px' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px', lineHeight: '1.4' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--text)',
  },
  '.cm-completionDetail': { color: 'var(--text-muted)', fontStyle: 'normal', marginLeft: '12px' },
  '.cm-completionInfo': { maxWidth: '340px', padding: '6px 10px' },
  '.cm-tooltip-hover': { maxWidth: '440px' },
  '.cm-diagnostic': { padding: '6px 10px', borderLeftWidth: '3px' },
  '.cm-diagnosticAction': {
    backgroundColor: 'var(--accent-solid)',
    borderRadius: 'var(--radius)',
    color: 'var(--on-accent)',
    marginLeft: '8px',
    padding: '2px 8px',
  },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--text)', borderColor: 'var(--border)' },
  '.cm-panel.cm-search': { fontFamily: 'var(--font)', padding: '6px 10px' },
  '.cm-textfield': {
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--border)',
    borderRadius: 'var(--radius)',
    fontSize: '12.5px',
    padding: '2px 6px',
  },
  '.cm-button': {
    background: 'var(--raised)',
    border: '1px solid var(--border)',
    borderRadius: 'var(--radius)',
    fontSize: '12.5px',
  },
  '.cm-searchMatch': { backgroundColor: 'light-dark(#ffe9a8, #564813)' },
  '.cm-searchMatch-selected': { backgroundColor: 'light-dark(#ffc94d, #8a7010)' },
  '.cm-lint-marker': { width: '0.7em', height: '0.7em', padding: '0' },
  '.cm-lint-marker-error': { content: '""', borderRadius: '50%', backgroundColor: 'var(--error)' },
  '.cm-lint-marker-warning': { content: '""', borderRadius: '2px', backgroundColor: 'var(--warning)' },
  '.cm-lint-marker-info': {
    content: '""',
    borderRadius: '50%',
    border: '1.5px solid var(--info)',
  },
  '.cm-lintRange-error': { backgroundImage: 'none', borderBottom: '1.5px dotted var(--error)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', borderBottom: '1.5px dotted var(--warning)' },
  '.cm-lintRange-info': { backgroundImage: 'none', borderBottom: '1.5px dotted var(--info)' },
  '.cm-specialChar': { color: 'var(--error)' },
});

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--code-key)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: [tags.keyword, tags.labelName, tags.typeName, tags.meta], color: 'var(--code-keyword)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--text-muted)' },
]);

export const codeTheme = [look, syntaxHighlighting(colours)];
