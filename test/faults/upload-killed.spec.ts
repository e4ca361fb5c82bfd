import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSession, SESSION_COOKIE } from '../../src/modules/access/index.js';
import { type Client, clientOf } from '../support/client.js';
import { createTestDatabase } from '../support/databases.js';
import { openDoor, type OpenDoor } from '../support/faults/door.js';
import { ProductProcess } from '../support/faults/product-process.js';
import { record } from '../support/faults/record.js';
import { faultSeed, numberOf, Seeded, tell } from '../support/faults/seeded.js';
import { longForm } from '../support/form.js';
import { until } from '../support/queue-process.js';
import { buildTown } from '../support/town.js';
import { pdf, sendPiece } from '../support/upload.js';

const KILLS = numberOf('FAULT_KILLS', longForm ? 50 : 3);
const LONG_MS = 600_000;
const BYTES = 3_000_000;
const PIECE = 500_000;
/** An upload takes about so long; a kill strikes before that. */
const UPLOAD_MS = 150;
const TRIES = 1000;
const TRY_PAUSE_MS = 20;
const TWO_HOURS_S = 7_200;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Upload {
  readonly product: ProductProcess;
  readonly client: Client;
  readonly content: Buffer;
}

/** Asks until somebody answers for good: whoever is killed in between is waited for. */
async function patiently<T extends { readonly status: number }>(
  product: ProductProcess,
  ask: () => Promise<T>,
): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    const answer = await ask().catch(() => null);
    if (answer !== null && answer.status < 500) return answer;
    // Between its end and its next start it is nobody to wait for.
    const trouble: unknown = await product.ready().then(
      () => null,
      (error: unknown) => error,
    );
    if (left === 0) throw new Error('nobody answered for good', { cause: trouble });
    await pause(TRY_PAUSE_MS);
  }
}

/** As a browser does it: a piece after the other, and after a broken line from where the server has them. */
async function uploaded({ product, client, content }: Upload): Promise<string> {
  const key = { 'idempotency-key': randomUUID() };
  const begin = (): ReturnType<typeof client.post<{ id: string }>> =>
    client.post<{ id: string }>('/evidence', { name: '证明.pdf', size: content.length }, key);
  const { id } = (await patiently(product, begin)).body;
  for (let at = 0; at < content.length;) {
    const piece = content.subarray(at, at + PIECE);
    await patiently(product, () => sendPiece(product.url, client, id, { at, bytes: piece }));
    at = (await patiently(product, () => client.get<{ received: number }>(`/evidence/${id}/upload`))).body.received;
  }
  const { status } = await patiently(product, () => client.post(`/evidence/${id}/keep`));
  // 409: it was kept, and the answer was lost.
  if (![200, 409].includes(status)) throw new Error(`not kept: ${String(status)}`);
  return id;
}

/** What lies in the folder, by ids. */
const filesIn = async (folder: string): Promise<string[]> =>
  [...new Set((await readdir(folder)).map((name) => name.replace(/\.json$/u, '')))].sort();

const rowsOf = ({ database }: OpenDoor): Promise<{ id: string; state: string; sha256: string | null }[]> =>
  database.query('SELECT id, state, sha256 FROM evidence_file ORDER BY id');

it(
  `SIGKILL in mid-upload, ${String(KILLS)} of them: every file is whole, no row stands without its file, no file without its row once it was swept`,
  async () => {
    const dice = new Seeded(faultSeed());
    tell(`kills of uploads: FAULT_SEED=${String(dice.seed)}`);
    const database = await createTestDatabase();
    const door = await openDoor(database.url);
    const { seats } = await door.unitOfWork.run(buildTown);
    const session = await door.unitOfWork.run((tx) => openSession(tx, seats['department-liaison']?.accountId ?? ''));
    const dataDir = await mkdtemp(join(tmpdir(), 'five-ones-uploads-'));
    const folder = join(dataDir, 'evidence');
    const environment = { DATABASE_URL: database.url, ROLE: 'all', DATA_DIR: dataDir };
    const product = await ProductProcess.start({ environment });
    try {
      await product.ready();
      const client = clientOf(product.url, `${SESSION_COOKIE}=${session}`);
      const digests = new Map<string, string>();
      for (let kill = 0; kill < KILLS; kill += 1) {
        const content = pdf(BYTES);
        content.write(String(kill), BYTES / 2);
        const killed = pause(dice.next() * UPLOAD_MS).then(() => product.killAndRestart());
        const id = await uploaded({ product, client, content });
        await killed;
        await product.ready();
        digests.set(id, sha256(content));
      }
      const rows = await rowsOf(door);
      const kept = rows.filter(({ state }) => state === 'KEPT');
      expect(new Map(kept.map((one) => [one.id, one.sha256]))).toEqual(digests);
      for (const { id } of kept) expect(sha256(await readFile(join(folder, id)))).toBe(digests.get(id));
      // Two hours later a worker starts, and sweeps.
      const known = new Set(rows.map(({ id }) => id));
      const then = Date.now() / 1000 - TWO_HOURS_S;
      for (const name of await readdir(folder))
        if (!known.has(name.replace(/\.json$/u, ''))) await utimes(join(folder, name), then, then);
      await product.killAndRestart();
      const ids = rows.map(({ id }) => id);
      const swept = async (): Promise<boolean> => (await filesIn(folder)).join(' ') === ids.join(' ');
      await until('files and rows are the same', swept, 60_000);
      expect(await rowsOf(door)).toEqual(rows);
      record('SIGKILL in mid-upload', { times: KILLS, lost: 0, doubled: 0, early: 0 });
    } finally {
      await product.end('SIGTERM');
      await door.close();
      await database.drop();
      await rm(dataDir, { recursive: true });
    }
  },
  LONG_MS,
);
