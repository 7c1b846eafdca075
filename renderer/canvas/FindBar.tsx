import { useReactFlow } from '@xyflow/react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { GraphNode } from '../../shared/graph/graph.ts';
import { useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { announce, canvasStore, useCanvas } from './canvas-store.ts';
import { focusNode, revealNodes } from './focus.ts';

/** Finds cards by what they say: name, image, ports and other facts. Enter goes to the next, Shift+Enter back, Escape to the card found. */
export function FindBar() {
  const isOpen = useCanvas((state) => state.finding);
  return isOpen ? <Bar /> : null;
}

function Bar() {
  const t = useT();
  const flow = useReactFlow();
  const graph = useCanvas((state) => state.graph);
  const [text, setText] = useState('');
  const [index, setIndex] = useState(-1);
  const found = useMemo(() => findNodes(graph.nodes, text), [graph, text]);
  const show = (next: number, among: readonly GraphNode[]): void => {
    const at = among.length === 0 ? -1 : (next + among.length) % among.length;
    const node = among[at];
    setIndex(at);
    if (node === undefined) return;
    actions.select([node.id], 'canvas');
    revealNodes(flow, [node.id]);
    announce(t('gesture.find-at', { name: node.name, index: at + 1, count: among.length }));
  };
  const close = (): void => {
    canvasStore.setState({ finding: false });
    const node = found[index];
    if (node === undefined)
      document.querySelector<HTMLElement>('.canvas-flow')?.focus({ preventScroll: true });
    else focusNode(flow, node.id);
  };
  return (
    <search className="find-bar">
      <input
        className="field"
        aria-label={t('action.find')}
        placeholder={t('gesture.find-hint')}
        value={text}
        autoFocus
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          show(0, findNodes(graph.nodes, event.target.value));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') show(index + (event.shiftKey ? -1 : 1), found);
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="find-count" role="status">
        {text === '' ? '' : found.length === 0 ? t('gesture.find-none') : `${index + 1} / ${found.length}`}
      </span>
      <IconButton
        icon={ChevronUp}
        label={t('gesture.find-previous')}
        onClick={() => show(index - 1, found)}
      />
      <IconButton icon={ChevronDown} label={t('gesture.find-next')} onClick={() => show(index + 1, found)} />
      <IconButton icon={X} label={t('gesture.find-close')} onClick={close} />
    </search>
  );
}

/** Cards that say every word, names that begin with the text first. */
function findNodes(nodes: readonly GraphNode[], text: string): readonly GraphNode[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const says = ({ id, name, facts }: GraphNode): string =>
    [id, name, facts.subtitle ?? '', ...facts.badges.map((badge) => badge.text)].join(' ').toLowerCase();
  const found = nodes.filter((node) => words.every((word) => says(node).includes(word)));
  const isFirst = ({ name }: GraphNode): boolean => name.toLowerCase().startsWith(words[0]!);
  return [...found.filter(isFirst), ...found.filter((node) => !isFirst(node))];
}
