// Shows Markdown files as GitHub shows comments: `node test/world/pictures.mjs OUT_DIR FILE.md…` writes, for each file,
// NAME-light.png, NAME-dark.png and NAME-400px.png. Needs Chromium, at /usr/bin/chromium or where CHROMIUM says,
// and a font with colour emoji (Debian: chromium, fonts-noto-color-emoji).

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [outDir, ...files] = process.argv.slice(2);
if (outDir === undefined || files.length === 0) {
  console.error('Usage: node test/world/pictures.mjs OUT_DIR FILE.md…');
  process.exit(2);
}
install();
const { toHtml } = await import('./pictures/comment.mjs');
const { openCamera } = await import('./pictures/camera.mjs');

await mkdir(outDir, { recursive: true });
const camera = await openCamera();
for (const file of files) {
  const html = await toHtml(await readFile(file, 'utf8'));
  const name = basename(file, '.md');
  for (const path of await camera.shoot(html, join(outDir, name))) console.log(path);
}
await camera.close();

/** The packages have a lock file of their own and are fetched when they are first needed. */
function install() {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  if (existsSync(join(folder, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
