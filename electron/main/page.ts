import { protocol } from 'electron';
import { PAGE_HEADERS } from '../web/content-security-policy.ts';
import { findStaticFile } from '../web/static-file.ts';

export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'composewright';

/** While developing, the page comes from Vite's server; in a packaged app the variable means nothing. */
export function pageUrl(packaged: boolean): string {
  const developing = packaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  return developing ?? `${PAGE_SCHEME}://${PAGE_HOST}/`;
}

/**
 * Whether a URL is of our own page. Protocol and host are compared: the `origin` of such a URL is the word 'null',
 * as it is for every `file:` and `data:` URL.
 */
export function isOurPage(url: string, packaged: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const ours = new URL(pageUrl(packaged));
  const { protocol: scheme, host, username, password } = new URL(url);
  return scheme === ours.protocol && host === ours.host && username === '' && password === '';
}

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      // What the engine compiled of the page is kept, so that the next start need not compile it again.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built page, and nothing else, under `app://composewright/`. */
export function servePage(folder: string): void {
  protocol.handle(PAGE_SCHEME, async (request) => {
    const url = new URL(request.url);
    const allowed = url.host === PAGE_HOST && request.method === 'GET';
    const file = allowed ? await findStaticFile(folder, url.pathname) : undefined;
    if (file === undefined) return new Response('Not found\n', { status: 404, headers: PAGE_HEADERS });
    return new Response(file.bytes, { headers: { ...PAGE_HEADERS, 'Content-Type': file.type } });
  });
}
