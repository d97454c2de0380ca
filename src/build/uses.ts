export interface Use { kind: 'claim' | 'source' | 'term' | 'figure'; id: string; before: string; words: string; after: string; block: string | undefined; section: string | undefined }
export function usesIn(_file: string, body: string): { words: number; uses: Use[] } {
  const uses: Use[] = [];
  for (const m of body.matchAll(/<(Claim|Cite|Term|Figure) (?:id|source)="([^"]+)"[^>]*>([^<]*)/g))
    uses.push({ kind: m[1] === 'Claim' ? 'claim' : m[1] === 'Cite' ? 'source' : m[1] === 'Figure' ? 'figure' : 'term', id: m[2]!, before: '', words: m[1] === 'Figure' ? '' : (m[3] ?? ''), after: '', block: undefined, section: undefined });
  return { words: body.split(/\s+/).length, uses };
}
