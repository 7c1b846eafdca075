import { useReactFlow } from '@xyflow/react';
import { useMemo, type DragEvent } from 'react';
import type { CommandCall } from '../../shared/diagnostic.ts';
import type { Point } from '../../shared/layout/positions.ts';
import { pasteText } from './clipboard.ts';
import { dropFile, isForDrawing } from './drop-files.ts';
import { actions } from '../store/index.ts';
import { networksUnder } from './zone-drop.ts';

/** What the palette puts in a drag: a CommandCall as JSON. */
const COMMAND_TYPE = 'application/x-composewright-command';

/**
 * Dropping on the drawing: something from the palette, a text (`docker run` lines, an image's name, YAML), or a file that describes
 * services. What it makes is pinned under the pointer.
 */
export function useDropping() {
  const flow = useReactFlow();
  return useMemo(
    () => ({
      onDragOver: (event: DragEvent) => {
        const { types } = event.dataTransfer;
        if (![COMMAND_TYPE, 'text/plain', 'Files'].some((type) => types.includes(type))) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDrop: (event: DragEvent) => {
        const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
        const at = { x: Math.round(x - 100), y: Math.round(y - 24) };
        const call = readCall(event.dataTransfer.getData(COMMAND_TYPE));
        const text = event.dataTransfer.getData('text/plain');
        const [file] = event.dataTransfer.files;
        if (call !== undefined) actions.addMade([call, ...zoneJoin(call, { x, y })], { at });
        else if (file !== undefined && isForDrawing(file)) void dropFile(file, at);
        else if (file === undefined && text.trim() !== '') pasteText(text, at);
        else return;
        event.preventDefault();
      },
    }),
    [flow],
  );
}

/** A service that is dropped on the zone of a network joins it. */
function zoneJoin({ command, args }: CommandCall, at: Point): readonly CommandCall[] {
  const networks = command === 'addService' ? networksUnder(at) : [];
  return networks.map((network) => ({ command: 'joinNetwork', args: { service: args['name'], network } }));
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
