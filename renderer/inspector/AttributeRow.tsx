import { Code, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { helpText } from '../ui/attribute-help.ts';
import { breakable } from '../ui/breakable.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { Words } from '../ui/Words.tsx';
import type { FilePath } from '../../shared/diagnostic.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { fileName } from '../ui/layer-colours.ts';
import { LayerMark } from '../ui/LayerMark.tsx';
import { AttributeHelp } from './AttributeHelp.tsx';
import { attributeState, isBlank, type AttributeState } from './attribute-state.ts';
import { clearWhole } from './edit.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { DiffersField } from './fields/DiffersField.tsx';
import { fieldFor, fields, type Field } from './fields/fields.ts';
import { OriginBadge } from './OriginBadge.tsx';
import { plainOf, plainOfValue, summaryOf, type Plain } from './plain-value.ts';
import { commonOf, isSame } from './several.ts';
import { removalTip } from './removal-tip.ts';
import { YamlField } from './fields/YamlField.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: AttributeState;
  /** Shows an attribute of an entry, in the field made for it. */
  readonly renderAttribute: (state: AttributeState) => ReactNode;
}

/** One attribute: its name, where its value comes from, the field made for its kind. */
export function AttributeRow({ snapshot, state: given, renderAttribute }: Props) {
  const title = given.name;
  const t = useT();
  const [asYaml, setAsYaml] = useState(false);
  const [chosen, setChosen] = useState<FilePath>();
  const layers = activeEnvironment(snapshot.project).files;
  const layer = layers.findIndex((file) => file === chosen);
  const others = given.also?.map(({ path }) => path);
  const state = layer < 0 ? given : attributeState(snapshot, given.path, given.row, layers[layer], others);
  const { row, written } = state;
  const differs = !isSame(state);
  const common = differs ? commonOf(state) : undefined;
  const plain = differs ? common : shownOf(state);
  const field = plain === 'odd' ? fields.yaml : fieldFor(row, plain);
  // In a layer that the person chose, what the others say is not there to be changed.
  const inherited = written === undefined && state.isSet && state.layer === undefined;
  // No form can show it without losing something.
  const loses = plain === 'odd' || (plain !== undefined && field === fields.yaml);
  const code = loses || asYaml;
  const Component = code && !inherited ? YamlField : field.Component;
  const wide = field.wide || code;
  const help = helpText(state.path);
  // An entry of a list has another index in the configuration: nothing is known of its layers.
  const origin = state.also === undefined && !state.path.some((step) => typeof step === 'number') && (
    <OriginBadge snapshot={snapshot} state={state} short={!wide} onEditIn={setChosen} />
  );
  return (
    <div
      className="attribute"
      data-attribute={state.path.join('.')}
      data-set={state.isSet || undefined}
      data-wide={wide || undefined}
    >
      <div className="attribute-head">
        <Tooltip text={<Words text={help} />} side="left">
          <span className="attribute-name" data-discouraged={row.deprecated === undefined ? undefined : ''}>
            {breakable(title)}
          </span>
        </Tooltip>
        {wide && origin}
        <span className="attribute-tools">
          <AttributeHelp state={state} />
          {wide && field.Component !== YamlField && !loses && written !== undefined && (
            <IconButton
              icon={Code}
              size="small"
              label={t(asYaml ? 'inspector.as-form' : 'inspector.as-yaml')}
              aria-pressed={asYaml}
              onClick={() => setAsYaml(!asYaml)}
            />
          )}
          {[state, ...(state.also ?? [])].some((each) => each.written !== undefined) && (
            <IconButton
              icon={X}
              size="small"
              label={t('inspector.clear', { name: title })}
              tip={removalTip(snapshot, state.path, state.layer)}
              onClick={() => void clearWhole(state)}
            />
          )}
        </span>
      </div>
      <div className="attribute-field">
        {differs && (common === undefined || field !== fields['key-value']) ? (
          <DiffersField
            {...{ state, snapshot, renderAttribute }}
            plain={undefined}
            label={title}
            readOnly={false}
            takesText={!wide || field === fields.image}
          />
        ) : loses && inherited ? (
          <p className="quiet">
            {summaryOf(plain === 'odd' ? { kind: 'text', text: '', quoted: false } : plain)}
          </p>
        ) : (
          <Component
            state={state}
            plain={plain === 'odd' ? undefined : plain}
            label={title}
            readOnly={inherited && wide}
            snapshot={snapshot}
            renderAttribute={renderAttribute}
          />
        )}
        {state.also === undefined && <Effective state={state} plain={plain} />}
        {showsWritten.has(field) && <Elsewhere snapshot={snapshot} state={state} />}
      </div>
      {!wide && origin}
      {layer >= 0 && (
        <p className="editing-in">
          <LayerMark index={layer} />
          {t('inspector.editing-in', { name: fileName(layers[layer] ?? '') })}
          <IconButton
            icon={X}
            size="small"
            label={t('inspector.editing-stop')}
            onClick={() => setChosen(undefined)}
          />
        </p>
      )}
    </div>
  );
}

/** Fields that show what one file says; the others show what comes of all. */
const showsWritten: ReadonlySet<Field> = new Set([
  fields['key-value'],
  fields.list,
  fields.ports,
  fields.mounts,
]);

interface EffectiveProps {
  readonly state: AttributeState;
  readonly plain: Plain | 'odd' | undefined;
}

/** What is effective, where the field shows something else: a text with variables, a value that another layer covers. */
function Effective({ state, plain }: EffectiveProps) {
  const t = useT();
  const { effective, layer, isSet } = state;
  if (effective === undefined || !isSet) return null;
  const value = summaryOf(plainOfValue(effective));
  const said = <p className="effective">= {value === '' ? t('inspector.empty-value') : value}</p>;
  if (layer !== undefined && plain === undefined) return said;
  if (effective.kind !== 'scalar' || plain === undefined || plain === 'odd' || plain.kind !== 'text')
    return null;
  const hasVariable = plain.text.includes('$');
  const isCovered =
    state.written !== undefined &&
    effective.origin.source !== undefined &&
    effective.origin.source.file !== state.written.file;
  return (hasVariable || isCovered) && plain.text !== value ? said : null;
}

/** A mere default is no value: the field shows it as what would be. */
function shownOf({ written, effective, isSet, layer }: AttributeState): Plain | 'odd' | undefined {
  if (written !== undefined) return isBlank(written) ? undefined : (plainOf(written.located.node) ?? 'odd');
  return effective === undefined || !isSet || layer !== undefined ? undefined : plainOfValue(effective);
}
