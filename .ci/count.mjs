// Adds up the tests of all suites from vitest's JSON reports in a folder, and prints the one line that counts them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
console.log(`\n${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`);
if (sum('numFailedTests') > 0 || sum('numPassedTests') === 0) process.exitCode = 1;
