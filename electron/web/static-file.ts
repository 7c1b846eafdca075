import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../host/paths.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface StaticFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A file of the built page by the path of its URL (`/` is `index.html`), or undefined: not there, of a kind that a page
 * has no part of, or outside the folder once `..`, escapes and links are followed.
 */
export async function findStaticFile(root: string, urlPath: string): Promise<StaticFile | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (/[\0\\:]/.test(decoded) || decoded.split('/').includes('..')) return undefined;
  const name = decoded === '/' || decoded === '' ? 'index.html' : decoded.replace(/^\/+/, '');
  const type = TYPES[path.extname(name)];
  if (type === undefined) return undefined;
  try {
    const [folder, file] = await Promise.all([realpath(root), realpath(path.join(root, name))]);
    if (!isWithin(folder, file)) return undefined;
    return { type, bytes: new Uint8Array(await readFile(file)) };
  } catch {
    return undefined;
  }
}
