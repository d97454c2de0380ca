/**
 * Stands at the worker's address when the site no longer keeps anything: whoever has an
 * older worker gets this one in its place, and it takes everything away, itself included.
 */
import { forgetAll } from './retire.ts';
import { worker } from './worker-scope.ts';

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => {
  const base = new URL(worker.registration.scope).pathname;
  event.waitUntil(forgetAll(base).then(() => worker.registration.unregister()));
});
