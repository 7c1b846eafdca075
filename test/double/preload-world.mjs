/**
 * The script that runs our preload before a page's own scripts, with what the sandbox gives a preload: a `require` that
 * knows `electron` and nothing else.
 */
export function preloadScript(source) {
  return `(() => {
  const invoke = globalThis.__doubleInvoke;
  if (window !== window.top) return;
  const receivers = new Map();
  globalThis.__doubleReceive = (channel, value) => {
    for (const receive of receivers.get(channel) ?? []) receive({}, structuredClone(value));
  };
  const freeze = (value) => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key, api) => Object.defineProperty(window, key, { value: freeze(api) }),
    },
    ipcRenderer: {
      invoke: (channel, ...args) => invoke(channel, structuredClone(args)),
      on: (channel, receive) => {
        if (!receivers.has(channel)) receivers.set(channel, new Set());
        receivers.get(channel).add(receive);
      },
      removeListener: (channel, receive) => receivers.get(channel)?.delete(receive),
    },
    webUtils: { getPathForFile: (file) => (file instanceof File ? (file.__path ?? '') : '') },
  };
  const require = (name) => {
    if (name !== 'electron') throw new Error('module not found: ' + name);
    return electron;
  };
  const module = { exports: {} };
  (function (require, module, exports, process) {
${source}
  })(require, module, module.exports, undefined);
})();`;
}
