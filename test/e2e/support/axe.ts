import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Everything that axe finds on the page as it is: rule and element, one line each. */
export async function violations(page: Page, where: string): Promise<string[]> {
  // Colours that still change into others would be measured on their way.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  });
  return found.map((line) => `${where}: ${line.replaceAll(/\s+/g, ' ')}`);
}

/** A script of the test, not of the page: the page's policy would forbid it, the debugger may. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}
