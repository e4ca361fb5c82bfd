import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between the product and a server, and falls silent when told: what is sent arrives nowhere, and nothing comes. */
export class HalfOpenProxy {
  private readonly sockets = new Set<Socket>();
  private silent = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** In front of the server of this URL. */
  static async before(url: string): Promise<HalfOpenProxy> {
    const target = new URL(url);
    const server = createServer((near) => {
      proxy.join(near, target);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const through = new URL(url);
    through.port = String(typeof address === 'object' && address !== null ? address.port : 0);
    const proxy = new HalfOpenProxy(server, through.href);
    return proxy;
  }

  /** From now on nothing passes, on old lines and new ones; nobody is told. */
  fallSilent(): void {
    this.silent = true;
  }

  /** New lines work again; those that were silent stay so, as after a network has lost them. */
  recover(): void {
    this.silent = false;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, target: URL): void {
    const lost = { now: this.silent };
    this.keep(near);
    const far = connect(Number(target.port), target.hostname);
    this.keep(far);
    this.pass(near, far, lost);
    this.pass(far, near, lost);
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket.on('error', () => undefined));
    socket.on('close', () => this.sockets.delete(socket));
  }

  private pass(from: Socket, to: Socket, lost: { now: boolean }): void {
    from.on('data', (chunk) => {
      lost.now ||= this.silent;
      if (!lost.now) to.write(chunk);
    });
    from.on('close', () => to.destroy());
  }
}
