/** A network that can be cut, slowed down or made to answer with errors, between a browser and the site. */
import { Agent, createServer, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { at } from './browser.ts';

export class Network {
  /** `up`: as the site answers. `down`: no answer. `slow`: none in time. `failing`: errors. */
  state: 'up' | 'down' | 'slow' | 'failing' = 'up';
  /** What stands at a path instead of what the site has; `undefined` for nothing at all. */
  readonly replaced = new Map<string, string | undefined>();
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];
  private port = 0;
  /** A connection to each request: one that the site has just closed is no fault of the network. */
  private readonly agent = new Agent({ keepAlive: false });
  private readonly held = new Set<ServerResponse>();

  private readonly server = createServer((incoming, outgoing) => {
    const path = new URL(incoming.url!, 'http://localhost').pathname;
    this.asked.push(path);
    if (this.state === 'down') return void incoming.socket.destroy();
    if (this.state === 'slow') return void this.held.add(outgoing);
    if (this.state === 'failing') return void outgoing.writeHead(503).end('Out of order');
    if (this.replaced.has(path)) {
      const body = this.replaced.get(path);
      outgoing.writeHead(body === undefined ? 404 : 200, { 'content-type': typeOf(path) });
      return void outgoing.end(body ?? 'Nothing here');
    }
    const there = ask(new URL(incoming.url!, at('/')), {
      agent: this.agent,
      method: incoming.method ?? 'GET',
      // Not compressed, which costs more than it saves on the way to the same machine.
      headers: { ...incoming.headers, 'accept-encoding': 'identity' },
    });
    there.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    there.on('error', () => outgoing.destroy());
    there.end();
  });

  start(): Promise<void> {
    return new Promise((done) => {
      this.server.listen(0, () => {
        this.port = (this.server.address() as AddressInfo).port;
        done();
      });
    });
  }

  async stop(): Promise<void> {
    this.letGo();
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** Ends what was held back while the network was slow. */
  letGo(): void {
    for (const response of this.held) response.destroy();
    this.held.clear();
  }

  /** An address of the site, through this network. */
  at(path: string): string {
    const direct = new URL(at(path));
    direct.port = String(this.port);
    return direct.href;
  }
}

const typeOf = (path: string): string => (path.endsWith('.js') ? 'text/javascript' : 'text/html');

/** A network for the tests of a file, with the site behind it. Comes after `withSite`. */
export function withNetwork(): Network {
  const network = new Network();
  before(() => network.start());
  after(() => network.stop());
  return network;
}
