import { sha256 } from './read-manuscript.ts';

/** The hash of a frozen version. Line ends that git put in on another system do not count. */
export function hashOf(text: string): string {
  return sha256(text.replaceAll('\r\n', '\n'));
}
