import { UserError } from '../errors.js';
import { type FoundPolicy } from '../policy/find.js';
import type { PolicyOrigin } from '../report/report.js';
import type { SmallFiles } from '../source/source.js';
import type { Base } from './base.js';
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
export declare function versionsOf(path: string | undefined, { base, source, named }: Places & {
    readonly named: readonly (string | undefined)[];
}): Promise<Versions>;
/**
 * The base's version decides, but where it has none yet, and where nothing else than what decides was changed: no
 * expired waiver could be mended otherwise.
 *
 * @param all what decides in this step, of all its policies
 */
export declare function decide({ base: old, head, files, areEqual }: Versions, { base, source, path, all }: Places & {
    readonly path: string | undefined;
    readonly all: ReadonlySet<string>;
}): Promise<Deciding>;
export {};
