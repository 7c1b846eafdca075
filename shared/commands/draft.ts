import type { FilePath } from '../diagnostic.ts';
import type { Message } from '../message.ts';
import type { LayoutPatch } from '../project/project.ts';
import type { Expectation } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isRefusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdits } from '../text/text-edit.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Plan } from './command.ts';

/** What a function of the lossless writer answers: the edits and the file after them, or why not. */
export type WriterAnswer = { readonly edits: TextEdits; readonly after: YamlFile } | Refusal;

interface DraftFile {
  readonly yaml: YamlFile;
  readonly edits: TextEdits;
}

/**
 * A plan in the making: steps of the writer, one after the other, in one or several files. The first step that is refused
 * ends it: later steps do nothing, and `finish` answers with that refusal.
 */
export interface Draft {
  /** The file as it is after the steps so far; undefined when the project does not have it. */
  yaml(path: FilePath): YamlFile | undefined;
  /** Makes the file, empty, when the project does not have it. */
  ensure(path: FilePath): void;
  step(path: FilePath, write: (file: YamlFile) => WriterAnswer): void;
  refuse(refusal: Refusal): void;
  readonly refusal: Refusal | undefined;
  finish(
    label: Message,
    expect: Expectation,
    more?: { readonly select?: readonly string[]; readonly layout?: LayoutPatch },
  ): Plan | Refusal;
}

/** Starts a plan on the files of a snapshot. */
export function startDraft(snapshot: Snapshot): Draft {
  const drafts = new Map<FilePath, DraftFile>();
  const created: FilePath[] = [];
  let refusal: Refusal | undefined;

  const fileAt = (path: FilePath): DraftFile | undefined => {
    const draft = drafts.get(path);
    if (draft !== undefined) return draft;
    const file = snapshot.project.files.get(path);
    return file === undefined ? undefined : { yaml: file.yaml, edits: [] };
  };

  return {
    yaml: (path) => fileAt(path)?.yaml,
    ensure(path) {
      if (fileAt(path) !== undefined) return;
      created.push(path);
      drafts.set(path, { yaml: parseYaml(''), edits: [] });
    },
    step(path, write) {
      if (refusal !== undefined) return;
      const file = fileAt(path);
      if (file === undefined) throw new Error(`a command writes to ${path}, which is not in the project`);
      const answer = write(file.yaml);
      if (isRefusal(answer)) {
        refusal = answer;
        return;
      }
      drafts.set(path, { yaml: answer.after, edits: composeEdits(file.edits, answer.edits) });
    },
    refuse(reason) {
      refusal ??= reason;
    },
    get refusal() {
      return refusal;
    },
    finish(label, expect, more = {}) {
      if (refusal !== undefined) return refusal;
      const changed = [...drafts].filter(([, { edits }]) => edits.length > 0);
      return {
        label,
        edits: new Map(changed.map(([path, { edits }]) => [path, edits])),
        parsed: new Map(changed.map(([path, { yaml }]) => [path, yaml])),
        expect,
        ...(created.length > 0 ? { create: created } : {}),
        ...more,
      };
    },
  };
}
