import type { FilePath } from '../diagnostic.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { TextEdits } from '../text/text-edit.ts';
import { editYaml } from '../yaml/edit-file.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { SourceFile } from './project.ts';

interface Disk {
  readonly saved: string | null;
  readonly version: string | null;
  readonly readOnly: boolean;
}

/** A file as the host read it, or (`saved` null) one that is to be made. Parsed when its YAML is first asked for. */
export function makeSourceFile(path: FilePath, text: string, { saved, version, readOnly }: Disk): SourceFile {
  let yaml: YamlFile | undefined;
  return {
    path,
    text,
    get yaml() {
      return (yaml ??= parseYaml(text));
    },
    saved,
    version,
    readOnly,
  };
}

function fromYaml(path: FilePath, yaml: YamlFile, disk: Disk): SourceFile {
  return {
    path,
    get text() {
      return yaml.text;
    },
    yaml,
    saved: disk.saved,
    version: disk.version,
    readOnly: disk.readOnly,
  };
}

export const isYamlPath = (path: FilePath): boolean => /\.ya?ml$/i.test(path);

/** The file after an edit. A Compose file re-reads the chunks that the edit touches; `parsed` saves even that when it is known. */
export function editSourceFile(file: SourceFile, edits: TextEdits, parsed?: YamlFile): SourceFile {
  if (!isYamlPath(file.path)) return makeSourceFile(file.path, applyEdits(file.text, edits), file);
  return fromYaml(file.path, parsed ?? editYaml(file.yaml, edits), file);
}

/** The file after it was written to disk as `saved`, which may be older than its text now. */
export function markSaved(file: SourceFile, saved: string, version: string | null): SourceFile {
  const disk = { saved, version, readOnly: file.readOnly };
  return isYamlPath(file.path)
    ? fromYaml(file.path, file.yaml, disk)
    : makeSourceFile(file.path, file.text, disk);
}

/** Whether the text differs from what is on disk. */
export function isDirty(file: SourceFile): boolean {
  if (file.saved === null) return true;
  const length = isYamlPath(file.path)
    ? file.yaml.chunks.reduce((sum, chunk) => sum + chunk.text.length, 0)
    : file.text.length;
  return length !== file.saved.length || file.text !== file.saved;
}
