/**
 * Redirects as hosts are told of them: the `_redirects` file, which Netlify, Cloudflare
 * Pages and our own rules for servers are made from, and a page for hosts that have no
 * rules at all.
 */
import { escapeHtml } from '../html/tree.ts';
import type { Redirect } from './redirect.ts';

type Step = Pick<Redirect, 'from' | 'to'>;

/**
 * The text of `_redirects`: one line each, for good.
 *
 * @param base - the path of the site, with a slash at both ends.
 */
export function printRedirects(redirects: readonly Step[], base: string): string {
  const below = (address: string): string => base + address.slice(1);
  return redirects.map(({ from, to }) => `${below(from)} ${below(to)} 301\n`).join('');
}

/** The page at an old address. A host that knows the rule never shows it. */
export function printMovedPage(to: string, language: string): string {
  const address = escapeHtml(to);
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Moved</title>` +
    `<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${address}">` +
    `<link rel="canonical" href="${address}"></head>` +
    `<body><p>This page has moved to <a href="${address}">${address}</a>.</p></body></html>\n`
  );
}
