/**
 * Fits a decision tree on Adult, ours and scikit-learn's in one run, and prints medians and ratios.
 * Run: PYTHON=python3 npm exec -c 'node test/bench/tree.mjs' – Python needs scikit-learn and pandas; data from ../shared.
 * Ours starts from dictionary-coded columns (encoding and sorting included), scikit-learn from its ready one-hot matrix.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTable } from '../../src/data/read-table.ts';
import { trainTree } from '../../src/model/train.ts';
import { workTree } from '../../src/source/work-tree.ts';

const RUNS = 9;
const DEPTHS = [4, 12];
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

const table = await readTable(workTree(shared), {
  paths: ['data/adult.csv.gz'],
  naValues: ['?'],
  columns: (header) => header.map((name) => ({ name, as: 'coded' })),
});
const label = table.columns.get('class');
const rows = Uint32Array.from(JSON.parse(readFileSync(`${shared}golden/adult-split.json`, 'utf8')).train);
const training = {
  table,
  inputs: table.header.filter((name) => !['sex', 'race', 'class'].includes(name)),
  labels: Uint8Array.from(label.codes, (code) => Number(label.values[code] === '>50K')),
  classes: { negative: '<=50K', positive: '>50K' },
  rows,
};

const ours = DEPTHS.map((maxDepth) => {
  const parameters = { maxDepth, minSamplesLeaf: 10, minSamplesSplit: 2 };
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    trainTree({ ...training, parameters });
    return performance.now() - start;
  });
  return { first: times[0], median: median(times) };
});

const script = fileURLToPath(new URL('tree-sklearn.py', import.meta.url));
const python = spawnSync(process.env.PYTHON ?? 'python3', [script, shared, String(RUNS), ...DEPTHS.map(String)]);
if (python.status !== 0) throw new Error(`scikit-learn did not run:\n${python.stderr}`);
const theirs = JSON.parse(String(python.stdout));

console.log(`${rows.length} rows, Node ${process.version}, scikit-learn ${theirs.version}, ${RUNS} runs each`);
for (const [at, depth] of DEPTHS.entries()) {
  const { first, median: middle } = ours[at];
  const peer = theirs.medians[at];
  console.log(
    `max_depth ${depth}: ours ${middle.toFixed(1)} ms (first ${first.toFixed(1)}), scikit-learn ${peer.toFixed(1)} ms, ` +
      `ratio ${(middle / peer).toFixed(2)} (first ${(first / peer).toFixed(2)})`,
  );
}

function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}
