import type { ExtractedBase } from '../../shared/override/extract-base.ts';
import type { SynthesisRefusal } from '../../shared/override/prove-override.ts';
import { findExtract, type ExtractChoice } from '../../shared/override/write-extract.ts';
import type { Project } from '../../shared/project/project.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { readable, useWorkedOut, type WorkedOut } from '../store/index.ts';

type Found = ExtractedBase | SynthesisRefusal;

/** The base of the chosen copies and their overrides; undefined while it is worked out, or when there is nothing to work out. */
export const useExtract = (project: Project, choice: ExtractChoice | undefined): Found | undefined =>
  useWorkedOut(project, choice, work);

function work(project: Project, choice: ExtractChoice): WorkedOut<Found> {
  const value = findExtract(project, choice);
  const asked = isRefusal(value) && value.missing !== undefined ? [value.missing] : [];
  const missing = readable(project, asked);
  return missing === undefined ? { value } : { missing };
}
