// Builds dist/ from src/: TypeScript to JavaScript, one bundle for each door, types, schemas and the demo's files.
// The same sources give the same bytes, so a difference between dist/ and a fresh build means that dist/ is stale.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ncc from '@vercel/ncc';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const compiled = join(root, '.build');
const dist = process.argv[2] === undefined ? join(root, 'dist') : resolve(process.argv[2]);

/** Bundle in dist/ ← entry in src/. */
const bundles = { 'cli.js': 'cli.js', 'library.js': 'index.js', 'index.js': 'action.js' };

rmSync(compiled, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root], { stdio: 'inherit' });
writeFileSync(join(compiled, 'package.json'), '{"type":"module"}\n');
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const written = new Map();
for (const [bundle, entry] of Object.entries(bundles)) {
  const { code, assets } = await ncc(join(compiled, entry), {
    quiet: true,
    minify: false,
    cache: false,
    target: 'es2022',
    // What the licences of bundled packages ask for: their texts go with the code.
    license: bundle.replace('.js', '.licenses.txt'),
  });
  emit(bundle, code);
  for (const [name, { source }] of Object.entries(assets)) {
    if (name !== 'package.json') emit(name, source);
  }
}
emit('package.json', '{\n  "type": "module"\n}\n');
copyTypes(compiled, join(dist, 'types'));
cpSync(join(root, 'src/demo'), join(dist, 'demo'), { recursive: true });
const { policyJsonSchema } = await import(pathToFileURL(join(compiled, 'policy/index.js')).href);
const { reportJsonSchema } = await import(pathToFileURL(join(compiled, 'report/schema.js')).href);
emit('policy.schema.json', `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
emit('report.schema.json', `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);

/** Writes a file of dist/; two bundles may share one only if they agree on every byte. */
function emit(name, content) {
  const bytes = Buffer.from(content);
  const before = written.get(name);
  if (before !== undefined && !before.equals(bytes))
    throw new Error(`Two bundles emit "${name}" with different bytes.`);
  written.set(name, bytes);
  mkdirSync(dirname(join(dist, name)), { recursive: true });
  writeFileSync(join(dist, name), bytes);
}

function copyTypes(from, to) {
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.d.ts')) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, path.slice(from.length + 1));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      readFileSync(path, 'utf8').replaceAll(/(from '|import\(["'])(\.{1,2}\/[^'"]+)\.ts(["'])/g, '$1$2.js$3'),
    );
  }
}

if (!existsSync(join(dist, 'cli.js'))) throw new Error('The build wrote no dist/cli.js.');
