// Shows Markdown files as GitHub shows comments: `node test/world/pictures.mjs OUT_DIR FILE.md…` writes, for each file,
// NAME-light.png, NAME-dark.png and NAME-400px.png. Needs Chromium, at /usr/bin/chromium or where CHROMIUM says,
// and a font with colour emoji (Debian: chromium, fonts-noto-color-emoji).

import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { install } from './pictures/install.mjs';

const [outDir, ...files] = process.argv.slice(2);
if (outDir === undefined || files.length === 0) {
  console.error('Usage: node test/world/pictures.mjs OUT_DIR FILE.md…');
  process.exit(2);
}
const trouble = install();
if (trouble !== undefined) {
  console.error(trouble);
  process.exit(1);
}
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
