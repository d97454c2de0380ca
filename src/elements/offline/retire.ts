import { storesOf } from '../../lib/offline/stores.ts';

/** Deletes all that the site below a path keeps in this browser, but for small settings. */
export async function forgetAll(base: string): Promise<void> {
  const names = storesOf(await caches.keys(), base);
  await Promise.all(names.map((name) => caches.delete(name)));
}
