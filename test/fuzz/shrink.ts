import { isCollection, parseAllDocuments, visit } from 'yaml';
import { blockAt } from './mutate-corpus.ts';
import type { FuzzProject } from './project.ts';

/** A smaller project for which `holds` is still true, found by leaving parts out one after the other. */
export async function shrink(
  project: FuzzProject,
  holds: (smaller: FuzzProject) => Promise<boolean>,
  budget = 150,
): Promise<FuzzProject> {
  let best = project;
  let asked = 0;
  const attempt = async (next: FuzzProject): Promise<boolean> => {
    if (asked >= budget) return false;
    asked++;
    if (!(await holds(next))) return false;
    best = next;
    return true;
  };
  for (const next of calls(best)) await attempt({ ...best, ...next });
  for (const file of best.compose.slice(1)) {
    await attempt({ ...best, compose: best.compose.filter((one) => one !== file) });
  }
  for (const file of Object.keys(best.files)) {
    if (!best.compose.includes(file)) await attempt({ ...best, files: without(best.files, file) });
  }
  for (const name of Object.keys(best.environment)) {
    await attempt({ ...best, environment: without(best.environment, name) });
  }
  for (let before = ''; before !== JSON.stringify(best.files) && asked < budget;) {
    before = JSON.stringify(best.files);
    for (const file of Object.keys(best.files)) {
      if (/\.ya?ml$/.test(file)) {
        const plain = blockStyle(best.files[file]!);
        if (plain !== undefined && plain !== best.files[file]) {
          await attempt({ ...best, files: { ...best.files, [file]: plain } });
        }
      }
      await shrinkLines(file);
    }
  }
  return best;

  async function shrinkLines(file: string): Promise<void> {
    for (let at = 0; ;) {
      const lines = best.files[file]!.split('\n');
      if (at >= lines.length || asked >= budget) return;
      const [from, to] = blockAt(lines, at);
      const rest = [...lines.slice(0, from), ...lines.slice(to)].join('\n');
      if (lines[at] === '' || !(await attempt({ ...best, files: { ...best.files, [file]: rest } }))) at++;
    }
  }
}

function calls({
  profiles,
  envFiles,
  projectName,
  projectDirectory,
  ...project
}: FuzzProject): Partial<FuzzProject>[] {
  void project;
  return [
    ...(profiles.length > 0 ? [{ profiles: [] }] : []),
    ...(envFiles.length > 0 ? [{ envFiles: [] }] : []),
    ...(projectName === undefined ? [] : [{ projectName: 'p' }]),
    ...(projectDirectory === undefined ? [] : [{ projectDirectory: '.' }]),
  ];
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** The same documents, one thing a line, so that lines are all there is to leave out. */
function blockStyle(text: string): string | undefined {
  try {
    const documents = parseAllDocuments(text, { merge: false, logLevel: 'silent', uniqueKeys: false });
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
    for (const document of documents) {
      visit(document, (_key, node) => {
        if (isCollection(node)) node.flow = node.items.length === 0;
      });
    }
    return documents.map((document) => document.toString({ lineWidth: 0 })).join('---\n');
  } catch {
    return undefined;
  }
}
