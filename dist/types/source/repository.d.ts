import { type GitPlace } from './git.js';
/** A git repository, seen from a folder of its work tree. */
export interface Repository extends GitPlace {
    /** The folder within the work tree, divided by `/`; `''` is its top. */
    readonly folder: string;
    /** Whose words the hints of errors use. */
    readonly place: 'terminal' | 'workflow';
}
export interface RepositoryOptions extends Pick<GitPlace, 'workspace'> {
    readonly place?: Repository['place'];
}
/** The repository whose work tree holds a directory. */
export declare function findRepository(directory: string, { workspace, place }?: RepositoryOptions): Promise<Repository>;
