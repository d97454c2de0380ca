/** One server and one browser for a file of tests. */
import { after, before } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../src/build/chromium.ts';
import { serve, type Served } from '../../src/build/serve.ts';
import { site } from '../../src/site.ts';

let served: Served;
let browser: Browser;

/** Serves a built site, with its headers, and starts a browser, for the tests of this file. */
export function withSite(root = 'dist', base = site.base): void {
  before(async () => {
    served = await serve({ root, base });
    browser = await chromium.launch(await findChromium());
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });
}

/** An address of the served site. */
export function at(path: string): string {
  return new URL(path.replace(/^\//, ''), served.url).href;
}

/** What a page complained of: script errors, refused content, failed requests. */
export interface Complaints {
  list: string[];
}

/** Opens a page in a context of its own and collects what it complains of. */
export async function open(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: Complaints }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    // What a worker keeps must not answer for what is tested; its own tests let it.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const complaints: Complaints = { list: [] };
  page.on('pageerror', (error) => complaints.list.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.list.push(message.text());
  });
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (/^https?:/.test(origin) && origin !== new URL(served.url).origin) {
      complaints.list.push(`asked ${origin}`);
    }
  });
  if (path) await page.goto(at(path), { waitUntil: 'load' });
  return { page, complaints };
}

export const FOUNDING = '/briefings/first-model-export-control/';
