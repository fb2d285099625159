import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Puts a text between the marks of its name in src/stats/README.md. */
export function writeBetween(name, text) {
  const path = fileURLToPath(new URL('../../src/stats/README.md', import.meta.url));
  const readme = readFileSync(path, 'utf8');
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [readme.indexOf(start) + start.length, readme.indexOf(end)];
  if (from < start.length || to < from) throw new Error(`${path} has no ${start.trim()} … ${end}.`);
  writeFileSync(path, `${readme.slice(0, from)}\n${text}\n\n${readme.slice(to)}`);
}
