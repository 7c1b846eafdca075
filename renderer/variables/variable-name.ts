import type { Path } from '../../shared/yaml/yaml-node.ts';

const upper = (text: string) =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();

/** A name that says what the variable is for: `services.web.image` -> `WEB_IMAGE`; a variable of a container keeps its own name. */
export function usualVariableName(path: Path, text: string, part: 'tag' | 'all'): string {
  const own = path.includes('environment') ? /^([A-Za-z_]\w*)=/.exec(text)?.[1] : undefined;
  if (own !== undefined) return own;
  const words = path.filter((step): step is string => typeof step === 'string');
  const [, element = '', ...rest] = words;
  const name =
    rest[0] === 'environment' && rest.length > 1 ? rest.at(-1)! : `${element}_${rest.at(-1) ?? ''}`;
  const wanted = upper(part === 'tag' ? `${element}_tag` : name);
  return /^\d/.test(wanted) ? `_${wanted}` : wanted;
}

/** What is usually meant to vary: the tag of an image, the value behind `NAME=`, else the whole text. */
export function usualPart(path: Path, text: string): { readonly text: string; readonly kind: 'tag' | 'all' } {
  const tag = path.at(-1) === 'image' ? /:([^/:@$]+)$/.exec(text)?.[1] : undefined;
  if (tag !== undefined) return { text: tag, kind: 'tag' };
  const value = path.at(-2) === 'environment' ? /^[A-Za-z_]\w*=(.+)$/.exec(text)?.[1] : undefined;
  return { text: value ?? text, kind: 'all' };
}
