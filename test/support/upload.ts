import type { Client } from './client.js';

/** A page of a PDF, as long as it is told to be. */
export function pdf(bytes = 600): Buffer {
  const head = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'latin1');
  const tail = Buffer.from('\n%%EOF\n');
  return Buffer.concat([head, Buffer.alloc(Math.max(0, bytes - head.length - tail.length), 0x20), tail]);
}

/** A red picture of four points. */
export const dot = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAMAAABFaP0WAAAAA1BMVEX/AAAZ4gk3AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQI12NgAAEAAAYAAWb0yWwAAAAASUVORK5CYII=',
    'base64',
  );

/** Sends a piece of a file as a client of the tus protocol does. */
export async function sendPiece(
  base: string,
  { cookie }: Client,
  id: string,
  piece: { readonly at: number; readonly bytes: Uint8Array; readonly headers?: Readonly<Record<string, string>> },
): Promise<Response> {
  return fetch(`${base}/api/v1/evidence/${id}/upload`, {
    method: 'POST',
    headers: {
      ...{ cookie, 'x-requested-with': 'five-ones', 'x-http-method-override': 'PATCH', 'tus-resumable': '1.0.0' },
      ...{ 'content-type': 'application/offset+octet-stream', 'upload-offset': String(piece.at) },
      ...piece.headers,
    },
    body: Buffer.from(piece.bytes),
  });
}

/** Uploads a whole file. @returns its id */
export async function uploadFile(base: string, client: Client, name = '证明.pdf', content = pdf()): Promise<string> {
  const { status, body } = await client.post<{ id: string }>('/evidence', { name, size: content.length });
  if (status !== 201) throw new Error(`not begun: ${String(status)} ${JSON.stringify(body)}`);
  const sent = await sendPiece(base, client, body.id, { at: 0, bytes: content });
  if (sent.status !== 200) throw new Error(`not sent: ${String(sent.status)} ${await sent.text()}`);
  const kept = await client.post(`/evidence/${body.id}/keep`);
  if (kept.status !== 200) throw new Error(`not kept: ${JSON.stringify(kept.body)}`);
  return body.id;
}
