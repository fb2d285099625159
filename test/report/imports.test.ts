import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOM = new URL('../../src/report/', import.meta.url);

test('what renders a report does not load the schema library, which costs start-up time', () => {
  const seen = new Set<string>();
  const visit = (file: URL) => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^import (?!type\b)[^;]*? from '([^']+)'/gm)) {
      if (name.startsWith('.')) visit(new URL(name, file));
      else seen.add(name);
    }
  };
  for (const entry of ['index.ts', 'terminal.ts', 'public.ts', 'log-line.ts']) visit(new URL(entry, ROOM));
  expect([...seen]).toContain('markdown-table');
  expect([...seen]).not.toContain('zod');
  visit(new URL('schema.ts', ROOM));
  expect([...seen]).toContain('zod');
});
