import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { SweepEvidence } from '../../../src/modules/evidence/application/sweep-evidence.js';
import { EvidenceFolder } from '../../../src/modules/evidence/persistence/evidence-folder.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';
import { pdf, sendPiece, uploadFile } from '../../support/upload.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const PLACE = { IFD0: { Make: 'Camera', ImageDescription: 'notes' }, IFD3: { GPSLatitude: '35/1 2/1 3/1' } };

/** Left half red, right half blue, 60 by 40. */
const halves = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } }).composite([
    { input: { create: { width: 30, height: 40, channels: 3, background: 'blue' } }, left: 30, top: 0 },
  ]);
/** A photograph as a phone writes it: lying on its side, with the note that says so, and where it was taken. */
const photograph = (): Promise<Buffer> => halves().withMetadata({ orientation: 6 }).withExif(PLACE).jpeg().toBuffer();

describe('pictures as evidence', () => {
  let app: TestApp;
  let chief: Client;
  let folder: string;
  const uploaded: string[] = [];

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-02');
    chief = await app.as('department-chief');
    folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  });
  afterAll(async () => {
    for (const id of uploaded) await app.get(EvidenceFolder).remove(id);
    await app.close();
    await rm(folder, { recursive: true });
  });

  async function upload(name: string, content: Buffer): Promise<string> {
    const id = await uploadFile(app.url, chief, name, content);
    uploaded.push(id);
    return id;
  }
  /** Sent, and not yet kept. */
  async function sent(name: string, content: Buffer): Promise<string> {
    const { id } = (await chief.post<{ id: string }>('/evidence', { name, size: content.length })).body;
    uploaded.push(id);
    await sendPiece(app.url, chief, id, { at: 0, bytes: content });
    return id;
  }
  async function taken(id: string): Promise<Buffer> {
    const answer = await fetch(`${app.url}/api/v1/evidence/${id}/content`, { headers: { cookie: chief.cookie } });
    return Buffer.from(await answer.arrayBuffer());
  }
  /** Read from a file: the product lets its process read pictures from nothing else. */
  async function pictureOf(bytes: Buffer): Promise<Sharp> {
    const path = join(folder, sha256(bytes));
    await writeFile(path, bytes);
    return sharp(path);
  }
  const onDisk = async (id: string): Promise<string[]> =>
    (await readdir(app.get(EvidenceFolder).directory)).filter((name) => name.startsWith(id));

  it('are kept upright without a note of where, when and with what they were taken', async () => {
    const content = await photograph();
    expect((await (await pictureOf(content)).metadata()).exif).toBeDefined();
    const id = await upload('现场.jpg', content);
    const kept = await taken(id);
    const { width, height, exif, xmp, iptc, orientation } = await (await pictureOf(kept)).metadata();
    expect([width, height, exif, xmp, iptc, orientation]).toEqual([40, 60, undefined, undefined, undefined, undefined]);
    // What lay on the left is on top now.
    const { data } = await (await pictureOf(kept)).raw().toBuffer({ resolveWithObject: true });
    expect([data[0], data[2]].map((part) => (part ?? 0) > 128)).toEqual([true, false]);
    expect([data[data.length - 3], data[data.length - 1]].map((part) => (part ?? 0) > 128)).toEqual([false, true]);
  });

  it('have the digest and size of what is kept, and the record says those of what was sent', async () => {
    const content = await photograph();
    const id = await upload('现场.jpeg', content);
    const kept = await taken(id);
    expect(await app.db.query('SELECT sha256, size::int AS size FROM evidence_file WHERE id = $1', [id])).toEqual([
      { sha256: sha256(kept), size: kept.length },
    ]);
    const [act] = await app.db.query<{ facts: Record<string, unknown> }>(
      `SELECT facts FROM audit_event WHERE subject_id = $1 AND action = 'evidence.kept'`,
      [id],
    );
    expect(act?.facts).toMatchObject({
      ...{ sha256: sha256(kept), size: kept.length, sentSha256: sha256(content), sentSize: content.length },
    });
  });

  it('keep every point of a PNG', async () => {
    const content = await halves().withExif(PLACE).png().toBuffer();
    const kept = await taken(await upload('截图.png', content));
    expect((await (await pictureOf(kept)).metadata()).exif).toBeUndefined();
    expect(await (await pictureOf(kept)).raw().toBuffer()).toEqual(await (await pictureOf(content)).raw().toBuffer());
  });

  it('keep their colour profile', async () => {
    const content = await halves().withIccProfile('p3').jpeg().toBuffer();
    const kept = await taken(await upload('现场.jpg', content));
    expect((await (await pictureOf(kept)).metadata()).icc).toEqual((await (await pictureOf(content)).metadata()).icc);
  });

  it('leave nothing of what was sent in the folder', async () => {
    const id = await upload('现场.jpg', await photograph());
    expect(await onDisk(id)).toEqual([`${id}.clean`]);
  });

  it('are refused and gone where they break off or have more points than a camera takes', async () => {
    const noise = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: 'white',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .jpeg()
      .toBuffer();
    const huge = await sharp({ create: { width: 12_001, height: 10_000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    for (const [name, content] of [
      ['现场.jpg', noise.subarray(0, noise.length / 2)],
      ['长图.png', huge],
    ] as const) {
      const id = await sent(name, content);
      const refused = await chief.post<{ code: string }>(`/evidence/${id}/keep`);
      expect([name, refused.status, refused.body.code]).toEqual([name, 422, 'EVIDENCE_PICTURE']);
      expect(await onDisk(id)).toEqual([]);
    }
  });

  it('are kept once, however many say so at the same moment', async () => {
    const id = await sent('现场.jpg', await photograph());
    const answers = await Promise.all([1, 2, 3, 4].map(() => chief.post(`/evidence/${id}/keep`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const [row] = await app.db.query<{ sha256: string }>('SELECT sha256 FROM evidence_file WHERE id = $1', [id]);
    expect([sha256(await taken(id)), await onDisk(id)]).toEqual([row?.sha256, [`${id}.clean`]]);
  });

  it('that were sent do not outlast a crash after they were kept', async () => {
    const content = await photograph();
    const id = await upload('现场.jpg', content);
    await writeFile(app.get(EvidenceFolder).sent(id), content);
    expect(sha256(await taken(id))).not.toBe(sha256(content));
    await app.get(SweepEvidence).execute();
    expect(await onDisk(id)).toEqual([`${id}.clean`]);
  });

  describe('shown small', () => {
    const small = (by: Client, id: string): Promise<Response> =>
      fetch(`${app.url}/api/v1/evidence/${id}/thumbnail`, { headers: { cookie: by.cookie } });
    const refusal = async (answer: Response): Promise<unknown[]> => [
      answer.status,
      ((await answer.json()) as { code: string }).code,
    ];

    it('fit into 480 points, and are not recorded as taken', async () => {
      const large = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: 'white' } })
        .png()
        .toBuffer();
      const id = await upload('长图.png', large);
      const answer = await small(chief, id);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      const { width, height, format } = await (await pictureOf(Buffer.from(await answer.arrayBuffer()))).metadata();
      expect([width, height, format]).toEqual([480, 240, 'jpeg']);
      const acts = await app.db.query(`SELECT FROM audit_event WHERE subject_id = $1 AND action = 'evidence.taken'`, [
        id,
      ]);
      expect(acts).toHaveLength(0);
      expect((await chief.get(`/evidence/${id}`)).body).toMatchObject({ isPicture: true });
    });

    it('are nobody’s who may not take the file', async () => {
      const id = await upload('现场.jpg', await photograph());
      expect(await refusal(await small(await app.as('county-chief'), id))).toEqual([404, 'EVIDENCE_NOT_FOUND']);
    });

    it('are not there of a file that is no picture, nor of one whose bytes are gone or spoilt', async () => {
      const paper = await upload('证明.pdf', pdf());
      expect(await refusal(await small(chief, paper))).toEqual([404, 'EVIDENCE_NO_PICTURE']);
      expect((await chief.get(`/evidence/${paper}`)).body).toMatchObject({ isPicture: false });
      const id = await upload('现场.jpg', await photograph());
      const path = `${app.get(EvidenceFolder).sent(id)}.clean`;
      await writeFile(path, 'no picture');
      expect(await refusal(await small(chief, id))).toEqual([404, 'EVIDENCE_NO_PICTURE']);
      await rm(path);
      expect(await refusal(await small(chief, id))).toEqual([409, 'EVIDENCE_LOST']);
    });
  });
});
