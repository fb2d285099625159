import { type Comments } from './comment.js';
import type { Environment } from './environment.js';
import type { Repository } from './repository.js';
import type { Toolkit } from './toolkit.js';
/** Everything around the action; a test gives others. */
export interface World {
    readonly environment: Environment;
    readonly toolkit: Toolkit;
    /** Writes one line to standard output. */
    readonly print: (line: string) => void;
    readonly wait: (ms: number) => Promise<void>;
    /** The day, UTC, such as 2027-01-31. */
    readonly today: string;
    /** Called only where a change is judged by the policy of its base. */
    readonly openRepository: (place: {
        readonly owner: string;
        readonly name: string;
    }, options: {
        readonly token: string;
        readonly delayMs: number;
    }) => Promise<Repository>;
    /** Called only where there is a pull request to comment on. */
    readonly openComments: (place: {
        readonly owner: string;
        readonly name: string;
        readonly pullRequest: number;
    }, options: {
        readonly token: string;
        readonly delayMs: number;
    }) => Promise<Comments>;
}
/** One step of a workflow, from its inputs to its outputs; resolves with the exit code, of which only 0 is a success. */
export declare function runAction(world: World): Promise<0 | 1 | 2 | 3>;
