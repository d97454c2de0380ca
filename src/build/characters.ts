import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Letters, digits and marks of plain English, whether or not a text has used them yet. */
const ASCII = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) =>
  String.fromCharCode(0x20 + index),
).join('');

/**
 * Marks that templates, styles and typography may print without a source file
 * holding the character itself: as an entity, an escape, or made from a straight quote.
 */
const MARKS = '\u00a0\u2010‘’“”‚„…–—·•†‡§¶©°±×÷−²³¹½¼¾⁄€£¥→←↑↓≤≥≈≠«»‹›éèüöäñçø';

const READ = /\.(?:astro|css|csv|json|mdx?|ts|ya?ml)$/;
/** Nothing in these reaches a page. */
const UNREAD = /\.test\.ts$|\/build\//;

/**
 * Every character that a page of the site may print, in order of code point.
 *
 * @param root - the folder of the project.
 * @param folders - which of its folders to read.
 */
export function charactersIn(root: string, folders = ['content', 'src']): string {
  const seen = new Set([...ASCII, ...MARKS]);
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !READ.test(file) || UNREAD.test(file.replaceAll('\\', '/'))) continue;
      for (const [character] of readFileSync(file, 'utf8').matchAll(/[^\0-\x7f]/gu)) {
        seen.add(character);
      }
    }
  }
  return [...seen].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');
}
