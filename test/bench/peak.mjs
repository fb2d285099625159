// Preloaded into a measured process: tells its peak resident memory in MB on standard error when it ends.
process.on('exit', () => process.stderr.write(`\npeak ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`));
