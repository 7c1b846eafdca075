import type { Diagnostic, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { locate } from '../yaml/locate.ts';
import type { Located } from '../yaml/yaml-file.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { ResolveInput } from './resolution.ts';

/** The faults as they are, but what a `!reset` of a layer is the cause of is told there: where the value is written it is right. */
export function blameResets(diagnostics: readonly Diagnostic[], input: ResolveInput): readonly Diagnostic[] {
  if (!diagnostics.some(({ id }) => isBlamed(id))) return diagnostics;
  return diagnostics.map((one) => (isBlamed(one.id) ? blame(one, input) : one));
}

const isBlamed = (id: string): boolean => id === 'no-image-or-build' || id === 'undefined-service';

function blame(one: Diagnostic, input: ResolveInput): Diagnostic {
  const [, name = '', attribute, other] = (one.path ?? []).map(String);
  if (one.id === 'no-image-or-build') {
    const key = findReset(input, ['services', name, 'image']) === undefined ? 'build' : 'image';
    const path = ['services', name, key];
    return at(input, path, { ...one, message: message('resolve.reset-image', { name, key }) }) ?? one;
  }
  if (attribute !== 'depends_on' || other === undefined) return one;
  const told = { ...one, message: message('resolve.reset-service', { name, other }) };
  return at(input, ['services', other], told) ?? one;
}

/** The diagnostic at the reset of the path, which can be taken back. */
function at(input: ResolveInput, path: Path, told: Diagnostic): Diagnostic | undefined {
  const found = findReset(input, path);
  if (found === undefined) return undefined;
  const { file, located } = found;
  const { chunk, pair, node } = located;
  return {
    ...told,
    location: { file, chunk, from: pair?.key.from ?? node.from, to: node.to },
    fixes: [
      {
        title: message('resolve.fix-take-reset-back', { what: path.at(-1) ?? '' }),
        call: { command: 'clearAttribute', args: { path, inherit: true, layer: file } },
      },
    ],
  };
}

/** The highest layer that resets a place, and where. */
function findReset(
  { files, read }: ResolveInput,
  path: Path,
): { readonly file: FilePath; readonly located: Located } | undefined {
  for (const file of [...files].reverse()) {
    const yaml = read(file)?.yaml();
    for (let document = (yaml?.documents.length ?? 0) - 1; yaml !== undefined && document >= 0; document--) {
      const located = locate(yaml, path, document);
      if (located?.node.tag === '!reset') return { file, located };
    }
  }
  return undefined;
}
