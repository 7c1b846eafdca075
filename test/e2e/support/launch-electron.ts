import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { temporaryData } from './data-folder.ts';
import type { LaunchOptions, Launched } from './launch.ts';
import { root } from './start-serve.ts';

/** Electron's program where it was downloaded and a window can be shown. */
export function electronProgram(): string | undefined {
  const folder = path.join(root, 'node_modules/electron');
  try {
    const program = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
    const canShow =
      process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
    return existsSync(program) && canShow ? program : undefined;
  } catch {
    return undefined;
  }
}

export async function launchElectron(
  program: string,
  projectPath: string | null,
  options: LaunchOptions = {},
): Promise<Launched> {
  const data = temporaryData();
  const noSandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: program,
    args: [
      ...noSandbox,
      `--lang=${options.language ?? 'en-US'}`,
      root,
      ...(projectPath === null ? [] : [projectPath]),
    ],
    env: { ...process.env, COMPOSEWRIGHT_DATA: data.folder },
    colorScheme: options.colorScheme ?? 'light',
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1440, height: 900 });
  return {
    page,
    close: async () => {
      await app.close();
      data.remove();
    },
  };
}
