/** What is shown instead of a confidential value. */
export const MASK = '••••••';

/** Words that nobody writes by chance, wherever in the name they stand: `PGPASSWORD`. */
const ANYWHERE = /passw(or)?d|passphrase|secret|credential|api_?key|private_?key/i;
/** Words that mean it only as words of the name. */
const WORDS =
  /(^|[_.-])(pass|pwd|pw|token|(access|signing|encryption|auth|license)[_-]?key|keystore|dsn)([_.-]|s?$)/i;
/** Names that only say where the value is, or something about it. */
const ABOUT = /(_|-)(file|path|dir|url|uri|host|name|ttl|expir\w*|length|algorithm|type|enabled)$/i;
/** A password inside a URL. */
const IN_URL = /:\/\/[^/\s:@]*:([^/\s@]+)@/;

/**
 * Whether an attribute or variable of this name, with this text, looks confidential. An empty text never does, nor the place where the
 * engine mounts a secret. Without a text the name alone decides. The only judge of it: masks, rules and refusals agree.
 */
export function looksSecret(name: string, text?: string): boolean {
  if (text === '') return false;
  if (text !== undefined && IN_URL.test(text)) return true;
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  const isNamed = ANYWHERE.test(spaced) || WORDS.test(spaced);
  return isNamed && !ABOUT.test(spaced) && text?.startsWith('/run/secrets/') !== true;
}
