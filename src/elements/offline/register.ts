import { SWITCH, SWITCHED_OFF } from '../../lib/offline/stores.ts';

/** A page that is never idle gets its worker after this long. */
const IDLE = { timeout: 5_000 };

/** Whether this browser, this address and this build let the site keep anything. */
export function canKeep(): boolean {
  if (!import.meta.env.PROD || !import.meta.env.OFFLINE) return false;
  try {
    // Throws where storage is blocked.
    void localStorage.length;
    return location.protocol.startsWith('http') && !!navigator.serviceWorker && !!window.caches;
  } catch {
    return false;
  }
}

export const isSwitchedOff = (): boolean => localStorage.getItem(SWITCH) === SWITCHED_OFF;

/** Lets the worker keep the pages that are read, from now on. */
export async function register(base: string): Promise<void> {
  await navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => undefined);
}

/**
 * Registers the worker once the page has all that it needs, and links the page where
 * its work is seen and switched off: in the foot, as without a script there is none.
 */
export function keepForOffline(): void {
  if (!canKeep()) return;
  const base = document.documentElement.dataset['base']!;
  const link = document.createElement('a');
  link.href = `${base}offline/`;
  link.textContent = 'Offline';
  const item = document.createElement('li');
  item.append(link);
  document.querySelector('.site-footer .links')?.append(item);
  if (isSwitchedOff()) return;
  const start = () => void register(base);
  addEventListener('load', () =>
    // Not every browser tells when it is idle.
    'requestIdleCallback' in window ? requestIdleCallback(start, IDLE) : setTimeout(start, 1_000),
  );
}
