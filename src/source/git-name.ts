import { createHash } from 'node:crypto';

/** The name that git gives a file's content: SHA-1, or SHA-256 in a repository whose names are that long. */
export function gitName(content: Buffer, { digits }: { readonly digits: number }): string {
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}
