import { useReactFlow } from '@xyflow/react';
import { useMemo, type DragEvent } from 'react';
import type { CommandCall } from '../../shared/diagnostic.ts';
import { perform } from './perform.ts';

/** What the palette puts in a drag: a CommandCall as JSON. */
const COMMAND_TYPE = 'application/x-composewright-command';

/** Dropping something from the palette: its command runs, and what it makes is pinned under the pointer. */
export function useDropping() {
  const flow = useReactFlow();
  return useMemo(
    () => ({
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(COMMAND_TYPE)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDrop: (event: DragEvent) => {
        const call = readCall(event.dataTransfer.getData(COMMAND_TYPE));
        if (call === undefined) return;
        event.preventDefault();
        const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
        perform(call, { at: { x: Math.round(x - 100), y: Math.round(y - 24) } });
      },
    }),
    [flow],
  );
}

function readCall(text: string): CommandCall | undefined {
  if (text === '') return undefined;
  try {
    const call: unknown = JSON.parse(text);
    const isCall = typeof call === 'object' && call !== null && 'command' in call && 'args' in call;
    return isCall ? (call as CommandCall) : undefined;
  } catch {
    return undefined;
  }
}
