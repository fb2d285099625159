import { listen } from './server.ts';

/** Where GitHub keeps artifacts: another origin, whose signed addresses refuse any other credentials. */
export async function startStore() {
  const files: Buffer[] = [];
  const misuses: string[] = [];
  const server = await listen(async ({ url, headers }) => {
    const bytes = files[Number(/^\/(\d+)\?sig=/.exec(url)?.[1] ?? Number.NaN)];
    if (bytes === undefined) return { fault: undefined, answer: { status: 404, body: 'BlobNotFound' } };
    if (headers.authorization !== undefined) {
      misuses.push('the token was sent to the store of artifacts');
      return { fault: undefined, answer: { status: 400, body: 'InvalidAuthenticationInfo' } };
    }
    return { fault: undefined, answer: { status: 200, headers: { 'content-type': 'application/zip' }, body: bytes } };
  });
  const put = (bytes: Buffer) => `${server.origin}/${files.push(bytes) - 1}?sig=signed`;
  return { put, misuses, close: server.close };
}
