// Writes a seeded file of predictions for the benchmarks: node predictions-csv.mjs [rows] [path]; prints the path.
import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

const rows = Number(process.argv[2] ?? 5_000_000);
const path = process.argv[3] ?? join(tmpdir(), `fairness-gate-predictions-${rows}.csv`);
if (!existsSync(path)) await write(path);
process.stderr.write(`${rows} rows, ${statSync(path).size} bytes\n`);
process.stdout.write(`${path}\n`);

async function write(path) {
  const unfinished = `${path}.${process.pid}`;
  const out = createWriteStream(unfinished);
  const random = mulberry32(12345);
  const pick = (values) => values[Math.floor(random() * values.length)];
  let block = 'id,y_true,y_pred,y_score,sex,race,age,sample_weight,region\n';
  for (let row = 0; row < rows; row++) {
    const score = random();
    const truth = random() < score ? 1 : 0;
    const sex = pick(['Male', 'Male', 'Female']);
    const race = pick([
      'White',
      'White',
      'White',
      'White',
      'Black',
      'Asian-Pac-Islander',
      'Amer-Indian-Eskimo',
      'Other',
    ]);
    const age = 17 + Math.floor(random() * 73);
    const weight = 10_000 + Math.floor(random() * 300_000);
    block += `${row + 1},${truth},${score >= 0.5 ? 1 : 0},${score.toFixed(6)},${sex},${race},${age},${weight},${pick(['North', 'South', 'East', 'West'])}\n`;
    if (block.length >= 1 << 20) {
      if (!out.write(block)) await new Promise((resolve) => out.once('drain', resolve));
      block = '';
    }
  }
  out.end(block);
  await finished(out);
  renameSync(unfinished, path);
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
