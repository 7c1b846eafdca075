import { Menu } from '@base-ui/react/menu';
import {
  ChevronDown,
  Combine,
  FileOutput,
  FilePlus2,
  GitCompareArrows,
  Layers,
  Minimize2,
  Settings2,
  TriangleAlert,
} from 'lucide-react';
import type { FilePath } from '../../shared/diagnostic.ts';
import { useT } from '../i18n/t.ts';
import { actions, useProject } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RadioItem } from '../ui/MenuItems.tsx';
import { popups } from '../ui/popups.ts';
import './environments.css';

const nameOf = (path: FilePath) => path.slice(path.lastIndexOf('/') + 1);

/** Which stack of files is looked at, and which of them is written to: always in sight. */
export function EnvironmentPicker({ targetKeys }: { readonly targetKeys: string | undefined }) {
  const t = useT();
  const project = useProject();
  if (project === undefined) return null;
  const active = project.environments.find(({ name }) => name === project.active);
  const layers = active?.files ?? [];
  const absent = layers.filter((path) => !project.files.has(path)).map(nameOf);
  const title = t('environments.target-title');
  return (
    <section className="environments" data-region="environments" aria-label={t('environments.region')}>
      <Menu.Root>
        <Menu.Trigger className="button plain" aria-label={t('environments.pick', { name: project.active })}>
          <Layers size={14} aria-hidden />
          <span className="environments-name">{project.active}</span>
          <ChevronDown size={14} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal container={popups}>
          <Menu.Positioner className="positioner" align="start" sideOffset={4}>
            <Menu.Popup className="popup">
              <Menu.RadioGroup
                value={project.active}
                onValueChange={(name: string) => actions.setEnvironment(name)}
              >
                {project.environments.map(({ name, files, envFiles, profiles }) => (
                  <RadioItem key={name} value={name} className="environment" closes>
                    <span>
                      {name}
                      <small>
                        {[files.map(nameOf).join(' → '), ...envFiles.map(nameOf), ...profiles].join(' · ')}
                      </small>
                    </span>
                  </RadioItem>
                ))}
              </Menu.RadioGroup>
              {project.environments.length === 1 && (
                <p className="group-label environments-only">{t('environments.only')}</p>
              )}
              <Menu.Separator className="rule" />
              <Menu.Item className="item" onClick={() => actions.showDialog({ kind: 'environments' })}>
                <Settings2 size={14} aria-hidden />
                {t('action.edit-environments')}
              </Menu.Item>
              <Menu.Item className="item" onClick={() => actions.showDialog({ kind: 'new-layer' })}>
                <FilePlus2 size={14} aria-hidden />
                {t('action.new-layer')}
              </Menu.Item>
              {project.environments.length > 1 && (
                <Menu.Item className="item" onClick={() => actions.showDialog({ kind: 'export-override' })}>
                  <FileOutput size={14} aria-hidden />
                  {t('action.export-override')}
                </Menu.Item>
              )}
              <Menu.Item className="item" onClick={() => actions.showDialog({ kind: 'extract-base' })}>
                <Combine size={14} aria-hidden />
                {t('action.extract-base')}
              </Menu.Item>
              <Menu.Item className="item" onClick={() => actions.showDialog({ kind: 'flatten' })}>
                <Minimize2 size={14} aria-hidden />
                {t('action.flatten')}
              </Menu.Item>
              {project.environments.length > 1 && (
                <Menu.Item className="item" onClick={() => actions.showDock('compare')}>
                  <GitCompareArrows size={14} aria-hidden />
                  {t('action.show-compare')}
                </Menu.Item>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {absent.length > 0 && (
        <IconButton
          icon={TriangleAlert}
          className="button plain icon environments-absent"
          label={t('environments.absent', { count: absent.length, files: absent.join(', ') })}
          onClick={() => actions.showDock('problems')}
        />
      )}
      <div
        className="environments-target"
        title={targetKeys === undefined ? title : `${title} (${targetKeys})`}
      >
        <span aria-hidden>{t('environments.target-label')}</span>
        {layers.length > 1 ? (
          <Choice
            className="plain"
            label={title}
            value={project.target}
            options={layers.map((path) => ({
              value: path,
              label: nameOf(path),
              ...(project.files.has(path) ? {} : { hint: t('environments.not-there') }),
            }))}
            onChange={actions.setTarget}
          />
        ) : (
          <span className="environments-only-target">{nameOf(project.target)}</span>
        )}
      </div>
    </section>
  );
}
