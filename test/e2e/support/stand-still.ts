import type { Locator, Page } from 'playwright-core';

/** The card of a node, as React Flow places it. */
export const node = (page: Page, id: string): Locator => page.locator(`.react-flow__node[data-id="${id}"]`);

/** Waits until the layout is done and a node has stood in one place for ten frames. */
export async function standStill(page: Page, id: string): Promise<void> {
  await page.locator('[data-region="canvas"][aria-busy="false"]').waitFor();
  await node(page, id).evaluate(
    (element) =>
      new Promise<void>((done) => {
        let last = '';
        let frames = 0;
        const look = () => {
          const { x, y } = element.getBoundingClientRect();
          frames = last === `${x},${y}` ? frames + 1 : 0;
          last = `${x},${y}`;
          if (frames >= 10) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}
