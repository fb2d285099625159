// Cuts GitHub's OpenAPI description down to the operations that the loopback GitHub answers, with everything they refer to.
//
//   npm pack @octokit/openapi          (in a folder outside this repository; unpack it there)
//   node test/world/openapi/extract.mjs FOLDER/package
//   npx biome format --write test/world/openapi/github.json

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from './operations.mjs';

/** Keys that document and do not constrain. */
const PROSE = new Set([
  'description',
  'example',
  'examples',
  'summary',
  'externalDocs',
  'tags',
  'title',
  'links',
  'headers',
]);

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: node test/world/openapi/extract.mjs FOLDER_OF_THE_UNPACKED_PACKAGE');
  process.exit(2);
}
const read = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const whole = read('generated/api.github.com.json');
const { name, version, license } = read('package.json');

const paths = Object.create(null);
const missing = new Set(operations);
for (const [path, methods] of Object.entries(whole.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    if (!missing.delete(operation.operationId)) continue;
    paths[path] ??= {};
    paths[path][method] = slim(operation);
  }
}
if (missing.size > 0) throw new Error(`not in the description: ${[...missing].join(', ')}`);

const components = {};
const queue = references(paths);
for (const reference of queue) {
  const [, , kind, key] = reference.split('/');
  components[kind] ??= {};
  if (key in components[kind]) continue;
  components[kind][key] = slim(whole.components[kind][key]);
  queue.push(...references(components[kind][key]));
}

const cut = { openapi: whole.openapi, info: { from: name, version, license, notice: 'LICENSE' }, paths, components };
writeFileSync(new URL('github.json', import.meta.url), `${JSON.stringify(cut)}\n`);
console.log(`${operations.length} operations of ${name} ${version}`);

function slim(node, keysAreNames = false) {
  if (Array.isArray(node)) return node.map((item) => slim(item));
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([key]) => keysAreNames || !(PROSE.has(key) || isExtension(key)));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'enum' ? value : slim(value, key === 'properties' && !keysAreNames)]),
  );
}

/** `x-multi-segment` says that a path parameter may hold slashes; every other extension is for client generators. */
function isExtension(key) {
  return key.startsWith('x-') && key !== 'x-multi-segment';
}

function references(node) {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [value] : references(value)));
}
