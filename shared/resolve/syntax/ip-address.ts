// Go's net.ParseIP and net.SplitHostPort, as far as port mappings need them.

/** Whether `text` is an IPv4 or IPv6 address without zone, as `net.ParseIP` reads it. */
export function isIpAddress(text: string): boolean {
  return text.includes(':') ? isIpv6(text) : isIpv4(text);
}

/** The host of `text:` (an address with nothing behind the last colon), brackets stripped; or what Go says is wrong with it. */
export function splitHost(text: string): { readonly host: string } | { readonly problem: string } {
  const address = `${text}:`;
  const problem = (why: string) => ({ problem: `address ${address}: ${why}` });
  let rest = text;
  let host = text;
  if (address.startsWith('[')) {
    const end = text.indexOf(']');
    if (end < 0) return problem("missing ']' in address");
    if (end !== text.length - 1) {
      return problem(text[end + 1] === ':' ? 'too many colons in address' : 'missing port in address');
    }
    host = text.slice(1, end);
    if (host.includes('[')) return problem("unexpected '[' in address");
    rest = '';
  } else if (text.includes(':')) return problem('too many colons in address');
  if (rest.includes('[')) return problem("unexpected '[' in address");
  if (rest.includes(']')) return problem("unexpected ']' in address");
  return { host };
}

function isIpv4(text: string): boolean {
  const parts = text.split('.', 5);
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  const last = all.at(-1);
  let count = all.length;
  if (last?.includes('.')) {
    // The dotted tail must be the end of the text: `1.2.3.4::` is none.
    if (!isIpv4(last) || text.endsWith(':')) return false;
    all.pop();
    count++;
  }
  return (
    all.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)) && (halves.length === 2 ? count < 8 : count === 8)
  );
}
