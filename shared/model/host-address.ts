/** Whether a host address of a published port means every interface; none is written: all. */
export function isEveryAddress(ip: string | undefined): boolean {
  return ip === undefined || ip === '' || ip === '0.0.0.0' || ip === '::' || ip === '[::]';
}

/** Two host addresses meet when they are equal or one of them means all: the same port of both can be had once. */
export function addressesMeet(a: string | undefined, b: string | undefined): boolean {
  return isEveryAddress(a) || isEveryAddress(b) || a === b;
}
