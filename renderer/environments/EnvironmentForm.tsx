import { isEnvFileName } from '../../shared/compose-file-names.ts';
import { changeEnvironment, renameEnvironment } from '../../shared/project/edit-environments.ts';
import type { EnvironmentChange } from '../../shared/project/edit-environments.ts';
import { relativePathOf } from '../../shared/project/merge-environments.ts';
import type { Environment, Project, Transaction } from '../../shared/project/project.ts';
import { isYamlPath } from '../../shared/project/source-file.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { resolvePath } from '../../shared/resolve/syntax/go-paths.ts';
import { useT } from '../i18n/t.ts';
import { DraftInput } from '../ui/DraftInput.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { PathList } from './PathList.tsx';
import { ProfileList } from './ProfileList.tsx';
import { VariableList } from './VariableList.tsx';

interface Props {
  readonly project: Project;
  readonly environment: Environment;
  /** `next`: the name under which it goes on being edited. */
  readonly onEdit: (edit: (project: Project) => Transaction | Refusal, next?: string) => boolean;
  readonly refusal: Refusal | undefined;
}

/** What one environment consists of. */
export function EnvironmentForm({ project, environment, onEdit, refusal }: Props) {
  const t = useT();
  const { name, files, envFiles, profiles, variables } = environment;
  const { directory } = project;
  const change = (what: EnvironmentChange) => onEdit((each) => changeEnvironment(each, name, what));
  const paths = [...project.files.keys()];
  const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const projectDirectory =
    environment.projectDirectory === undefined ? '' : relativePathOf(environment.projectDirectory, directory);
  return (
    <div className="environment-form" role="group" aria-label={t('environments.parts', { name })}>
      <Labelled label={t('environments.name')}>
        {(id) => (
          <DraftInput
            id={id}
            value={name}
            isValid={(text) => text.trim() !== ''}
            aria-invalid={refusal?.code === 'name-taken'}
            onCommit={(text) => onEdit((each) => renameEnvironment(each, name, text.trim()), text.trim())}
          />
        )}
      </Labelled>
      <PathList
        label={t('environments.files')}
        hint={t('environments.files-hint')}
        paths={files}
        candidates={paths.filter(isYamlPath)}
        project={project}
        onChange={(next) => change({ files: next })}
      />
      <PathList
        label={t('environments.env-files')}
        hint={t('environments.env-files-hint')}
        paths={envFiles}
        candidates={paths.filter((path) => isEnvFileName(baseName(path)))}
        project={project}
        onChange={(next) => change({ envFiles: next })}
      />
      <ProfileList environment={name} profiles={profiles} onChange={(next) => change({ profiles: next })} />
      <VariableList variables={variables} onChange={(next) => change({ variables: next })} />
      <div className="environment-pair">
        <Labelled label={t('environments.project-name')}>
          {(id) => (
            <DraftInput
              id={id}
              value={environment.projectName ?? ''}
              placeholder={t('environments.project-name-default')}
              isValid={(text) => text === '' || /^[a-z0-9][a-z0-9_-]*$/.test(text)}
              onCommit={(text) => change({ projectName: text === '' ? null : text })}
            />
          )}
        </Labelled>
        <Labelled label={t('environments.project-directory')}>
          {(id) => (
            <DraftInput
              id={id}
              value={projectDirectory}
              placeholder={t('environments.project-directory-default')}
              onCommit={(text) =>
                change({
                  projectDirectory:
                    text.trim() === '' ? null : resolvePath(text.trim(), directory, undefined),
                })
              }
            />
          )}
        </Labelled>
      </div>
    </div>
  );
}
