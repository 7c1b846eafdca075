/** Options that every function of the writer takes. */
export interface WriteOptions {
  /**
   * Index of the document to write to. By default: the last one that has the element, else the last one that has the longest
   * part of the path, because later documents of a file are merged over earlier ones.
   */
  readonly document?: number;
}
