/** The longest side and the most pixels that engines draw without giving up. */
const LONGEST = 16_384;
const MOST = 200_000_000;

/** Whether a picture of this size can be drawn at this scale. */
export function canRasterize(width: number, height: number, scale: number): boolean {
  return Math.max(width, height) * scale <= LONGEST && width * height * scale * scale <= MOST;
}

/** An SVG of ours as PNG, `scale` pixels to the unit. Throws when the engine gives up. */
export async function rasterize(svg: string, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the engine made no PNG');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The bytes in base64. */
export async function base64Of(blob: Blob): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
  return url.slice(url.indexOf(',') + 1);
}
