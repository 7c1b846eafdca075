import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../double/chromium-flags.mjs';
import { launchDouble } from './launch-double.ts';
import { electronProgram, launchElectron } from './launch-electron.ts';
import { startServe } from './start-serve.ts';

export interface Launched {
  readonly page: Page;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly language?: 'en-US' | 'ko-KR';
}

/** One of the ways in which people meet the app. The same specs run on each. */
export interface HostUnderTest {
  readonly name: 'browser' | 'double' | 'electron';
  launch(projectPath: string | null, options?: LaunchOptions): Promise<Launched>;
}

async function launchBrowser(projectPath: string | null, options: LaunchOptions = {}): Promise<Launched> {
  const server = await startServe(projectPath);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme: options.colorScheme ?? 'light',
      locale: options.language ?? 'en-US',
    });
    const page = await context.newPage();
    await page.goto(server.url);
    return {
      page,
      close: async () => {
        await browser.close();
        await server.stop();
      },
    };
  } catch (error) {
    await browser.close();
    await server.stop();
    throw error;
  }
}

export const browserHost: HostUnderTest = { name: 'browser', launch: launchBrowser };

/** Every host that this machine has: the browser, the double of Electron, and Electron itself where its program is. */
export function hosts(): HostUnderTest[] {
  const found: HostUnderTest[] = [browserHost, { name: 'double', launch: launchDouble }];
  const program = electronProgram();
  if (program === undefined) {
    console.log(
      "SKIPPED end-to-end tests in Electron itself: its program is not on this machine (the double's ran)",
    );
  } else {
    found.push({ name: 'electron', launch: (path, options) => launchElectron(program, path, options) });
  }
  return found;
}
