import { Pencil, Replace } from 'lucide-react';
import { MASK } from '../../shared/model/looks-secret.ts';
import { pathText } from '../../shared/project/project-law.ts';
import type { Project } from '../../shared/project/project.ts';
import { rangeOf } from '../../shared/project/range-of.ts';
import { isConfidential } from '../../shared/variables/confidential.ts';
import { envFilesFor } from '../../shared/variables/list-variables.ts';
import type { VariableRow, VariableUseAt, VariableValue } from '../../shared/variables/list-variables.ts';
import { useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { breakable } from '../ui/breakable.tsx';
import { DraftInput } from '../ui/DraftInput.tsx';
import { IconButton } from '../ui/IconButton.tsx';

interface Props {
  readonly row: VariableRow;
  readonly project: Project;
  readonly revealed: boolean;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** One variable: its uses, and its value in each environment. */
export function VariableLine({ row, project, revealed }: Props) {
  const t = useT();
  const { name, uses, isRequired, defaults, values } = row;
  const mask = (text: string) => (revealed || !isConfidential(name, text) ? text : MASK);
  return (
    <tr>
      <th scope="row">
        <code>{breakable(name)}</code>
        {isRequired && <span className="badge">{t('variables.required')}</span>}
        {uses.length === 0 && <span className="badge warning">{t('variables.unused')}</span>}
        <span className="variables-tools">
          <IconButton
            icon={Pencil}
            size="small"
            label={t('variables.rename', { name })}
            onClick={() => actions.showDialog({ kind: 'rename-variable', name })}
          />
          {uses.some(({ isSource }) => !isSource) && (
            <IconButton
              icon={Replace}
              size="small"
              label={t('variables.inline', { name })}
              onClick={() => void actions.run('inlineVariable', { name }, { keepSelection: true })}
            />
          )}
        </span>
      </th>
      <td className="variables-defaults">
        {defaults.map((each) => (
          <code key={each}>{mask(each)}</code>
        ))}
      </td>
      {values.map((value) => (
        <ValueCell key={value.environment} {...{ name, value, project, revealed }} />
      ))}
      <td>
        <ul className="variables-uses">
          {uses.map((use, index) => (
            <li key={index}>
              <button type="button" className="link" onClick={() => goTo(project, use)}>
                {pathText(use.path[0] === 'services' ? use.path.slice(1) : use.path)}
              </button>
              <small>{nameOf(use.location.file)}</small>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function goTo(project: Project, use: VariableUseAt): void {
  const range = rangeOf(project, use.location);
  if (range !== undefined) actions.revealInYaml(range.file, range.from, range.to);
}

interface CellProps {
  readonly name: string;
  readonly value: VariableValue;
  readonly project: Project;
  readonly revealed: boolean;
}

/** The value and who says it. What an env file says, or nobody yet, can be written here. */
function ValueCell({ name, value, project, revealed }: CellProps) {
  const t = useT();
  const { environment, state, source } = value;
  const text = value.value ?? '';
  const isHidden = !revealed && isConfidential(name, text);
  const own = project.environments.find((each) => each.name === environment);
  const file = source?.kind === 'env-file' ? source.file : undefined;
  const target = file ?? (own === undefined ? undefined : envFilesFor(project, own).at(-1));
  const isOthers = source !== undefined && file === undefined;
  const written = file === undefined ? undefined : project.files.get(file)?.text;
  const hasReferences =
    source?.kind === 'env-file' && (written?.slice(source.from, source.to).includes('$') ?? false);
  const words = () => {
    if (source?.kind === 'env-file') return nameOf(source.file);
    if (source?.kind === 'environment') return t('variables.from-environment');
    if (source !== undefined) return t('variables.from-process');
    return state === 'unused' ? '' : t(`variables.state-${state}`);
  };
  return (
    <td className={`variables-value ${state}`} data-state={state}>
      {isHidden || isOthers || hasReferences || target === undefined ? (
        <code>{isHidden ? MASK : text}</code>
      ) : (
        <DraftInput
          value={source === undefined ? '' : text}
          placeholder={state === 'default' ? text : ''}
          aria-label={t('variables.value-in', { name, environment, file: nameOf(target) })}
          onCommit={(next) => {
            const result = actions.run(
              'setEnvVariable',
              { file: target, name, value: next === '' && source === undefined ? null : next },
              { keepSelection: true, origin: 'inspector' },
            );
            return result.ok;
          }}
        />
      )}
      <small>{words()}</small>
    </td>
  );
}
