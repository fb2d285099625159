import type { Registries } from '../registries.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** Every file that is named has an extension that tells its format. */
export declare function checkExtensions(draft: Draft<PolicyFile>, { data, models }: Registries): void;
