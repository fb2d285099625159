import { chromium } from 'playwright-core';
import { toPage } from './comment.mjs';

const SHOTS = [
  { name: 'light', theme: 'light', width: 872 },
  { name: 'dark', theme: 'dark', width: 872 },
  { name: '400px', theme: 'light', width: 400 },
];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser for all pictures, with an empty profile of its own, no script and no network. */
export async function openCamera() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET });
  return {
    async shoot(html, target) {
      const paths = [];
      for (const { name, theme, width } of SHOTS) {
        const context = await browser.newContext({
          viewport: { width, height: 200 },
          deviceScaleFactor: 2,
          javaScriptEnabled: false,
          offline: true,
        });
        const page = await context.newPage();
        await page.setContent(await toPage(html, theme));
        const path = `${target}-${name}.png`;
        await page.screenshot({ path, fullPage: true });
        paths.push(path);
        await context.close();
      }
      return paths;
    },
    close: () => browser.close(),
  };
}
