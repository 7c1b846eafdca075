import { expect, test } from 'vitest';
import { createDice } from '../fuzz/dice.ts';
import { makeProject } from '../fuzz/make-project.ts';
import { openProjectPage } from './support/project-page.ts';
import { walkAtRandom } from './support/random-steps.ts';

// Whatever a person does, in whatever order: no error of ours, and undo leads back to the bytes of the start. More of it:
// WALKS=100 SEED=7 STEPS=80 npx vitest run --project e2e test/e2e/random-walk

const walks = Number(process.env['WALKS'] ?? 2);
const first = Number(process.env['SEED'] ?? 1);
const count = Number(process.env['STEPS'] ?? 40);

for (let seed = first; seed < first + walks; seed++) {
  test(`walk ${seed}: nothing breaks, and all of it can be undone`, async () => {
    const { files, compose } = makeProject(seed);
    const texts = { ...files, 'compose.yaml': files['compose.yaml'] ?? files[compose[0]!]! };
    const project = await openProjectPage(texts);
    const { page } = project;
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
    let steps: readonly string[] = [];
    try {
      steps = await walkAtRandom(page, createDice(seed), count);
      expect(errors).toEqual([]);
      for (let open = 0; open < 5; open++) await page.keyboard.press('Escape');
      const undo = page.getByRole('button', { name: /^Undo/ });
      // A dialog that was still being loaded hides the button when it comes.
      for (let isHidden = true; isHidden || (await undo.isEnabled()); isHidden = !(await undo.isVisible())) {
        if (isHidden) await page.keyboard.press('Escape');
        else await undo.click();
      }
      // What was saved on the way is on the disk as it was then.
      await page.keyboard.press('Control+Shift+s');
      await page.locator('.top-bar .dot').waitFor({ state: 'detached' });
      for (const [name, text] of Object.entries(texts)) expect(project.onDisk(name)).toBe(text);
      expect(errors).toEqual([]);
    } catch (error) {
      throw new Error(`seed ${seed}: ${steps.join(' | ')}`, { cause: error });
    } finally {
      await project.close();
    }
  });
}
