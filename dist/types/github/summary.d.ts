import type { Result } from './result.js';
import type { Toolkit } from './toolkit.js';
export declare function writeSummary(results: readonly Result[], commit: string, { summary }: Toolkit): Promise<void>;
