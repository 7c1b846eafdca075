import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Project } from '../../shared/project/project.ts';
import { environmentValues } from '../../shared/variables/environment-values.ts';
import { useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { CodeInput } from '../ui/CodeInput.tsx';
import { Choice } from '../ui/Choice.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { fileName } from '../ui/layer-colours.ts';

/** A new line in an env file of the project; the file is made when there is none. */
export function AddVariable({ project }: { readonly project: Project }) {
  const t = useT();
  const files = [
    ...new Set([
      ...project.environments.flatMap((each) => environmentValues(project, each).envFiles),
      `${project.directory}/.env`,
    ]),
  ];
  const [chosen, setChosen] = useState<string>();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const file = chosen !== undefined && files.includes(chosen) ? chosen : files[0]!;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const args = { file, name: name.trim(), value };
    if (!actions.run('setEnvVariable', args, { keepSelection: true, origin: 'inspector' }).ok) return;
    setName('');
    setValue('');
  };
  return (
    <form className="variables-add" aria-label={t('variables.add')} onSubmit={add}>
      <CodeInput
        aria-label={t('variables.name')}
        placeholder={t('variables.add-name')}
        value={name}
        onText={setName}
      />
      <CodeInput
        aria-label={t('variables.add-value')}
        placeholder={t('variables.add-value')}
        value={value}
        onText={setValue}
      />
      <Choice
        label={t('variables.add-file')}
        value={file}
        options={files.map((each) => ({
          value: each,
          label: fileName(each),
          ...(project.files.has(each) ? {} : { hint: t('variables.add-new-file') }),
        }))}
        onChange={setChosen}
      />
      <IconButton
        type="submit"
        icon={Plus}
        label={t('variables.add')}
        side="top"
        disabled={name.trim() === ''}
      />
    </form>
  );
}
