import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown, Layers } from 'lucide-react';
import type { FilePath } from '../../shared/diagnostic.ts';
import { useT } from '../i18n/t.ts';
import { actions, useProject } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import './environments.css';

const nameOf = (path: FilePath) => path.slice(path.lastIndexOf('/') + 1);

/** Which stack of files is looked at, and which of them is written to. */
export function EnvironmentPicker() {
  const t = useT();
  const project = useProject();
  if (project === undefined) return null;
  const active = project.environments.find(({ name }) => name === project.active);
  const layers = active?.files ?? [];
  return (
    <section className="environments" data-region="environments" aria-label={t('environments.region')}>
      <Menu.Root>
        <Menu.Trigger className="button plain" aria-label={t('environments.pick', { name: project.active })}>
          <Layers size={14} aria-hidden />
          {project.active}
          <ChevronDown size={14} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="positioner" align="start" sideOffset={4}>
            <Menu.Popup className="popup">
              <Menu.RadioGroup
                value={project.active}
                onValueChange={(name: string) => actions.setEnvironment(name)}
              >
                {project.environments.map(({ name, files }) => (
                  <Menu.RadioItem key={name} value={name} className="item environment" closeOnClick>
                    <span className="check">
                      <Menu.RadioItemIndicator>
                        <Check size={14} aria-hidden />
                      </Menu.RadioItemIndicator>
                    </span>
                    <span>
                      {name}
                      <small>{files.map(nameOf).join(' → ')}</small>
                    </span>
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
              {project.environments.length === 1 && (
                <p className="group-label environments-only">{t('environments.only')}</p>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {layers.length > 1 && (
        <div className="environments-target">
          <span aria-hidden>{t('environments.target-label')}</span>
          <Choice
            className="plain"
            label={t('environments.target-title')}
            value={project.target}
            options={layers.map((path) => ({ value: path, label: nameOf(path) }))}
            onChange={actions.setTarget}
          />
        </div>
      )}
    </section>
  );
}
