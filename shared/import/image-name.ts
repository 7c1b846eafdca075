const HOST = '[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\\d+)?';
const PART = '[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*';
const image = new RegExp(
  `^(?:${HOST}/)?${PART}(?:/${PART})*(?::[\\w][\\w.-]{0,127})?(?:@sha256:[a-f0-9]{64})?$`,
);

/** Whether a word can be the name of an image: `nginx`, `ghcr.io/team/app:1.2`, `redis@sha256:...`. */
export function isImageName(word: string): boolean {
  return word.length < 300 && image.test(word);
}

/** What a service of an image is best called: `ghcr.io/team/app:1.2` -> `app`. */
export function nameOfImage(name: string): string {
  const path = name.replace(/@.*$/, '').replace(/:[^/]*$/, '');
  return asName(path.slice(path.lastIndexOf('/') + 1));
}

/** A text as a name that Compose allows; never empty. */
export function asName(text: string): string {
  const name = text.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return name === '' ? 'service' : name;
}
