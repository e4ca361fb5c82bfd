import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a real server took it. */
export interface Posted {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Respond = (response: ServerResponse, posted: Posted) => void;

export interface HttpServer {
  readonly port: number;
  /** What it answers from now on. */
  respond(with_: Respond): void;
  /** What was taken since the last time, so many; anything else fails the test. */
  expectOnly(many: number): readonly Posted[];
  close(): Promise<void>;
}

/** Answers with a status and what JSON says. */
export const json =
  (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Respond =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

/** A real HTTP server on this machine. */
export async function startHttpServer(first: Respond): Promise<HttpServer> {
  const posted: Posted[] = [];
  let [seen, answer] = [0, first];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString('utf8') };
      posted.push(one);
      answer(response, one);
    });
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    respond: (next) => {
      answer = next;
    },
    expectOnly: (many) => {
      const fresh = posted.slice(seen);
      seen = posted.length;
      expect(fresh.map(({ body }) => body)).toHaveLength(many);
      return fresh;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
