import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../src/terminal/main.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const root = mkdtempSync(join(tmpdir(), 'fairness-terminal-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder with these files, and the terminal's door from within it, without a process. */
export function folderOf(files: { readonly [path: string]: string | Uint8Array }) {
  const directory = mkdtempSync(join(root, 'folder-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return {
    directory,
    has: (path: string) => existsSync(join(directory, path)),
    read: (path: string) => readFileSync(join(directory, path), 'utf8'),
    async run(args: readonly string[], within = ''): Promise<Ran> {
      let [stdout, stderr] = ['', ''];
      const code = await main(args, {
        async out(text) {
          stdout += text;
        },
        note(text) {
          stderr += text;
        },
        color: false,
        width: undefined,
        directory: join(directory, within),
        today: '2026-11-26',
      });
      return { code, stdout, stderr };
    },
  };
}
