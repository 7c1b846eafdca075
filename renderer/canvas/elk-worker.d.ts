declare module 'elkjs/lib/elk-worker.min.js' {
  /** ELK behind the looks of a worker, in the thread that makes it. */
  export const Worker: new () => globalThis.Worker;
}
