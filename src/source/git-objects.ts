import { once } from 'node:events';
import { UserError } from '../errors.ts';
import { GIT_TIMEOUT_MS, type GitPlace, notRun, startGit, tooSlow } from './git.ts';
import { damaged, knownTrouble } from './git-trouble.ts';

const MAX_SMALL_BYTES = 64 * 2 ** 20;
const MAX_HEADER_BYTES = 1_024;
const MAX_SAID_BYTES = 16 * 1_024;

type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

/** An object's content comes as it is read; it must be read to its end before the next one is asked for. */
export interface GitObject {
  readonly id: string;
  readonly type: ObjectType;
  readonly bytes: number;
  readonly content: AsyncGenerator<Buffer>;
}

/** Objects of a repository, one after another, from one `git cat-file`. */
export interface GitObjects {
  /** By object id, or `id^{tree}`; nothing, and nothing after it, where the repository does not have it. Never by words of a user. */
  get(name: string): Promise<GitObject | undefined>;
  /** Ends git, also while it writes. */
  close(): void;
}

export function openObjects(place: GitPlace): GitObjects {
  const git = startGit(place, ['cat-file', '--batch']);
  let failure: UserError | undefined;
  let said = '';
  git.on('error', (error) => {
    failure = notRun(error);
  });
  git.stdin.on('error', () => {}); // git has ended: what it said tells why.
  git.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < MAX_SAID_BYTES) said += text;
  });
  const ended = once(git, 'close').catch(() => {});
  const chunks: AsyncIterator<Buffer> = git.stdout[Symbol.asyncIterator]();
  let ahead: Buffer = Buffer.alloc(0);

  /** At least one more byte, or why there is none. */
  async function more(): Promise<Buffer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, GIT_TIMEOUT_MS, 'late');
    });
    const next = await Promise.race([chunks.next(), late]).finally(() => clearTimeout(timer));
    if (next === 'late') throw tooSlow();
    if (!next.done) return next.value;
    throw (await trouble()) ?? damaged();
  }

  /** What git has said when it has ended. */
  async function trouble(): Promise<UserError | undefined> {
    git.stdin.end();
    while (!(await chunks.next()).done);
    await ended;
    return failure ?? knownTrouble(said);
  }

  async function line(): Promise<string> {
    for (;;) {
      const end = ahead.indexOf('\n');
      if (end >= 0) {
        const text = ahead.toString('latin1', 0, end);
        ahead = ahead.subarray(end + 1);
        return text;
      }
      if (ahead.length > MAX_HEADER_BYTES) throw damaged();
      ahead = Buffer.concat([ahead, await more()]);
    }
  }

  async function* content(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0; ) {
      if (ahead.length === 0) ahead = await more();
      const chunk = ahead.subarray(0, left);
      ahead = ahead.subarray(chunk.length);
      left -= chunk.length;
      yield chunk;
    }
    await line();
  }

  return {
    async get(name) {
      git.stdin.write(`${name}\n`);
      const [id = '', type, bytes] = (await line()).split(' ');
      if (type === 'missing') {
        // A damaged object is missing, too.
        const known = await trouble();
        if (known) throw known;
        return undefined;
      }
      return { id, type: type as ObjectType, bytes: Number(bytes), content: content(Number(bytes)) };
    },
    close() {
      git.kill('SIGKILL');
      git.stdout.destroy();
    },
  };
}

/** All of a small object. */
export async function wholeObject({ bytes, content }: GitObject): Promise<Buffer> {
  if (bytes > MAX_SMALL_BYTES) {
    throw new UserError(
      'GIT_OBJECT_TOO_LARGE',
      `A folder or commit of the repository is larger than ${MAX_SMALL_BYTES / 2 ** 20} MB.`,
      'Check the repository with `git fsck`.',
    );
  }
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
