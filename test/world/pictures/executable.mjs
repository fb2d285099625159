export const executable = process.env.CHROMIUM || '/usr/bin/chromium';
