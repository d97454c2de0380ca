/** What a reader wrote, cut short for a message that repeats it. */
export function cutShort(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
