const { structuredClone } = globalThis;
const handlers = new Map();

export function setHandler(channel, handler) {
  if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
  handlers.set(channel, handler);
}

export function forgetHandler(channel) {
  handlers.delete(channel);
}

/** As Electron does it: what a handler throws arrives as an error, what it returns as a copy. */
export async function invoke(event, channel, args) {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`no handler registered for '${channel}'`);
  return structuredClone(await handler(event, ...structuredClone(args)));
}
