import type { ResolveInput } from '../resolve/resolution.ts';
import { rootSpot } from '../yaml/spot.ts';
import { styleAt } from '../yaml/style.ts';
import type { OverrideLayout } from './print-override.ts';

/** A stack's own way to write: that of its last file. */
export function layoutOf({ files, read }: ResolveInput): OverrideLayout {
  const last = read(files.at(-1) ?? '');
  const yaml = last?.yaml();
  const style = styleAt(yaml === undefined ? undefined : rootSpot(yaml, 0));
  return { style, spaced: /\n[ \t]*\r?\n(?:[ ]+#.*\r?\n)*[ ]{1,8}[\w."'-]+:/.test(last?.text ?? '') };
}
