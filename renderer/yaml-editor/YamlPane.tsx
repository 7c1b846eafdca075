import { Tabs } from '@base-ui/react/tabs';
import { Lock, PenLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { useT } from '../i18n/t.ts';
import { actions, useApp, useProject } from '../store/index.ts';
import { FaultMark } from '../ui/FaultMark.tsx';
import { LayerMark } from '../ui/LayerMark.tsx';
import { MergeView } from '../ui/code/MergeView.tsx';
import { PaneBar } from './PaneBar.tsx';
import { PlaceList } from './PlaceList.tsx';
import { startPane } from './pane-controller.ts';
import './yaml-editor.css';

/** The texts of the project, one tab each, in a real editor. */
export function YamlPane() {
  const t = useT();
  const project = useProject();
  const dirty = useApp((state) => state.dirty);
  const wanted = useApp((state) => state.ui.openFile);
  const directory = useApp((state) => state.snapshot?.project.directory);
  const parent = useRef<HTMLDivElement>(null);
  const [comparing, setComparing] = useState(false);
  const language = useApp((state) => state.ui.language);
  useEffect(() => {
    if (parent.current === null || directory === undefined) return;
    return startPane(parent.current);
  }, [directory, language]);
  if (project === undefined) return null;
  const shown = wanted !== undefined && project.files.has(wanted) ? wanted : project.target;
  const file = project.files.get(shown);
  const layers = activeEnvironment(project).files;
  const files = [...new Set([...layers.filter((path) => project.files.has(path)), ...project.files.keys()])];
  return (
    <Tabs.Root
      className="yaml-pane"
      value={shown}
      onValueChange={(path: string) => actions.setUi({ openFile: path })}
    >
      <Tabs.List className="yaml-files" aria-label={t('yaml.files')}>
        {files.map((path) => (
          <Tabs.Tab key={path} value={path} className="yaml-file" title={path}>
            {layers.length > 1 && layers.includes(path) && (
              <LayerMark
                index={layers.indexOf(path)}
                title={t('yaml.layer', { number: layers.indexOf(path) + 1 })}
              />
            )}
            {path.slice(path.lastIndexOf('/') + 1)}
            {layers.length > 1 && path === project.target && (
              <PenLine size={12} role="img" aria-label={t('yaml.target')} />
            )}
            <FaultMark file={project.files.get(path)} />
            {dirty.has(path) && <span className="dot" role="img" aria-label={t('yaml.unsaved')} />}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {file?.readOnly === true && (
        <p className="yaml-note">
          <Lock size={12} aria-hidden />
          {t('yaml.read-only')}
        </p>
      )}
      {file !== undefined && (
        <PaneBar file={shown} isDirty={dirty.has(shown)} comparing={comparing} onCompare={setComparing} />
      )}
      {comparing && file !== undefined && (
        <MergeView
          left={{ label: t('yaml.saved-text'), text: file.saved ?? '' }}
          right={{ label: t('yaml.text-now'), text: file.text }}
        />
      )}
      <div className="yaml-text" ref={parent} hidden={comparing} />
      <PlaceList />
    </Tabs.Root>
  );
}
