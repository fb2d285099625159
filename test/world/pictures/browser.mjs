import { chromium } from 'playwright-core';
import { executable } from './executable.mjs';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** With an empty profile of its own. */
export function openBrowser() {
  return chromium.launch({ executablePath: executable, args: QUIET });
}
