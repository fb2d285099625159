/** What tests import from Vitest: its own `expect`, and declarations that keep what they are given. */
import { expect } from 'vitest';

export { expect };

const path = [];
let declared = [];

export function describe(name, declare) {
  path.push(name);
  declare();
  path.pop();
}

export function test(name, run) {
  declared.push([[...path, name, declared.length].join(' > '), run]);
}

describe.each = each(describe);
test.each = each(test);

function each(declare) {
  return (table) => (name, run) => {
    for (const row of table) declare(name, () => run(...(Array.isArray(row) ? row : [row])));
  };
}

/** Names and functions of the tests that a module declares. */
export async function declaredIn(load) {
  declared = [];
  await load();
  return declared;
}
