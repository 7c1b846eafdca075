import { composeFileNames, overrideFileNames } from './resolve/discover.ts';

/** Whether a file of this name is likely a Compose file: `compose.yaml`, `docker-compose.prod.yml`, `dev-compose.yml`. */
export function isComposeFileName(name: string): boolean {
  return /(^|[._-])compose([._-][^/\\]*)?\.ya?ml$/i.test(name);
}

/** Whether a file of this name gives variables: `.env`, `.env.prod`, `prod.env`. */
export function isEnvFileName(name: string): boolean {
  return /^\.env(\.[\w.-]+)?$|^[\w-]+\.env$/.test(name);
}

/** Compose file names as the tool would prefer them: default files, then overrides, then the others by name. */
export function sortComposeFileNames(names: readonly string[]): string[] {
  const rank = (name: string): number => {
    const base = composeFileNames.indexOf(name);
    if (base >= 0) return base;
    const override = overrideFileNames.indexOf(name);
    return override >= 0 ? 10 + override : 20;
  };
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

/** The file beside the Compose files that holds the pinned positions. */
export const SIDECAR_NAME = 'composewright.json';
