import type { Diagnostic, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { locate } from '../yaml/locate.ts';
import type { ResolveInput } from './resolution.ts';
import { nearestName } from './schema/nearest-name.ts';
import { baseNameOf } from './syntax/go-paths.ts';

/**
 * The faults as they are, but of a service with nothing to run that only layers above the first speak of: there a name is missed more
 * often than an image.
 */
export function blameLayers(diagnostics: readonly Diagnostic[], input: ResolveInput): readonly Diagnostic[] {
  if (input.files.length < 2 || !diagnostics.some(isBlamed)) return diagnostics;
  return diagnostics.map((one) => (isBlamed(one) ? blame(one, input) : one));
}

const isBlamed = ({ message: { id } }: Diagnostic): boolean => id === 'resolve.no-image-or-build';

function blame(one: Diagnostic, { files, read }: ResolveInput): Diagnostic {
  const name = String(one.path?.[1] ?? '');
  const namesIn = (file: FilePath): readonly string[] => {
    const yaml = read(file)?.yaml();
    const services = yaml && locate(yaml, ['services'])?.node;
    if (services?.kind !== 'map') return [];
    return services.pairs.flatMap(({ key }) => (key.kind === 'scalar' ? [key.text] : []));
  };
  const first = files.findIndex((file) => namesIn(file).includes(name));
  if (first < 1) return one;
  const below = new Set(files.slice(0, first).flatMap(namesIn));
  const file = files[first]!;
  const meant = nearestName(name, below);
  const words = { name, file: baseNameOf(file) };
  if (meant === undefined) return { ...one, message: message('resolve.only-in-layer', words) };
  const told = { ...one, message: message('resolve.meant-in-layer', { ...words, meant }) };
  if (namesIn(file).includes(meant)) return told;
  const call = { command: 'renameAttribute', args: { path: ['services', name], to: meant, layer: file } };
  const rename = { title: message('spec.fix-rename', { name, suggestion: meant }), call };
  return { ...told, fixes: [rename, ...(one.fixes ?? [])] };
}
