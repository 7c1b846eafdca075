import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  ReactFlow,
  SelectionMode,
  useOnViewportChange,
  useReactFlow,
} from '@xyflow/react';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { useT } from '../i18n/t.ts';
import { actions, useUi } from '../store/index.ts';
import { calmly } from './calmly.tsx';
import { canvasStore, useCanvas, type Detail } from './canvas-store.ts';
import { Arrows } from './edges/Arrows.tsx';
import { ConnectionLine } from './edges/ConnectionLine.tsx';
import { EdgeGrips } from './EdgeGrips.tsx';
import { edgeTypes } from './edges/index.ts';
import { nodeTypes } from './nodes/index.ts';
import { LayerLegend } from './LayerLegend.tsx';
import { Overview } from './Overview.tsx';
import { pointTo } from './gestures.ts';
import { toggleGroup } from './groups.ts';
import { FarLayer } from './far/FarLayer.tsx';
import { hoverFar } from './far/far-pointer.ts';
import { useFarBox } from './far/use-far-box.ts';
import { useSeen } from './far/use-seen.ts';
import { useFit, useFitCompared } from './fit.ts';
import { comeNear, isFarAway } from './come-near.ts';
import { reroute } from './placer.ts';
import { selectedNow } from './perform.ts';
import { useCanvasPort } from './use-canvas-port.ts';
import { connectingEvents } from './connecting-events.ts';
import { draggingEvents } from './dragging-events.ts';
import { useDropping } from './use-dropping.ts';
import { useFlowElements } from './use-flow-elements.ts';
import { useKeyboard } from './use-keyboard.ts';
import { Notes } from './Notes.tsx';
import { ShownMenu } from './ShownMenu.tsx';
import { ViewControls } from './ViewControls.tsx';
import { ViewDecorations } from './ViewDecorations.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { changedSelection } from './changed-selection.ts';

const Shown = calmly(ShownMenu);
const Legend = calmly(LayerLegend);

const proOptions = { hideAttribution: true };
const panButtons = [0, 1];
const multiKeys = ['Shift', 'Meta', 'Control'];

/** React Flow, wired to the store: it shows what the snapshot says, and each gesture becomes a selection, a move or a command. */
export function CanvasFlow() {
  const t = useT();
  const extras = useCanvas((state) => state.extras);
  const { edgeForm } = useUi();
  useLayoutEffect(reroute, [edgeForm]);

  const { nodes, edges } = useFlowElements(extras);
  // Before what is near is decided by what is in sight.
  useFit();
  useSeen();
  useFarBox();
  const dropping = useDropping();
  const onKeyDown = useKeyboard();
  const wrapper = useRef<HTMLDivElement>(null);
  useCanvasPort(wrapper);
  useDetail();
  useFitCompared();
  const connectingBy = useCanvas((state) => state.connecting?.by);

  const flow = useReactFlow();
  const onDoubleClick = useCallback(
    (event: React.MouseEvent) => {
      const card = idUnder(event.target);
      if (
        canvasStore.getState().graph.nodes.some(({ id, collapsed }) => id === card && collapsed !== undefined)
      ) {
        toggleGroup(card);
        return;
      }
      const isOnGround = (event.target as Element).classList.contains('react-flow__pane');
      if (card === undefined && !isOnGround) return;
      if (isFarAway()) {
        comeNear(flow, { x: event.clientX, y: event.clientY });
        return;
      }
      if (!isOnGround) return;
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      actions.showDialog({ kind: 'add-element', element: 'service', at });
    },
    [flow],
  );

  return (
    <div
      ref={wrapper}
      className={`canvas-flow${connectingBy === undefined ? '' : ' connecting'}`}
      onKeyDown={onKeyDown}
      onDoubleClick={onDoubleClick}
      onPointerDown={takeFocus}
      onMouseMove={(event) => hoverFar(event, flow)}
      tabIndex={-1}
      onFocus={rememberFocus}
      {...hovering}
      {...dropping}
    >
      <Arrows />
      <ReactFlow
        aria-label={t('canvas.region')}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={changedSelection.nodes}
        onNodeClick={changedSelection.clicked}
        onEdgesChange={changedSelection.edges}
        onSelectionStart={changedSelection.boxStart}
        onSelectionEnd={changedSelection.boxEnd}
        {...draggingEvents}
        {...connectingEvents}
        connectionLineComponent={ConnectionLine}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={28}
        onlyRenderVisibleElements
        elevateNodesOnSelect
        disableKeyboardA11y
        nodesFocusable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        multiSelectionKeyCode={multiKeys}
        selectionMode={SelectionMode.Partial}
        panOnScroll={false}
        panOnDrag={panButtons}
        selectionKeyCode="Shift"
        zoomOnDoubleClick={false}
        minZoom={0.05}
        maxZoom={2}
        proOptions={proOptions}
      >
        <Around />
      </ReactFlow>
    </div>
  );
}

/** What stands behind and around the cards. It has no part in the frames of a drag. */
const Around = memo(function Around() {
  return (
    <>
      <Background variant={BackgroundVariant.Dots} gap={24} size={1.2} />
      <FarLayer />
      <ViewDecorations />
      <EdgeGrips />
      <Notes />
      <ViewControls />
      <Shown />
      <ViewSwitch />
      <Legend />
      <Overview />
    </>
  );
});

/** The level of detail follows the zoom: all from 60 %, then icon, name and image in larger type, the name alone, a sign. */
function useDetail(): void {
  const update = useCallback(({ zoom }: { readonly zoom: number }) => {
    const detail: Detail = zoom >= 0.6 ? 'full' : zoom >= 0.42 ? 'short' : zoom >= 0.28 ? 'name' : 'sign';
    if (canvasStore.getState().detail !== detail) canvasStore.setState({ detail });
  }, []);
  useOnViewportChange({ onChange: update, onEnd: update });
}

function idUnder(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest('.react-flow__node, .react-flow__edge') : null;
  return element?.getAttribute('data-id') ?? undefined;
}

const hovering = {
  onPointerOver: (event: React.PointerEvent) => {
    const hovered = idUnder(event.target);
    if (canvasStore.getState().hovered !== hovered) canvasStore.setState({ hovered });
  },
  onPointerMove: (event: React.PointerEvent) => pointTo({ x: event.clientX, y: event.clientY }),
  onPointerLeave: () => {
    pointTo(undefined);
    canvasStore.setState({ hovered: undefined });
  },
};

/** A click on what has no focus of its own (an edge, the empty canvas) still brings the keyboard here. */
function takeFocus(event: React.PointerEvent<HTMLElement>): void {
  const isOnNode = (event.target as Element).closest('.react-flow__node, button, canvas') !== null;
  if (!isOnNode) event.currentTarget.focus({ preventScroll: true });
}

function rememberFocus(event: React.FocusEvent): void {
  const element = event.target.closest('.react-flow__node');
  const focused = element?.getAttribute('data-id') ?? undefined;
  if (focused === undefined) return;
  canvasStore.setState({ focused });
  const isByKeyboard = event.target.matches(':focus-visible');
  if (isByKeyboard && selectedNow().nodes.length === 0) actions.select([focused], 'canvas');
}
