// The floor under every CSV benchmark: csv-parse streams the file and nothing looks at its records.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';

const parser = parse({ on_record: () => undefined });
parser.resume();
await pipeline(createReadStream(process.argv[2]), parser);
