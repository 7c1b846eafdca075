import type { Revision } from '../../shared/host.ts';
import type { Project } from '../../shared/project/project.ts';
import type { t } from '../i18n/t.ts';
import { keyOfSide, type ComparedSide, type SideChoice } from '../store/index.ts';
import type { Option } from '../ui/Choice.tsx';

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Everything that can be compared, as a list to choose from. Two environments that are one file each are not listed twice. */
export function sideOptions(
  project: Project,
  revisions: readonly Revision[],
  dirty: boolean,
  say: typeof t,
): readonly Option[] {
  const option = (side: SideChoice, label: string, hint?: string): Option => ({
    value: keyOfSide(side),
    label,
    ...(hint === undefined ? {} : { hint }),
  });
  const { environments } = project;
  const layers = [...new Set(environments.flatMap(({ files }) => files))];
  const alone = new Set(environments.filter(({ files }) => files.length === 1).map(({ files }) => files[0]));
  return [
    ...environments.map(({ name, files }) =>
      option({ kind: 'environment', name }, name, files.map(fileName).join(' + ')),
    ),
    ...(dirty
      ? environments.map(({ name }) => option({ kind: 'saved', name }, say('compare.side-saved', { name })))
      : []),
    ...layers
      .filter((path) => !alone.has(path))
      .map((path) => option({ kind: 'file', path }, fileName(path))),
    ...revisions.map(({ id, kind, name, subject }) =>
      option({ kind: 'revision', id }, name, `${say(`compare.hint-${kind}`)} · ${subject.slice(0, 60)}`),
    ),
  ];
}

/** What a side is called in sentences. */
export function nameOfSide(
  { choice, snapshot }: ComparedSide,
  revisions: readonly Revision[],
  say: typeof t,
): string {
  switch (choice.kind) {
    case 'environment':
      return choice.name;
    case 'saved':
      return say('compare.side-saved', { name: choice.name });
    case 'file':
      return fileName(choice.path);
    case 'revision': {
      const known = revisions.find(({ id }) => id === choice.id)?.name ?? choice.id.slice(0, 8);
      return say('compare.at-revision', { name: snapshot.project.active, revision: known });
    }
  }
}
