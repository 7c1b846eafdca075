import { host } from '../host/host.ts';
import { notify } from './notices.ts';

/** A file to hand out: text, or bytes in base64. */
export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly data: string;
  readonly encoding: 'utf8' | 'base64';
}

/** Saves a file where the person says; in a browser it is downloaded. False: cancelled, or it failed, which has been said. */
export async function exportFile(file: ExportedFile): Promise<boolean> {
  const { name, data, encoding } = file;
  const answer = await host().call('exportFile', { name, data, encoding });
  if (answer.ok) {
    if (answer.value !== null)
      notify({ tone: 'good', text: { key: 'share.saved', args: { file: answer.value } } });
    return answer.value !== null;
  }
  if (answer.code === 'not-available') {
    download(file);
    notify({ tone: 'good', text: { key: 'share.downloaded', args: { file: name } } });
    return true;
  }
  notify({ tone: 'error', text: { failure: answer } });
  return false;
}

function download({ name, type, data, encoding }: ExportedFile): void {
  const bytes =
    encoding === 'utf8' ? data : Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
