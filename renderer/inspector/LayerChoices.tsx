import { Check, Undo2 } from 'lucide-react';
import type { FilePath } from '../../shared/diagnostic.ts';
import type { LayerOption, WishOptions } from '../../shared/override/wish-options.ts';
import { useT } from '../i18n/t.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { fileName } from '../ui/layer-colours.ts';
import { LayerMark } from '../ui/LayerMark.tsx';
import type { AttributeState } from './attribute-state.ts';
import { runHere } from './edit.ts';

interface Props {
  readonly state: AttributeState;
  readonly options: WishOptions;
  readonly onEditIn: (layer: FilePath | undefined) => void;
  readonly onDone: () => void;
}

/** The layers that an attribute can be edited in; what one says can be taken back. */
export function LayerChoices({ state, options, onEditIn, onDone }: Props) {
  const t = useT();
  const { path } = state;
  const { layers, target } = options;
  const writers = layers.filter(({ written }) => written !== undefined);
  const run = (command: string, args: Readonly<Record<string, unknown>>) => {
    onDone();
    runHere(command, args);
  };
  const words = ({ file, setting, written }: LayerOption) =>
    [
      setting === 'covered'
        ? t('inspector.layer-covered')
        : written !== undefined && t('inspector.layer-writes'),
      file === target && t('inspector.layer-target'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section>
      <h3>{t('inspector.layers-edit-in')}</h3>
      <ul className="layer-choices">
        {layers.map((option) => (
          <li key={option.file}>
            <button
              type="button"
              className="item"
              aria-pressed={state.layer === option.file}
              disabled={!option.editable}
              onClick={() => onEditIn(state.layer === option.file ? undefined : option.file)}
            >
              <LayerMark index={option.index} />
              <span className="layer-file">{fileName(option.file)}</span>
              <small>{words(option)}</small>
              {state.layer === option.file && <Check size={14} aria-hidden />}
            </button>
            {option.written !== undefined && (writers[0]?.index ?? 0) < option.index && (
              <IconButton
                icon={Undo2}
                size="small"
                disabled={!option.editable}
                label={t('inspector.layer-inherit', { file: fileName(option.file) })}
                onClick={() => run('clearAttribute', { path, inherit: true, layer: option.file })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
