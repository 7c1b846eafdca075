import { Tabs } from '@base-ui/react/tabs';
import { Lock, PenLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FilePath } from '../../shared/diagnostic.ts';
import { relativePath } from '../../shared/resolve/paths.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { useT } from '../i18n/t.ts';
import { actions, useApp, useAppShallow } from '../store/index.ts';
import { FaultMark } from '../ui/FaultMark.tsx';
import { LayerMark } from '../ui/LayerMark.tsx';
import { fileName } from '../ui/layer-colours.ts';
import { MergeView } from '../ui/code/MergeView.tsx';
import { PaneBar } from './PaneBar.tsx';
import { PlaceList } from './PlaceList.tsx';
import { startPane } from './pane-controller.ts';
import './yaml-editor.css';

/** The texts of the project, one tab each, in a real editor. */
export function YamlPane() {
  const t = useT();
  // What of the project is seen here: its files change with every key, which they are hardly ever.
  const project = useAppShallow(({ snapshot }) => ({
    target: snapshot?.project.target,
    layers: snapshot && activeEnvironment(snapshot.project).files,
  }));
  const paths = useAppShallow(({ snapshot }) => [...(snapshot?.project.files.keys() ?? [])]);
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
  const { target, layers } = project;
  if (target === undefined || layers === undefined) return null;
  const shown = wanted !== undefined && paths.includes(wanted) ? wanted : target;
  const isThere = paths.includes(shown);
  const files = [...new Set([...layers.filter((path) => paths.includes(path)), ...paths])];
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
            {tabName(path, files, directory ?? '/')}
            {layers.length > 1 && path === target && (
              <PenLine size={12} role="img" aria-label={t('yaml.target')} />
            )}
            <FaultOf path={path} />
            {dirty.has(path) && <span className="dot" role="img" aria-label={t('yaml.unsaved')} />}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <ReadOnlyNote path={shown} />
      {isThere && (
        <PaneBar file={shown} isDirty={dirty.has(shown)} comparing={comparing} onCompare={setComparing} />
      )}
      {comparing && <Changes path={shown} />}
      <div className="yaml-text" ref={parent} hidden={comparing} />
      <PlaceList />
    </Tabs.Root>
  );
}

/** The file's name; that of another folder has its way from the project's where it would be taken for another file. */
function tabName(path: FilePath, files: readonly FilePath[], directory: FilePath): string {
  const isShared = files.some((other) => other !== path && fileName(other) === fileName(path));
  return isShared ? relativePath(directory, path) : fileName(path);
}

interface OfFile {
  readonly path: FilePath;
}

const useFile = (path: FilePath) => useApp(({ snapshot }) => snapshot?.project.files.get(path));

function FaultOf({ path }: OfFile) {
  return <FaultMark file={useFile(path)} />;
}

function ReadOnlyNote({ path }: OfFile) {
  const t = useT();
  if (useFile(path)?.readOnly !== true) return null;
  return (
    <p className="yaml-note">
      <Lock size={12} aria-hidden />
      {t('yaml.read-only')}
    </p>
  );
}

function Changes({ path }: OfFile) {
  const t = useT();
  const file = useFile(path);
  if (file === undefined) return null;
  return (
    <MergeView
      left={{ label: t('yaml.saved-text'), text: file.saved ?? '' }}
      right={{ label: t('yaml.text-now'), text: file.text }}
    />
  );
}
