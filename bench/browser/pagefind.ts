interface Found {
  results: { data(): Promise<{ url: string }> }[];
}

let loading: Promise<{ search(q: string): Promise<Found> }> | undefined;

/** The first ten of Pagefind as it comes, with what it shows of each. */
export async function search(q: string): Promise<string[]> {
  loading ??= import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`);
  const { results } = await (await loading).search(q);
  const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return pages.map(({ url }) => url.replaceAll('/', ''));
}
