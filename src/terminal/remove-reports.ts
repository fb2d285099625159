import { open, realpath, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formats } from '../report/index.ts';

/** Enough to know a report by. */
const HEAD_BYTES = 256;

/**
 * After an error no report is left behind, not even an older one, that could be taken for this run's. Only what is a
 * report is removed: a mistyped command may have named a policy, a link or a device as its output.
 */
export async function removeReports(files: readonly string[], directory: string): Promise<void> {
  for (const file of files) await removeReport(resolve(directory, file)).catch(() => undefined);
}

async function removeReport(path: string): Promise<void> {
  const real = await realpath(path);
  if ((await stat(real)).isFile() && isReport(await headOf(real))) await rm(real);
}

async function headOf(path: string): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function isReport(head: string): boolean {
  return formats.some(({ begins }) => begins.test(head));
}
