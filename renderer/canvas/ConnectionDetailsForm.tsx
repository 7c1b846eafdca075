import { Popover } from '@base-ui/react/popover';
import { useReactFlow } from '@xyflow/react';
import { useRef, useState, type FormEvent } from 'react';
import {
  connectionChange,
  connectionDetails,
  type ConnectionDetails,
} from '../../shared/graph/connection-details.ts';
import type { GraphEdge } from '../../shared/graph/graph.ts';
import { edgeWords } from '../../shared/graph/words.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useSay, useT } from '../i18n/t.ts';
import { CodeInput } from '../ui/CodeInput.tsx';
import { popups } from '../ui/popups.ts';
import { Toggle } from '../ui/Toggle.tsx';
import { canvasStore, useCanvas } from './canvas-store.ts';
import { performAll } from './perform.ts';

const conditions = ['service_started', 'service_healthy', 'service_completed_successfully'] as const;

/**
 * What a connection says beyond its ends: asked when it is drawn, and of one that is there. The connection stands already: Enter says
 * yes to what is shown, Escape leaves it as it is.
 */
export function ConnectionDetailsForm({ snapshot }: { readonly snapshot: Snapshot }) {
  const asked = useCanvas((state) => state.asked);
  const edge = snapshot.graph.edges.find(({ id }) => id === asked?.edge);
  const details = edge === undefined ? undefined : connectionDetails(snapshot.model, edge);
  if (asked === undefined || edge === undefined || details === undefined) return null;
  return <Form key={edge.id} snapshot={snapshot} edge={edge} details={details} group={asked.group} />;
}

interface Props {
  readonly snapshot: Snapshot;
  readonly edge: GraphEdge;
  readonly details: ConnectionDetails;
  readonly group: string | undefined;
}

function Form({ snapshot, edge, details, group }: Props) {
  const t = useT();
  const say = useSay();
  const flow = useReactFlow();
  const first = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState(details);
  const [aliases, setAliases] = useState(details.aliases?.join(', ') ?? '');
  const change = (patch: ConnectionDetails) => setWanted({ ...wanted, ...patch });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const names = aliases.split(/[\s,]+/).filter((name) => name !== '');
    const calls = connectionChange(snapshot.model, edge, {
      ...wanted,
      ...(details.aliases === undefined ? {} : { aliases: names }),
    });
    const done =
      calls.length === 0 ||
      performAll(calls, { keepSelection: true, ...(group === undefined ? {} : { group }) }).ok;
    if (done) close();
  };
  const anchor = {
    getBoundingClientRect: () => {
      const at = canvasStore.getState().routes.get(edge.id)?.label ?? { x: 0, y: 0 };
      const { x, y } = flow.flowToScreenPosition(at);
      return new DOMRect(x, y, 0, 0);
    },
  };
  const { condition, required, target, readOnly } = wanted;
  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason }) => {
        // A press elsewhere takes the keyboard there; to move it now would end the drag that may begin with it.
        if (!open && reason === 'escape-key') close();
        else if (!open) canvasStore.setState({ asked: undefined });
      }}
    >
      <Popover.Portal container={popups}>
        <Popover.Positioner className="positioner" anchor={anchor} sideOffset={14}>
          <Popover.Popup className="popup connection-form" initialFocus={first} finalFocus={false}>
            <form onSubmit={submit} onKeyDown={(event) => event.stopPropagation()}>
              <Popover.Title className="connection-title">{edgeWords(edge, say)}</Popover.Title>
              {condition !== undefined && (
                <fieldset className="connection-choices">
                  <legend className="visually-hidden">{t('gesture.details-condition')}</legend>
                  {conditions.map((each) => (
                    <label key={each}>
                      <input
                        type="radio"
                        name="condition"
                        ref={each === details.condition ? (first as React.Ref<HTMLInputElement>) : undefined}
                        checked={condition === each}
                        onChange={() => change({ condition: each })}
                      />
                      {t(`canvas.menu-condition-${each}`)}
                    </label>
                  ))}
                </fieldset>
              )}
              {required !== undefined && (
                <label className="connection-switch">
                  <span>{t('gesture.details-required')}</span>
                  <Toggle
                    label={t('gesture.details-required')}
                    checked={required}
                    onChange={(next) => change({ required: next })}
                  />
                </label>
              )}
              {target !== undefined && (
                <label className="labelled">
                  <span>{t('gesture.details-target')}</span>
                  <CodeInput
                    ref={first as React.Ref<HTMLInputElement>}
                    value={target}
                    replaces
                    onText={(text) => change({ target: text.trim() })}
                  />
                </label>
              )}
              {readOnly !== undefined && (
                <label className="connection-switch">
                  <span>{t('gesture.details-read-only')}</span>
                  <Toggle
                    label={t('gesture.details-read-only')}
                    checked={readOnly}
                    onChange={(next) => change({ readOnly: next })}
                  />
                </label>
              )}
              {details.aliases !== undefined && (
                <label className="labelled">
                  <span>{t('gesture.details-aliases')}</span>
                  <CodeInput
                    ref={first as React.Ref<HTMLInputElement>}
                    value={aliases}
                    placeholder={t('gesture.details-aliases-hint')}
                    onText={setAliases}
                  />
                </label>
              )}
              <div className="connection-end">
                <span className="connection-keys">{t('gesture.details-keys')}</span>
                <button type="submit" className="button primary">
                  {t('gesture.details-do')}
                </button>
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function close(): void {
  canvasStore.setState({ asked: undefined });
  document.querySelector<HTMLElement>('.canvas-flow')?.focus({ preventScroll: true });
}
