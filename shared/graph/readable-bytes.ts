/** Bytes as people read them, `512M`: the resolver prints a bare number. What has a unit keeps it, in capitals. */
export function readableBytes(text: string): string {
  if (!/^\d+$/.test(text)) return text.toUpperCase();
  let amount = Number(text);
  const units = ['B', 'K', 'M', 'G', 'T'];
  let unit = 0;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit++;
  }
  return `${Math.round(amount * 100) / 100}${units[unit]}`;
}
