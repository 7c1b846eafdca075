import type { Page } from 'playwright-core';
import type { Dice } from '../../fuzz/dice.ts';

/** Something that a person may do next; undefined: there is nothing here to do it with. */
type Step = (page: Page, dice: Dice) => Promise<string | undefined>;

const KEYS = [
  ...['Delete', 'Escape', 'Enter', 'Tab', 'Shift+Tab', 'F2', 'ArrowRight', 'ArrowDown', 'Home'],
  ...['Control+a', 'Control+c', 'Control+x', 'Control+v', 'Control+d', 'Control+z', 'Control+Shift+z'],
  ...['Control+k', 'Control+f', 'Shift+1', 'Shift+F10', 'c', 'f', 'g', 's', 't', '?'],
];
const VALUES = ['8080:80', 'x y', '${A:-b}', '"', '- a', 'true', '10s', '1g', 'a: b', '#c', '웹', '~'];
const TYPED = ['  x: y\n', '\n', '[', '- ', '"', 'image: a', '# c', '{', '&a ', '*a', '\t', 'services:'];
/** What would start something outside the window, or leave the project. */
const NOT_HERE = /^(Run|Up|Start|Open|Choose|Copy as|Close project)/;

/** The middle of everything that a click would reach now, and how it is called. */
async function inReach(page: Page, selector: string) {
  return page.evaluate((wanted) => {
    return [...document.querySelectorAll<HTMLElement>(wanted)].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (!element.contains(document.elementFromPoint(x, y))) return [];
      const name = element.getAttribute('aria-label') ?? element.innerText;
      return [{ x, y, name: name.trim().split('\n')[0] ?? '' }];
    });
  }, selector);
}

async function clickOne(
  page: Page,
  dice: Dice,
  selector: string,
  button: 'left' | 'right' = 'left',
): Promise<string | undefined> {
  const found = (await inReach(page, selector)).filter(({ name }) => !NOT_HERE.test(name));
  if (found.length === 0) return undefined;
  const { x, y, name } = dice.pick(found);
  await page.mouse.click(x, y, { button });
  return name;
}

const clicking =
  (what: string, selector: string, button?: 'right'): Step =>
  async (page, dice) => {
    const name = await clickOne(page, dice, selector, button);
    return name === undefined ? undefined : `${what} "${name}"`;
  };

const steps: readonly Step[] = [
  clicking('view', '.view-switch .segment'),
  clicking('row', '.tree-row'),
  clicking('card', '.react-flow__node'),
  clicking('menu of', '.react-flow__node', 'right'),
  clicking('pane', '[role="tab"]'),
  clicking('inspector', '[data-region="inspector"] :is(button, summary)'),
  clicking('choice', '[role="option"]'),
  clicking('menu', '[role="menuitem"]'),
  clicking('dialog', '[role="dialog"] button'),
  clicking('element', '[data-region="palette"] button'),
  async (page, dice) => {
    const name = await clickOne(page, dice, '[data-region="inspector"] input, [role="dialog"] input');
    if (name === undefined) return undefined;
    const value = dice.pick(VALUES);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value);
    await page.keyboard.press(dice.pick(['Enter', 'Tab', 'Escape']));
    return `field "${name}" ${value}`;
  },
  async (page, dice) => {
    if ((await clickOne(page, dice, '.cm-line')) === undefined) return undefined;
    const text = dice.pick(TYPED);
    await page.keyboard.type(text);
    return `text ${JSON.stringify(text)}`;
  },
  async (page, dice) => {
    const key = dice.pick(KEYS);
    await page.keyboard.press(key);
    return `key ${key}`;
  },
];

/** Makes so many random steps, and says which. */
export async function walkAtRandom(page: Page, dice: Dice, count: number): Promise<readonly string[]> {
  const done: string[] = [];
  while (done.length < count) {
    const step = await dice.pick(steps)(page, dice);
    if (step !== undefined) done.push(step);
  }
  return done;
}
