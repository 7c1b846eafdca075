import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Data that lies beside the project, not in it: real Compose projects with what the real tool printed, and the course texts.
 * Tests use them when they are there (always in CI) and say so when they are not.
 */
const beside = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../shared');
// The tool prints paths without symbolic links.
const shared = existsSync(beside) ? realpathSync(beside) : beside;

/** Folder of the recorded cases, or undefined where it does not exist. */
export function corpusRoot(): string | undefined {
  const root = path.join(shared, 'corpus');
  return existsSync(root) ? root : undefined;
}

/** Folder of the course texts, or undefined. */
export function seedsRoot(): string | undefined {
  const root = path.join(shared, 'seeds');
  return existsSync(root) ? root : undefined;
}

export interface SeedBlock {
  /** File name and number of the block, from 1. */
  readonly id: string;
  readonly text: string;
}

/** Every fenced YAML block of the course texts, byte for byte, in order. */
export function seedBlocks(): SeedBlock[] {
  const root = seedsRoot();
  if (root === undefined) return [];
  return readdirSync(root)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(path.join(root, name), 'utf8');
      return [...text.matchAll(/^```ya?ml\r?\n([\s\S]*?)^```/gm)].map((match, index) => ({
        id: `${name}#${index + 1}`,
        text: match[1]!,
      }));
    });
}

/** The E-Commerce project of the course: the last YAML block of the first text. */
export function ecommerceSeed(): string | undefined {
  return seedBlocks()
    .filter((block) => block.id.startsWith('000_'))
    .at(-1)?.text;
}

export interface CorpusCase {
  readonly id: string;
  /** Folder with case.json, input/ and expected/. */
  readonly dir: string;
  readonly files: readonly string[];
  readonly cwd?: string;
  readonly projectName: string | null;
  readonly env: Readonly<Record<string, string>>;
  readonly profiles: readonly string[];
  readonly envFiles: readonly string[];
  readonly projectDirectory?: string | null;
  readonly tags: readonly string[];
  readonly autoDiscovery?: boolean;
  readonly expected: {
    readonly exitCode: number;
    readonly error?: string;
    readonly errorCode?: string;
    readonly errorAlternatives?: readonly string[];
    readonly nondeterministic?: boolean;
    readonly warnings?: readonly string[];
    readonly variantErrors?: Readonly<Record<string, string>>;
    readonly sameAsConfig?: readonly string[];
    readonly outputs?: readonly string[];
  };
}

/** All recorded cases in the order of their names. */
export function corpusCases(): CorpusCase[] {
  const root = corpusRoot();
  if (root === undefined) return [];
  return readdirSync(path.join(root, 'cases'))
    .sort()
    .map((id) => {
      const dir = path.join(root, 'cases', id);
      return {
        id,
        dir,
        ...(JSON.parse(readFileSync(path.join(dir, 'case.json'), 'utf8')) as Omit<CorpusCase, 'id' | 'dir'>),
      };
    });
}

/** Every file below input/ of every case, as absolute paths. */
export function corpusFiles(pattern = /\.ya?ml$/): string[] {
  const root = corpusRoot();
  if (root === undefined) return [];
  return readdirSync(path.join(root, 'cases'), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && entry.parentPath.includes(`${path.sep}input`) && pattern.test(entry.name),
    )
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
