/** The parts of `[registry/]name[:tag][@digest]`, as they are written; an empty text for what is not there. */
export interface ImageReference {
  readonly name: string;
  readonly tag: string;
  readonly digest: string;
}

/**
 * Takes an image apart (Compose Specification, `image`). Colons inside `${...}` and of a registry's port divide nothing;
 * `printImage` puts together the same text again.
 */
export function readImage(text: string): ImageReference {
  let depth = 0;
  let tagAt = -1;
  let digestAt = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '{' && text[i - 1] === '$') depth++;
    else if (char === '}' && depth > 0) depth--;
    else if (depth > 0 || digestAt >= 0) continue;
    else if (char === '/') tagAt = -1;
    else if (char === ':') tagAt = i;
    else if (char === '@') digestAt = i;
  }
  const end = digestAt < 0 ? text.length : digestAt;
  return {
    name: text.slice(0, tagAt < 0 ? end : tagAt),
    tag: tagAt < 0 ? '' : text.slice(tagAt + 1, end),
    digest: digestAt < 0 ? '' : text.slice(digestAt + 1),
  };
}

/** The text of an image; what is empty is left out. */
export function printImage({ name, tag, digest }: ImageReference): string {
  return `${name}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`;
}
