// npm publishes package.json as it stands in the folder. Users need no second Node, so it is taken out before packing
// and put back after: node .ci/pack.mjs before | after
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const kept = '.package.json.kept';
if (process.argv[2] === 'after') {
  renameSync(kept, 'package.json');
} else {
  const text = readFileSync('package.json', 'utf8');
  writeFileSync(kept, text);
  const { optionalDependencies, devDependencies, knip, ...published } = JSON.parse(text);
  writeFileSync('package.json', `${JSON.stringify(published, null, 2)}\n`);
}
