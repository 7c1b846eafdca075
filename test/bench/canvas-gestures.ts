/** As far as the canvas zooms out. */
export const farthest = 0.05;

declare global {
  interface Window {
    bench: {
      /** Wheels until the drawing has this zoom. */
      zoomTo(zoom: number): Promise<void>;
      /** Drags the ground, zooms in and out, drags a card: one event per frame. */
      pan(frames: number): Promise<void>;
      zoom(frames: number): Promise<void>;
      drag(frames: number): Promise<void>;
      /** Takes hold of a card, and lets go of it. */
      grab(): Promise<void>;
      drop(): Promise<void>;
      /** Scrolls the list of the project to a part of its length. */
      scrollTree(part: number): void;
      /** Whether there is a card to drag. */
      hasCard(): boolean;
      /** From now on: `answer` tells the milliseconds from the next key until the card says something else on the screen. */
      watch(card: string): void;
      answer(): Promise<number>;
    };
  }
}

/** Runs in the page before the app does: notes when the first drawing stands, and makes gestures, one event per frame. */
export function gesturesInPage(): void {
  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
  /** Once what was just changed is on the screen. */
  const shown = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
  const watch = new MutationObserver(() => {
    if (document.querySelector('.react-flow__node, .far-layer[data-drawn]') === null) return;
    watch.disconnect();
    shown(() => performance.mark('canvas drawn'));
  });
  watch.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-drawn'],
  });

  const pane = () => document.querySelector<HTMLElement>('.react-flow__pane')!;
  const middle = () => {
    const { left, top, width, height } = pane().getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const zoomNow = () =>
    Number(
      /scale\(([\d.]+)\)/.exec(
        document.querySelector<HTMLElement>('.react-flow__viewport')!.style.transform,
      )?.[1],
    );
  const wheel = (deltaY: number) => {
    const { x, y } = middle();
    pane().dispatchEvent(
      new WheelEvent('wheel', {
        deltaY,
        clientX: x,
        clientY: y,
        bubbles: true,
        cancelable: true,
        view: window,
      }),
    );
  };
  const mouse = (target: EventTarget, type: string, x: number, y: number) =>
    target.dispatchEvent(
      new MouseEvent(type, {
        clientX: x,
        clientY: y,
        bubbles: true,
        cancelable: true,
        view: window,
        button: 0,
        buttons: type === 'mouseup' ? 0 : 1,
      }),
    );
  let held: { x: number; y: number } | undefined;
  const hold = async (target: HTMLElement, { x, y }: { x: number; y: number }) => {
    held = { x, y };
    mouse(target, 'mousedown', x, y);
    await frame();
    for (const by of [4, 8, 0]) {
      mouse(window, 'mousemove', x + by, y);
      await frame();
    }
  };
  const carry = async (frames: number) => {
    const { x, y } = held!;
    for (let index = 1; index <= frames; index++) {
      await frame();
      const turn = (index / frames) * 2 * Math.PI;
      mouse(window, 'mousemove', x + 160 * Math.sin(turn), y + 120 * (1 - Math.cos(turn)));
    }
    await frame();
  };
  const letGo = async () => {
    mouse(window, 'mouseup', held!.x, held!.y);
    await frame();
    await frame();
  };
  const nearest = (): HTMLElement | undefined => {
    const { x, y } = middle();
    const ground = pane().getBoundingClientRect();
    const away = (card: HTMLElement) => {
      const box = card.getBoundingClientRect();
      return Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y);
    };
    return [...document.querySelectorAll<HTMLElement>('.react-flow__node')]
      .filter((card) => {
        const { left, right, top, bottom } = card.getBoundingClientRect();
        return left > ground.left && right < ground.right && top > ground.top && bottom < ground.bottom;
      })
      .sort((a, b) => away(a) - away(b))[0];
  };
  let answered = Promise.resolve(NaN);
  window.bench = {
    zoomTo: async (zoom) => {
      for (let tries = 0; tries < 200 && Math.abs(Math.log2(zoom / zoomNow())) > 0.02; tries++) {
        wheel(Math.max(-120, Math.min(120, -Math.log2(zoom / zoomNow()) / 0.002)));
        await frame();
      }
    },
    pan: async (frames) => {
      await hold(pane(), middle());
      await carry(frames);
      await letGo();
    },
    zoom: async (frames) => {
      for (let index = 0; index < frames; index++) {
        wheel(index % 60 < 30 ? -60 : 60);
        await frame();
      }
    },
    hasCard: () => nearest() !== undefined,
    grab: async () => {
      const card = nearest();
      if (card === undefined) throw new Error('no card is in sight');
      const box = card.getBoundingClientRect();
      await hold(card, { x: box.left + box.width / 2, y: box.top + box.height / 2 });
    },
    drag: carry,
    drop: letGo,
    scrollTree: (part) => {
      const tree = document.querySelector('.tree')!;
      tree.scrollTop = (tree.scrollHeight - tree.clientHeight) * part;
    },
    watch: (id) => {
      let pressed = NaN;
      const card = document.querySelector(`.react-flow__node[data-id="${id}"]`)!;
      window.addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true });
      answered = new Promise((done, fail) => {
        const late = setTimeout(() => fail(new Error(`the card of ${id} does not answer`)), 10_000);
        const answer = new MutationObserver(() => {
          answer.disconnect();
          clearTimeout(late);
          shown(() => done(performance.now() - pressed));
        });
        answer.observe(card, { subtree: true, childList: true, characterData: true });
      });
    },
    answer: () => answered,
  };
}
