import { CircleHelp, Code, X } from 'lucide-react';
import { useState } from 'react';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { helpText } from '../ui/attribute-help.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { Words } from '../ui/Words.tsx';
import { isBlank, type AttributeState } from './attribute-state.ts';
import { clearWhole } from './edit.ts';
import { fieldKindOf, fields } from './fields/fields.ts';
import { OriginBadge } from './OriginBadge.tsx';
import { plainOf, plainOfValue, summaryOf, type Plain } from './plain-value.ts';
import { YamlField } from './fields/YamlField.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: AttributeState;
  /** With its parents' names where the row stands alone. */
  readonly title?: string;
}

/** One attribute: its name, where its value comes from, the field made for its kind. */
export function AttributeRow({ snapshot, state, title = state.name }: Props) {
  const t = useT();
  const [asYaml, setAsYaml] = useState(false);
  const { row, effective, written } = state;
  const plain = shownOf(state);
  // The short syntax of a group (`build: ./web`) is one text.
  const isShort = plain !== undefined && plain !== 'odd' && plain.kind === 'text';
  const kind = fieldKindOf(row);
  const field = fields[kind === 'group' && isShort ? 'text' : kind];
  const loses = plain === 'odd' || (plain !== undefined && !field.shows(plain));
  const inherited = written === undefined && state.isSet;
  const code = loses || asYaml;
  const Component = code && !inherited ? YamlField : field.Component;
  const wide = field.wide || code;
  const help = helpText(state.path);
  const origin = state.isSet && effective !== undefined && (
    <OriginBadge snapshot={snapshot} value={effective} />
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
            {title}
          </span>
        </Tooltip>
        {wide && origin}
        <span className="attribute-tools">
          {!wide && origin}
          {help !== '' && (
            <IconButton
              icon={CircleHelp}
              size="small"
              side="left"
              label={t('inspector.help', { name: title })}
              tip={help.replaceAll('`', '')}
            />
          )}
          {wide && field.Component !== YamlField && !loses && written !== undefined && (
            <IconButton
              icon={Code}
              size="small"
              label={t(asYaml ? 'inspector.as-form' : 'inspector.as-yaml')}
              aria-pressed={asYaml}
              onClick={() => setAsYaml(!asYaml)}
            />
          )}
          {written !== undefined && (
            <IconButton
              icon={X}
              size="small"
              label={t('inspector.clear', { name: title })}
              onClick={() => void clearWhole(state)}
            />
          )}
        </span>
      </div>
      <div className="attribute-field">
        {loses && inherited ? (
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
          />
        )}
        <Effective state={state} plain={plain} />
      </div>
    </div>
  );
}

/** What becomes of a text with variables in it. */
function Effective({
  state,
  plain,
}: {
  readonly state: AttributeState;
  readonly plain: Plain | 'odd' | undefined;
}) {
  const { effective } = state;
  if (effective?.kind !== 'scalar' || plain === undefined || plain === 'odd' || plain.kind !== 'text')
    return null;
  const value = effective.value === null ? '' : String(effective.value);
  return plain.text.includes('$') && plain.text !== value ? <p className="effective">= {value}</p> : null;
}

/** A mere default is no value: the field shows it as what would be. */
function shownOf({ written, effective, isSet }: AttributeState): Plain | 'odd' | undefined {
  if (written !== undefined) return isBlank(written) ? undefined : (plainOf(written.located.node) ?? 'odd');
  return effective === undefined || !isSet ? undefined : plainOfValue(effective);
}
