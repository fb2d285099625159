import { createHash } from 'node:crypto';
import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { type Place, type Problem, UserError } from '../errors.ts';
import { type PolicyDocument, readDocument } from './document.ts';
import { type Finding, findings } from './issues.ts';
import type { Path } from './path.ts';
import type { Registries } from './registries.ts';
import { type Policy, policySchema } from './schema.ts';
import { keyText, pairOf, startOf, toValue } from './value.ts';

/** A policy that was read, and where its keys stand in the file. */
export interface LoadedPolicy {
  readonly policy: Policy;
  readonly path: string;
  /** SHA-256 (hex) of the text. */
  readonly sha256: string;
  /** Where the file has the value at a path of keys, such as `['rules', 0, 'min']`; where it has none, the nearest parent. */
  placeOf(path: Path): Place;
}

const MAX_PROBLEMS = 100;

/** Reads a policy. Errors: all problems at once, in the order of the file. */
export function readPolicy(text: string, path: string, registries: Registries): LoadedPolicy {
  const document = readDocument(text, path);
  const schema = schemaFor(registries);
  const { value, problems } = toValue(document, schema);
  refuseNewerVersion(value, document);
  const result = schema.safeParse(value, { jitless: true });
  const found = result.success ? [] : findings(result.error.issues, value, schema);
  const located = [
    ...problems.map((problem) => ({ place: problem.place!, words: () => problem })),
    ...found.map((finding) => ({ place: placeOfFinding(document, finding), words: finding.words })),
  ].sort((a, b) => byPlace(a.place, b.place));
  if (located.length > 0)
    throw tooMany(
      located.map(({ place, words }) => () => ({ ...words(), place })),
    );
  return {
    policy: inFileOrder(result.data as Policy, document.root),
    path,
    sha256: createHash('sha256').update(text).digest('hex'),
    placeOf: (keys) => document.placeOf(offsetAt(document.root, keys, false)),
  };
}

const schemas = new WeakMap<Registries, z.ZodType<Policy>>();

function schemaFor(registries: Registries): z.ZodType<Policy> {
  const known = schemas.get(registries) ?? (policySchema(registries) as unknown as z.ZodType<Policy>);
  schemas.set(registries, known);
  return known;
}

/** Nothing else can be said of a file whose format is not known yet. */
function refuseNewerVersion(value: unknown, document: PolicyDocument): void {
  const version: unknown = (value as Record<string, unknown>).version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version <= 1) return;
  const place = document.placeOf(offsetAt(document.root, ['version'], false));
  throw new UserError(
    'POLICY_VERSION',
    `The policy says version: ${version}, so it was written for a newer release of Fairness Gate.`,
    'Use a newer release, or write version: 1 and the keys of that version.',
    place,
  );
}

function tooMany(problems: readonly (() => Problem)[]): UserError {
  const told = problems.slice(0, MAX_PROBLEMS).map((problem) => problem());
  const more = problems.length - told.length;
  if (more > 0) {
    const message = `There are ${more} more problems in this file.`;
    told.push({ code: 'POLICY_VALUE', message, hint: 'Mend those above first.', place: told.at(-1)!.place! });
  }
  return UserError.of(told as [Problem, ...Problem[]]);
}

function placeOfFinding({ root, placeOf }: PolicyDocument, { path, isKey }: Finding): Place {
  return placeOf(offsetAt(root, path, isKey));
}

/** The offset of the value at a path (or of its key), or of the nearest parent that the file has. */
function offsetAt(root: YAMLMap, path: Path, isKey: boolean): number {
  let node: unknown = root;
  let offset = startOf(root);
  for (const [i, key] of path.entries()) {
    if (isMap(node)) {
      const pair = pairOf(node, String(key));
      if (!pair) return offset;
      const asKey = (isKey && i === path.length - 1) || !standsBesideKey(pair.value);
      offset = startOf(asKey ? pair.key : pair.value);
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number' && node.items[key] !== undefined) {
      node = node.items[key];
      offset = startOf(node);
    } else {
      return offset;
    }
  }
  return offset;
}

/** Whether a value is best pointed at itself: one that is empty, or stands on the lines below, is found at its key. */
function standsBesideKey(value: unknown): boolean {
  if ((isMap(value) || isSeq(value)) && !value.flow) return false;
  const range = (value as { range?: readonly number[] } | null)?.range;
  return range !== undefined && range[1]! > range[0]!;
}

function byPlace(a: Place, b: Place): number {
  return a.line! - b.line! || a.column! - b.column!;
}

/** Objects put keys such as "2020" first; features and branches keep the order in which the file has them. */
function inFileOrder(policy: Policy, root: YAMLMap): Policy {
  const sorted = <T>(list: readonly T[], key: string, nameOf: (item: T) => string): readonly T[] => {
    const map = pairOf(root, key)?.value;
    if (!isMap(map)) return list;
    const order = new Map(map.items.map(({ key: own }, i) => [keyText(own), i]));
    return list.toSorted((a, b) => order.get(nameOf(a))! - order.get(nameOf(b))!);
  };
  return {
    ...policy,
    sensitive_features: sorted(policy.sensitive_features, 'sensitive_features', ({ name }) => name),
    branches: sorted(policy.branches, 'branches', ({ pattern }) => pattern),
  };
}
