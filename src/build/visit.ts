/** Visits addresses politely: few at a time, one at a time of each host, and with a pause. */
import { setTimeout as pause } from 'node:timers/promises';
import { isLie, resultOf, type Visit } from '../lib/sources/health.ts';

export interface Manners {
  /** Who asks, and where that is explained. */
  userAgent: string;
  /** How long a server may take to answer. */
  timeoutMs: number;
  /** Between two requests to one host. */
  pauseMs: number;
  /** Hosts that are asked at once. */
  atOnce: number;
  /** Redirects that are followed. */
  maxRedirects: number;
}

export const MANNERS: Omit<Manners, 'userAgent'> = {
  timeoutMs: 20_000,
  pauseMs: 1_500,
  atOnce: 6,
  maxRedirects: 8,
};

/** How much of a page is read to see whether it is an error page. */
const READ_BYTES = 65_536;

interface Answer {
  status: number;
  location: string | null;
  type: string;
  /** The start of the page; only of pages that were asked for whole. */
  text: string;
}

/** One request, without following redirects. Throws where no answer came in time. */
async function ask(url: string, method: 'HEAD' | 'GET', manners: Manners): Promise<Answer> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(manners.timeoutMs),
    headers: {
      'user-agent': manners.userAgent,
      accept: 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.8',
      'accept-language': 'en',
    },
  });
  const type = response.headers.get('content-type') ?? '';
  const text = method === 'GET' && /html/.test(type) ? await start(response) : '';
  await response.body?.cancel().catch(() => undefined);
  return { status: response.status, location: response.headers.get('location'), type, text };
}

async function start(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  let read = 0;
  while (reader && read < READ_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    read += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel().catch(() => undefined);
  return text;
}

/**
 * Visits an address: HEAD first, and GET where that is not understood, fails, or
 * brings a page of HTML, which may lie.
 */
export async function visit(address: string, manners: Manners): Promise<Visit> {
  const seen = new Set<string>();
  let url = address;
  let isForGood = true;
  let status: number | undefined;
  try {
    for (;;) {
      if (seen.has(url) || seen.size > manners.maxRedirects) return { result: 'loops', status };
      seen.add(url);
      let answer = await ask(url, 'HEAD', manners).catch(() => undefined);
      const isRedirect = (one: Answer | undefined): boolean =>
        one !== undefined && one.status >= 300 && one.status < 400 && one.location !== null;
      if (!isRedirect(answer) && (!answer || answer.status >= 300 || /html|^$/.test(answer.type))) {
        if (answer) await pause(Math.min(manners.pauseMs, 500));
        answer = await ask(url, 'GET', manners);
      }
      status = answer!.status;
      if (isRedirect(answer)) {
        if (status !== 301 && status !== 308) isForGood = false;
        const next = new URL(answer!.location!, url);
        next.hash = '';
        if (!/^https?:$/.test(next.protocol)) return { result: 'broken', status };
        url = next.href;
        continue;
      }
      const result = resultOf(status);
      const final = url === address ? undefined : url;
      if (result !== 'answers') return { result, status, final };
      if (isLie(answer!.text, address, url)) return { result: 'lies', status, final };
      return { result: final && isForGood ? 'moved' : 'answers', status, final };
    }
  } catch {
    return { result: 'silent', status };
  }
}

/** Whether a server answers anything at all. */
export async function answers(origin: string, manners: Manners): Promise<boolean> {
  return ask(`${origin}/`, 'HEAD', manners).then(
    () => true,
    () => false,
  );
}

/**
 * Visits many addresses. Those of one host are visited one after the other.
 *
 * @param told - called after each visit.
 */
export async function visitAll(
  addresses: readonly string[],
  manners: Manners,
  told: (address: string, visit: Visit) => void,
): Promise<void> {
  const byHost = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const { host } = new URL(address);
    const queue = byHost.get(host);
    if (queue) queue.push(address);
    else byHost.set(host, [address]);
  }
  // The longest queues first, so that no host is left to wait for at the end.
  const queues = [...byHost.values()].toSorted((a, b) => b.length - a.length).values();
  const work = async (): Promise<void> => {
    for (const queue of queues) {
      for (const [index, address] of queue.entries()) {
        if (index > 0) await pause(manners.pauseMs);
        told(address, await visit(address, manners));
      }
    }
  };
  await Promise.all(Array.from({ length: manners.atOnce }, work));
}
