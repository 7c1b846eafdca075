/** What `docker compose config --hash '*'` prints: the hash of each service's configuration. */
export function parseHashes(text: string): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, service, hash] = /^(\S+) ([0-9a-f]{64})\r?$/.exec(line) ?? [];
    if (service !== undefined && hash !== undefined) hashes.set(service, hash);
  }
  return hashes;
}
