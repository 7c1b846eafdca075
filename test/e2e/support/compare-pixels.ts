import type { Page } from 'playwright-core';

/** A pixel differs when a channel is further off than this (of 255): the edges of letters and lines are smoothed differently. */
const CHANNEL = 48;

/**
 * How many of the pixels of two PNGs differ, from 0 to 1, after the second was brought to the size of the first; and the second's own
 * size. The page only decodes them.
 */
export function shareOfDifferentPixels(
  page: Page,
  a: Buffer,
  b: Buffer,
): Promise<{ readonly share: number; readonly size: { readonly width: number; readonly height: number } }> {
  return page.evaluate(
    async ([first, second, channel]) => {
      const decode = async (png: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        return image;
      };
      const [one, other] = [await decode(first), await decode(second)];
      const pixels = (image: HTMLImageElement) => {
        const pen = new OffscreenCanvas(one.width, one.height).getContext('2d')!;
        pen.imageSmoothingQuality = 'high';
        pen.drawImage(image, 0, 0, one.width, one.height);
        return pen.getImageData(0, 0, one.width, one.height).data;
      };
      const [left, right] = [pixels(one), pixels(other)];
      let different = 0;
      for (let at = 0; at < left.length; at += 4) {
        const isOff = [0, 1, 2].some((c) => Math.abs(left[at + c]! - right[at + c]!) > channel);
        if (isOff) different++;
      }
      return { share: different / (left.length / 4), size: { width: other.width, height: other.height } };
    },
    [a.toString('base64'), b.toString('base64'), CHANNEL] as const,
  );
}
