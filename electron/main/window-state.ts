import { screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';
import { readJson, writeJson } from '../host/json-file.ts';

const stateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  maximized: z.boolean(),
});

export interface WindowState {
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number };
  readonly maximized: boolean;
}

const FIRST: WindowState = { bounds: { width: 1440, height: 900 }, maximized: false };

/** How far a further window stands from the one before, so that both title bars can be reached. */
const STEP = 28;

/** Where the window was last time, or a step from the one `beside`, unless no display shows that place any more. */
export async function readWindowState(file: string, beside?: Rectangle): Promise<WindowState> {
  if (beside !== undefined) {
    return { maximized: false, bounds: onScreen({ ...beside, x: beside.x + STEP, y: beside.y + STEP }) };
  }
  const { data } = stateSchema.safeParse(await readJson(file));
  if (data === undefined) return FIRST;
  const { maximized, ...bounds } = data;
  return { maximized, bounds: onScreen(bounds) };
}

function onScreen(bounds: Rectangle): WindowState['bounds'] {
  const visible = screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, bounds));
  return visible ? bounds : { width: bounds.width, height: bounds.height };
}

/** At least a piece of the title bar can be reached. */
function overlaps(area: Rectangle, bounds: Rectangle): boolean {
  const across = Math.min(area.x + area.width, bounds.x + bounds.width) - Math.max(area.x, bounds.x);
  return across >= 100 && bounds.y >= area.y - 10 && bounds.y < area.y + area.height - 40;
}

export async function saveWindowState(file: string, window: BrowserWindow): Promise<void> {
  const state = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  await writeJson(file, state).catch(() => undefined);
}
