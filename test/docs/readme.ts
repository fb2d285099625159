import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markdownTable } from 'markdown-table';
import { parse } from 'yaml';
import { metricNames, metrics } from '../../src/metrics/index.ts';
import { metricsOfTask } from '../../src/metrics/tasks.ts';
import { presets } from '../../src/policy/presets/index.ts';
import type { PresetRule } from '../../src/policy/presets/preset.ts';
import { TASKS } from '../../src/policy/registries.ts';

/** What stands between `<!-- name -->` and `<!-- /name -->` in README.md, made from what it speaks of. */
const blocks: { readonly [name: string]: () => string } = {
  /** What the demo prints, without the next steps. */
  report: () => {
    const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const output = execFileSync(process.execPath, [cli, 'demo'], { encoding: 'utf8', env: {} });
    return `\`\`\`\n${output.split('\nNext:')[0]?.trimEnd()}\n\`\`\``;
  },
  metrics: () =>
    markdownTable(
      [
        ['metric', 'task', 'formula', 'range', 'as in'],
        ...metricNames.map((name) => {
          const { formula, range, source } = metrics[name];
          return [
            `\`${name}\``,
            TASKS.filter((task) => Object.hasOwn(metricsOfTask(task), name)).join(', '),
            formula.replaceAll('|', '\\|'),
            spanOf(range),
            `\`${source}\``,
          ];
        }),
      ],
      { alignDelimiters: false, padding: true },
    ),
  presets: () =>
    markdownTable(
      [
        ['preset', 'what it is', 'decides', 'source', 'as of'],
        ...Object.entries(presets).map(([name, { title, rules, source, asOf }]) => [
          `\`${name}\``,
          title,
          rules.length === 0 ? 'nothing: it reports' : rules.map(limits).join(', '),
          source,
          asOf,
        ]),
      ],
      { alignDelimiters: false, padding: true },
    ),
  inputs: () => described('input', manifest.inputs),
  outputs: () => described('output', manifest.outputs),
};

function spanOf([least, greatest]: readonly [number, number]): string {
  if (!Number.isFinite(least)) return Number.isFinite(greatest) ? `up to ${greatest}` : 'any number';
  return Number.isFinite(greatest) ? `${least} to ${greatest}` : `from ${least}`;
}

/** A rule of a preset with its limits. */
function limits({ metric, min, max }: PresetRule): string {
  const span =
    min !== undefined && max !== undefined ? `${min} to ${max}` : min !== undefined ? `≥ ${min}` : `≤ ${max}`;
  return `\`${metric}\` ${span}`;
}

interface Described {
  readonly [name: string]: { readonly description: string };
}

const manifest: { readonly inputs: Described; readonly outputs: Described } = parse(
  readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'),
);

function described(what: string, items: Described): string {
  const rows = Object.entries(items).map(([name, { description }]) => [`\`${name}\``, description]);
  return markdownTable([[what, 'what it is'], ...rows], { alignDelimiters: false, padding: true });
}

export function withBlocks(readme: string): string {
  return Object.entries(blocks).reduce(
    (text, [name, make]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, start, end) => `${start}\n${make()}\n\n${end}`,
      ),
    readme,
  );
}
