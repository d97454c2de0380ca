/**
 * Writes `_headers`, from the same policy that stands in the pages, once it is sure
 * that every page keeps to it. One header cannot list what differs by page.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { printHeaderRules } from '../lib/headers.ts';
import { contentPolicy, embedPolicy, headerRules } from '../lib/policy.ts';
import { inspectPage, type PageSeen } from './inspect-page.ts';

/** How many faults are printed before the rest are only counted. */
const SHOWN_FAULTS = 20;

/** The hash of an inline style block, as a content policy names it. */
export function styleHashOf(css: string): string {
  return `sha256-${createHash('sha256').update(css).digest('base64')}`;
}

/** A page of the build and what was seen in it. */
export interface InspectedPage {
  name: string;
  seen: PageSeen;
}

/** What keeps the pages from sharing one policy, in words that name the page. */
export function policyFaults(pages: readonly InspectedPage[]): string[] {
  const first = pages.find(({ seen }) => seen.styles.length > 0);
  const style = first?.seen.styles[0] ?? '';
  const policy = contentPolicy({ styleHash: styleHashOf(style) });
  return pages.flatMap(({ name, seen }) => {
    const faults = seen.refused.map((refused) => `${name} has ${refused}`);
    if (seen.isRedirect) return faults;
    if (seen.policy === embedPolicy()) {
      if (seen.styles.length > 0) faults.push(`${name} is made for frames and has inline styles`);
      return faults;
    }
    if (seen.styles.length !== 1) {
      faults.push(`${name} has ${seen.styles.length} inline style blocks; it must have one`);
    } else if (seen.styles[0] !== style) {
      faults.push(`${name} has another inline style block than ${first?.name}`);
    }
    if (seen.policy === undefined) {
      faults.push(`${name} has no content policy in a meta element`);
    } else if (seen.policy !== policy) {
      faults.push(`${name} has another content policy than the headers: ${seen.policy}`);
    }
    return faults;
  });
}

/**
 * Pages and folders of pages at the top of a site: `404.html`, `claims/`. The front page
 * is among them by its file, which nginx asks for in its place.
 */
export function sectionsOf(names: readonly string[]): string[] {
  const tops = names.map((name) => name.replaceAll('\\', '/').replace(/\/.*$/, '/'));
  return [...new Set(tops)].toSorted();
}

/** The integration. It goes after all others that write pages. */
export function writeHeaders({ url, base }: { url: string; base: string }): AstroIntegration {
  return {
    name: 'write-headers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.html'))
          .sort()
          .map((name) => ({ name, seen: inspectPage(readFileSync(join(folder, name), 'utf8')) }));
        const faults = policyFaults(pages);
        if (faults.length > 0) {
          const rest = faults.length - SHOWN_FAULTS;
          throw new Error(
            [
              'The content policy would break these pages. Move scripts and styles into files.',
              ...faults.slice(0, SHOWN_FAULTS),
              ...(rest > 0 ? [`and ${rest} more`] : []),
            ].join('\n  '),
          );
        }
        const style = pages.find(({ seen }) => seen.styles.length > 0)?.seen.styles[0] ?? '';
        const rules = headerRules({
          styleHash: styleHashOf(style),
          https: url.startsWith('https://'),
          base,
          sections: sectionsOf(pages.map(({ name }) => name)),
        });
        writeFileSync(join(folder, '_headers'), printHeaderRules(rules));
        logger.info(`one policy for ${pages.length} pages`);
      },
    },
  };
}
