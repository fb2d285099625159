import { UserError } from '../errors.ts';
import { DEFAULT_PLACES, type FoundPolicy, findPolicy } from '../policy/find.ts';
import type { PolicyOrigin } from '../report/report.ts';
import { gitName } from '../source/git-name.ts';
import type { SmallFiles } from '../source/source.ts';
import type { Base } from './base.ts';
import { ofBase } from './base-policy-error.ts';
import { BASELINE_BYTES, baselineFiles } from './baseline-files.ts';

/** A policy as it is in the base and in the head; `undefined` and an error where it is not. */
export interface Versions {
  readonly base: FoundPolicy | undefined;
  readonly head: FoundPolicy | UserError;
  /** Every file that either version says decides, from the root of the repository. */
  readonly files: ReadonlySet<string>;
  readonly areEqual: boolean;
}

/** Whose version of a policy decides. */
export interface Deciding {
  /** Where it is read. */
  readonly rules: SmallFiles;
  readonly path: string | undefined;
  readonly origin: PolicyOrigin;
  /** Whether the file in the work tree is the one that decides. */
  readonly isHere: boolean;
  /** The head's version, where it differs and is only shown. */
  readonly edited?: FoundPolicy | UserError;
}

interface Places {
  readonly base: Base;
  readonly source: SmallFiles;
}

/** @param named all policies of the step; one that is not there in the base is new where another of them is */
export async function versionsOf(
  path: string | undefined,
  { base, source, named }: Places & { readonly named: readonly (string | undefined)[] },
): Promise<Versions> {
  const head = await findPolicy(source, path).catch(onlyMistakes);
  if (path !== undefined) requireInside(path, { base, head });
  const old = await inBase(path, { base, head, named });
  const baselines = [old, head].flatMap((version) => (isPolicy(version) ? baselineFiles(version) : []));
  const places = [path ?? [], isPolicy(old) ? old.path : [], isPolicy(head) ? head.path : []].flat();
  const candidates = path === undefined ? DEFAULT_PLACES : [];
  return {
    base: old,
    head,
    files: new Set([...places, ...candidates, ...baselines].map(base.files.fromRoot)),
    areEqual: isPolicy(old) && isPolicy(head) && old.text === head.text && (await areEqual(baselines, base, source)),
  };
}

/** What lies outside the repository is in no base; where it may not be opened at all, that is told. */
function requireInside(path: string, { base, head }: { readonly base: Base; readonly head: Versions['head'] }): void {
  try {
    base.files.fromRoot(path);
  } catch (error) {
    throw head instanceof UserError ? head : error;
  }
}

async function inBase(
  path: string | undefined,
  {
    base,
    head,
    named,
  }: { readonly base: Base; readonly head: Versions['head']; readonly named: readonly (string | undefined)[] },
): Promise<FoundPolicy | undefined> {
  const { files } = base;
  try {
    if (path !== undefined && (await files.nameOf(path)) !== undefined) return await findPolicy(files, path);
    // A name that leads nowhere on either side is a slip of the workflow's.
    if (path !== undefined && isMissing(head)) throw head;
    const found = await findPolicy(files);
    return path !== undefined && named.includes(found.path) ? undefined : found;
  } catch (error) {
    if (error === head) throw error;
    if (error instanceof UserError && error.problems[0].code === 'POLICY_NOT_FOUND') return undefined;
    throw ofBase(error, { commit: files.commit, path, isHere: false });
  }
}

/**
 * The base's version decides, but where it has none yet, and where nothing else than what decides was changed: no
 * expired waiver could be mended otherwise.
 *
 * @param all what decides in this step, of all its policies
 */
export async function decide(
  { base: old, head, files, areEqual }: Versions,
  { base, source, path, all }: Places & { readonly path: string | undefined; readonly all: ReadonlySet<string> },
): Promise<Deciding> {
  const { commit } = base.files;
  const byHead = (reason: NonNullable<PolicyOrigin['reason']>): Deciding => {
    return { rules: source, path, origin: { from: 'head', commit, reason }, isHere: true };
  };
  if (old === undefined) return byHead('first_adoption');
  const isMoved = isPolicy(head) && head.path !== old.path;
  const byBase = (more: Partial<PolicyOrigin>): Deciding => ({
    rules: base.files,
    path: old.path,
    origin: { from: 'base', commit, ...more },
    isHere: isPolicy(head) && !isMoved && head.text === old.text,
  });
  if (areEqual && !isMoved) return byBase({});
  const changed = await base.changed();
  if (changed?.isWhole) {
    const touched = changed.paths.filter((one) => files.has(one));
    // The base has moved on since, and what decides moved with it.
    if (touched.length === 0) return byBase({});
    if (changed.paths.every((one) => all.has(one))) return byHead('only_policy_changed');
  }
  return {
    ...byBase({
      ...(isMoved && { reason: 'moved' }),
      ...(isMissing(head) && { reason: 'deleted' }),
      ...(changed === undefined && { changes: 'unknown' }),
    }),
    ...(!areEqual && !isMissing(head) && { edited: head }),
  };
}

async function areEqual(paths: readonly string[], base: Base, source: SmallFiles): Promise<boolean> {
  for (const path of new Set(paths)) {
    const there = await base.files.nameOf(path);
    const bytes = await source.readBytes(path, { maxBytes: BASELINE_BYTES, what: 'baseline' }).catch(onlyMistakes);
    const here = bytes instanceof UserError ? undefined : gitName(bytes, { digits: base.files.commit.length });
    if (here !== there) return false;
  }
  return true;
}

function isPolicy(version: FoundPolicy | UserError | undefined): version is FoundPolicy {
  return version !== undefined && !(version instanceof UserError);
}

function isMissing(version: Versions['head']): boolean {
  return version instanceof UserError && ['FILE_MISSING', 'POLICY_NOT_FOUND'].includes(version.problems[0].code);
}

function onlyMistakes(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}
