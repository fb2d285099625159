import type { Repository } from './repository.js';
import { type RepositoryPlace, type TransportOptions } from './transport.js';
/** A repository, read through GitHub's REST API. */
export declare function repositoryOf({ owner, name }: RepositoryPlace, options: TransportOptions): Repository;
