import { Popover } from '@base-ui/react/popover';
import { parseNodeId } from '../../shared/graph/node-id.ts';
import type { LayerChange } from '../../shared/graph/layer-changes.ts';
import { valueText } from '../../shared/graph/value-text.ts';
import { looksSecret, MASK } from '../../shared/model/looks-secret.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { layerView } from '../../shared/project/layer-view.ts';
import { placeOf } from '../../shared/project/place-of.ts';
import type { Project } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { Value } from '../../shared/resolve/value.ts';
import { useSay, useT } from '../i18n/t.ts';
import { LayerMark } from '../ui/LayerMark.tsx';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { canvasStore, useCanvas } from './canvas-store.ts';
import { wholeWords } from './whole-words.ts';
import { popups } from '../ui/popups.ts';

const close = () => canvasStore.setState({ story: undefined });

/** What the upper layers do to one element: what, from what to what, and where it is written. */
export function LayerStory({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const say = useSay();
  const id = useCanvas((state) => state.story);
  const found = id === undefined ? undefined : layerView(snapshot)?.elements.get(id);
  if (id === undefined || found === undefined) return null;
  const { kind = 'service', name = id } = parseNodeId(id) ?? {};
  const card = () => document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  return (
    <Popover.Root open onOpenChange={(open) => !open && close()}>
      <Popover.Portal container={popups}>
        <Popover.Positioner className="positioner" anchor={card} side="bottom" align="start" sideOffset={6}>
          <Popover.Popup className="popup layer-story">
            <Popover.Title className="layer-story-title">
              {say({ id: `drawing.kind-${kind}` })} {name}
            </Popover.Title>
            {found.whole !== undefined && (
              <Popover.Description className="quiet">
                {wholeWords(found.whole, activeEnvironment(snapshot.project).files[found.by ?? -1], t)}
              </Popover.Description>
            )}
            {found.whole === undefined && found.changes.length === 0 && (
              <Popover.Description className="quiet">{t('canvas.layer-nothing')}</Popover.Description>
            )}
            <ul>
              {found.changes.map((change) => (
                <Change
                  key={`${change.kind} ${change.path.join('.')}`}
                  change={change}
                  project={snapshot.project}
                />
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

const signs = { added: '+', changed: '~', removed: '−' } as const;

function Change({ change, project }: { readonly change: LayerChange; readonly project: Project }) {
  const t = useT();
  const { kind, path, before, after } = change;
  const name = path
    .slice(2)
    .map((step) => (typeof step === 'number' ? `#${step + 1}` : step))
    .join('.');
  const show = (value: Value) => (looksSecret(name) ? MASK : valueText(value));
  const said = after ?? before;
  const place = said && placeOf(project, said);
  const layer = said?.origin.source?.layer;
  return (
    <li className={`layer-change ${kind}`}>
      <span className="layer-sign" role="img" aria-label={t(`canvas.layer-word-${kind}`)}>
        {signs[kind]}
      </span>
      <span className="layer-what">
        <b>{name}</b>
        {before !== undefined && <del>{show(before)}</del>}
        {after !== undefined && <ins>{show(after)}</ins>}
      </span>
      {layer !== undefined && <LayerMark index={layer} />}
      {place !== undefined && <PlaceLink place={place} isSigned onGo={close} />}
    </li>
  );
}
