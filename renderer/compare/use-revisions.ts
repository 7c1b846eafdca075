import { useEffect, useState } from 'react';
import type { Revision } from '../../shared/host.ts';
import { listRevisions, useApp } from '../store/index.ts';

const none: readonly Revision[] = [];

/** The revisions of the project's repository, asked for once per folder; empty without one. Each commit once, by its best name. */
export function useRevisions(): readonly Revision[] {
  const directory = useApp((state) => state.snapshot?.project.directory);
  const [found, setFound] = useState<{ readonly of: string; readonly revisions: readonly Revision[] }>();
  useEffect(() => {
    if (directory === undefined) return;
    let isOver = false;
    void listRevisions(directory).then((revisions) => {
      if (!isOver) setFound({ of: directory, revisions: onePerCommit(revisions) });
    });
    return () => {
      isOver = true;
    };
  }, [directory]);
  return found?.of === directory ? (found?.revisions ?? none) : none;
}

function onePerCommit(revisions: readonly Revision[]): readonly Revision[] {
  const seen = new Set<string>();
  return revisions.filter(({ id }) => !seen.has(id) && seen.add(id));
}
