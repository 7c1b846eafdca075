import { Popover } from '@base-ui/react/popover';
import { Braces } from 'lucide-react';
import type { FilePath } from '../../shared/diagnostic.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { MASK } from '../../shared/model/looks-secret.ts';
import { isConfidential, isConfidentialAt } from '../../shared/variables/confidential.ts';
import { wishOptions } from '../../shared/override/wish-options.ts';
import { useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { LayerMark } from '../ui/LayerMark.tsx';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import type { AttributeState } from './attribute-state.ts';
import './layer-details.css';
import { layerFacts, type Source } from './layer-facts.ts';
import { LayerChoices } from './LayerChoices.tsx';
import { MoveChoices } from './MoveChoices.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: AttributeState;
  readonly onEditIn: (layer: FilePath | undefined) => void;
  readonly onGo: () => void;
}

/** One attribute through the layers: what is effective, what it covers, which variables are in it, and where to edit it. */
export function LayerDetails({ snapshot, state, onEditIn, onGo }: Props) {
  const t = useT();
  const { sources, covered, variables } = layerFacts(snapshot, state);
  const options = wishOptions(snapshot, state.path);
  const { layers } = options;
  const written = state.written?.located.node;
  const canExtract = written?.kind === 'scalar' && written.text !== '' && !written.text.includes('$');
  const list = (title: string, entries: readonly Source[]) =>
    entries.length > 0 && (
      <section>
        <h3>{title}</h3>
        <ul>
          {entries.map((source, index) => (
            <SourceRow key={index} source={source} isLayered={layers.length > 1} onGo={onGo} />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <Popover.Title className="layer-details-title">
        {state.path.slice(2).join('.') || state.name}
      </Popover.Title>
      {list(t('inspector.layers-effective'), sources)}
      {list(t('inspector.layers-covers'), covered)}
      {variables.length > 0 && (
        <section>
          <h3>{t('inspector.layers-variables')}</h3>
          <ul>
            {variables.map(({ name, value }) => (
              <li key={name} className="layer-variable">
                <code>{name}</code>
                <span>
                  {value === undefined ? t('inspector.not-set') : isConfidential(name, value) ? MASK : value}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {canExtract && (
        <button
          type="button"
          className="button plain layer-extract"
          onClick={() => {
            onGo();
            actions.showDialog({ kind: 'extract-variable', path: state.path, layer: state.written?.file });
          }}
        >
          <Braces size={14} aria-hidden />
          {t('action.extract-variable')}
        </button>
      )}
      {layers.length > 1 && (
        <LayerChoices state={state} options={options} onEditIn={onEditIn} onDone={onGo} />
      )}
      <MoveChoices snapshot={snapshot} path={state.path} onDone={onGo} />
    </>
  );
}

interface RowProps {
  readonly source: Source;
  readonly isLayered: boolean;
  readonly onGo: () => void;
}

function SourceRow({ source, isLayered, onGo }: RowProps) {
  const t = useT();
  const { name, summary, how, layer, place } = source;
  return (
    <li className="layer-source">
      {isLayered && layer !== undefined && <LayerMark index={layer} />}
      <span className="layer-value">
        {name !== '' && <b>{name}</b>}
        <code>{summary !== '' && isConfidentialAt([name], summary) ? MASK : summary}</code>
        {how !== 'written' && how !== 'merged' && <small>{t(`inspector.how-${how}`)}</small>}
      </span>
      {place !== undefined && <PlaceLink place={place} isSigned onGo={onGo} />}
    </li>
  );
}
