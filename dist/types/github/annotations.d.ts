import type { Result } from './result.js';
import type { AnnotationProperties, Toolkit } from './toolkit.js';
export interface Annotation {
    readonly level: 'error' | 'warning' | 'notice';
    /** One line that is safe in a log. */
    readonly message: string;
    readonly properties: AnnotationProperties;
}
/** Where paths of policies start, and where GitHub's paths do. */
export interface Folders {
    readonly directory: string;
    readonly workspace: string;
}
/** What is wrong, beside the line of the policy that says so: the worst first, and no more than GitHub shows. */
export declare function annotationsOf(results: readonly Result[], folders: Folders): readonly Annotation[];
export declare function annotate(annotations: readonly Annotation[], toolkit: Toolkit): void;
