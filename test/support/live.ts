import { get, type IncomingMessage } from 'node:http';
import type { Client } from './client.js';

/** One event of a live stream. */
export interface LiveEvent {
  readonly id: string;
  readonly event: string;
  readonly data: Record<string, string>;
}

/** An open live stream. */
export interface OpenStream {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly events: readonly LiveEvent[];
  /** Everything received, comments too. */
  text(): string;
  ended(): boolean;
  close(): void;
}

function parse(block: string): LiveEvent[] {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const data = fields.get('data');
  if (data === undefined) return [];
  return [
    { id: fields.get('id') ?? '', event: fields.get('event') ?? '', data: JSON.parse(data) as Record<string, string> },
  ];
}

/** Opens `GET /api/v1/events` with a client's session. */
export function openStream(url: string, client: Client, headers: Record<string, string> = {}): Promise<OpenStream> {
  return new Promise((resolve, reject) => {
    const request = get(
      `${url}/api/v1/events`,
      { headers: { cookie: client.cookie, ...headers }, agent: false },
      (response) => {
        const events: LiveEvent[] = [];
        let [all, rest, ended] = ['', '', false];
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          all += chunk;
          const blocks = (rest + chunk).split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) events.push(...parse(block));
        });
        response.on('close', () => {
          ended = true;
        });
        response.on('error', () => undefined);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          events,
          text: () => all,
          ended: () => ended,
          close: () => request.destroy(),
        });
      },
    );
    request.on('error', reject);
  });
}
