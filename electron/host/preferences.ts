import path from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from './json-file.ts';

const settingsSchema = z.record(z.string(), z.unknown());
const recentSchema = z.array(z.string());
const MAX_RECENT = 12;

type SettingsListener = (settings: Record<string, unknown>, by: object | undefined) => void;

/** What is kept from one start to the next. Writes follow one another, so that none undoes another. */
export interface Preferences {
  settings(): Promise<Record<string, unknown>>;
  /** `by`: who changed them, and need not be told. */
  saveSettings(settings: Record<string, unknown>, by?: object): Promise<void>;
  /** Tells of settings that were saved, and by whom. Returns the function that stops it. */
  onSettings(listener: SettingsListener): () => void;
  /** Paths that were opened, the latest first. */
  recent(): Promise<string[]>;
  addRecent(file: string): Promise<void>;
}

export function createPreferences(folder: string): Preferences {
  const settingsFile = path.join(folder, 'settings.json');
  const recentFile = path.join(folder, 'recent.json');
  const listeners = new Set<SettingsListener>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const next = last.then(step, step);
    last = next.catch(() => undefined);
    return next;
  };
  const recent = async (): Promise<string[]> => recentSchema.safeParse(await readJson(recentFile)).data ?? [];
  return {
    settings: () => inTurn(async () => settingsSchema.safeParse(await readJson(settingsFile)).data ?? {}),
    saveSettings: async (settings, by) => {
      await inTurn(() => writeJson(settingsFile, settings));
      for (const listener of listeners) listener(settings, by);
    },
    onSettings: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    recent: () => inTurn(recent),
    addRecent: (file) =>
      inTurn(async () => {
        const others = (await recent()).filter((each) => each !== file);
        await writeJson(recentFile, [file, ...others].slice(0, MAX_RECENT));
      }),
  };
}
