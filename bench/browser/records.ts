/** Fetches what is shown of hits, as an engine without it must. */
export async function withRecords(ids: string[]): Promise<string[]> {
  const records = await Promise.all(
    ids.map(async (id) => (await fetch(`/records/${id}.json`)).json() as Promise<{ id: string }>),
  );
  return records.map(({ id }) => id);
}
