import { existsSync } from 'node:fs';
import { executable } from '../world/pictures/executable.mjs';
import { install } from '../world/pictures/install.mjs';

/** What a browser needs and this machine has not, if anything. */
export function missing() {
  if (!existsSync(executable)) return `there is no Chromium at ${executable}`;
  return install() && 'npm could not install the packages of test/world';
}

/**
 * One browser with one page that reads all comments. They are shown as written, not as GitHub sanitizes them,
 * so that whatever should not be there can be found; `sanitized` tells what GitHub would make of it.
 */
export async function openReader() {
  const { openBrowser } = await import('../world/pictures/browser.mjs');
  const { toHtml, toPage, toUnsanitizedHtml } = await import('../world/pictures/comment.mjs');
  const browser = await openBrowser();
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  let seen = { errors: [], requests: [] };
  page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('dialog', (dialog) => {
    seen.errors.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('request', (request) => seen.requests.push(request.url()));

  return {
    async read(markdown, width) {
      await page.goto('about:blank');
      seen = { errors: [], requests: [] };
      const written = await toUnsanitizedHtml(markdown);
      await page.setViewportSize({ width, height: 800 });
      await page.setContent(await toPage(written, 'light'));
      const closed = await page.evaluate(facts);
      for (const summary of await page.locator('summary').all()) await summary.click();
      const open = await page.evaluate(facts);
      return { ...seen, written, sanitized: await toHtml(markdown), closed, open };
    },
    close: () => browser.close(),
  };
}

/** Runs in the page. */
function facts() {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const text = (element) => element.innerText.replaceAll('\u00a0', ' ').trim();
  const cells = (table) => all('tbody tr', table).map((row) => [...row.cells].map((cell) => cell.textContent));
  const frame = document.querySelector('.frame');
  const page = document.documentElement;
  return {
    text: document.body.textContent,
    forbidden: all('script, iframe, img, a').map((element) => element.localName),
    headings: all('h1, h2, h3, h4, h5, h6').map((one) => ({ text: text(one), visible: one.checkVisibility() })),
    headers: all('th').map((header) => header.textContent.trim()),
    results: all('tbody tr', document.querySelector('table')).map((row) => [...row.cells].map(text)),
    // The frame cuts off what sticks out of it, so the page alone would not tell.
    sideways: Math.max(page.scrollWidth - page.clientWidth, frame.scrollWidth - frame.clientWidth),
    details: all('details').map((one) => ({
      open: one.open,
      tables: all('table', one).map((table) => ({
        visible: table.checkVisibility() && table.getBoundingClientRect().height > 0,
        rows: cells(table),
      })),
    })),
  };
}
