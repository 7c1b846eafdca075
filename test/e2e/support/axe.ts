import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Everything that axe finds on the page as it is: rule and element, one line each. A page that was looked at in the light theme is in
 * the dark one the same but for its colours: `what` may say so.
 */
export async function violations(
  page: Page,
  where: string,
  what: 'all' | 'colours' = 'all',
): Promise<string[]> {
  // Colours that still change into others would be measured on their way.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  const found = await page.evaluate(
    async (only) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(only && { runOnly: only }),
        // Not among the rules that run by default: who speaks to a button says what is written on it.
        ...(only === undefined && { rules: { 'label-content-name-mismatch': { enabled: true } } }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
      );
    },
    what === 'colours' ? COLOURS : undefined,
  );
  return found.map((line) => `${where}: ${line.replaceAll(/\s+/g, ' ')}`);
}

/** Those of axe's default rules that look at colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** A script of the test, not of the page: the page's policy would forbid it, the debugger may. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}
