import type { Registries } from '../registries.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** What `data.task` asks of the other keys: who is selected is a question of two labels alone. */
export declare function checkTask(draft: Draft<PolicyFile>, registries: Registries): void;
