import { openBrowser } from './browser.mjs';
import { toPage } from './comment.mjs';

const SHOTS = [
  { name: 'light', theme: 'light', width: 872 },
  { name: 'dark', theme: 'dark', width: 872 },
  { name: '400px', theme: 'light', width: 400 },
];

/** One browser for all pictures, with no script and no network. */
export async function openCamera() {
  const browser = await openBrowser();
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
