import path from 'node:path';

/** The form that paths have in the contract: absolute, `/` between the parts. */
export function toContract(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}

/** Whether `file` is `folder` or lies below it. Both absolute and normalised. */
export function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return (
    relative === '' ||
    (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
  );
}
