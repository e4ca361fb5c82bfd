import { createHash } from 'node:crypto';
import { readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { SweepEvidence } from '../../../src/modules/evidence/application/sweep-evidence.js';
import { EvidenceFolder } from '../../../src/modules/evidence/persistence/evidence-folder.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';
import { pdf, sendPiece, uploadFile } from '../../support/upload.js';

interface Refusal {
  readonly code: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

const ABSENT = '0190f5fe-7c00-7a00-8000-0000000000ff';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('files as evidence', () => {
  let app: TestApp;
  let chief: Client;
  let liaison: Client;
  let stranger: Client;
  let clerk: Client;

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-02');
    [chief, liaison, stranger, clerk] = (await Promise.all(
      ['department-chief', 'department-liaison', 'county-chief', 'office-clerk'].map((seat) => app.as(seat)),
    )) as [Client, Client, Client, Client];
  });
  afterAll(async () => {
    const rows = await app.db.query<{ id: string }>('SELECT id FROM evidence_file');
    for (const { id } of rows) await app.get(EvidenceFolder).remove(id);
    await app.close();
  });

  const begun = async (name = '证明.pdf', size = 600, by = chief): Promise<string> =>
    (await by.post<{ id: string }>('/evidence', { name, size })).body.id;
  const upload = (by = chief, content = pdf()): Promise<string> => uploadFile(app.url, by, '证明.pdf', content);
  const pathOf = (id: string): string => join(app.get(EvidenceFolder).directory, id);
  const actsOf = async (id: string): Promise<string[]> =>
    (
      await app.db.query<{ action: string }>(
        `SELECT action FROM audit_event WHERE subject_type = 'EVIDENCE' AND subject_id = $1 ORDER BY id`,
        [id],
      )
    ).map(({ action }) => action);
  const taken = (by: Client, id: string): Promise<Response> =>
    fetch(`${app.url}/api/v1/evidence/${id}/content`, { headers: { cookie: by.cookie } });

  it('come in pieces, go on where they broke off, and are kept with what they are and their digest', async () => {
    const content = pdf(3000);
    const id = await begun('证明.pdf', content.length);
    expect((await sendPiece(app.url, chief, id, { at: 0, bytes: content.subarray(0, 1000) })).status).toBe(200);
    const early = await chief.post<Refusal>(`/evidence/${id}/keep`);
    expect([early.status, early.body.code]).toEqual([409, 'EVIDENCE_INCOMPLETE']);
    const head = await fetch(`${app.url}/api/v1/evidence/${id}/upload`, {
      method: 'HEAD',
      headers: { cookie: chief.cookie },
    });
    expect(['tus-resumable', 'upload-offset', 'upload-length'].map((name) => head.headers.get(name))).toEqual([
      '1.0.0',
      '1000',
      '3000',
    ]);
    const wrong = await sendPiece(app.url, chief, id, { at: 0, bytes: content.subarray(0, 10) });
    expect([wrong.status, ((await wrong.json()) as Refusal).code]).toEqual([409, 'EVIDENCE_PLACE']);
    const last = await sendPiece(app.url, chief, id, { at: 1000, bytes: content.subarray(1000) });
    expect([last.status, await last.json()]).toEqual([200, { id, received: 3000, size: 3000 }]);
    const kept = await chief.post(`/evidence/${id}/keep`);
    expect(kept.body).toEqual({
      ...{ id, name: '证明.pdf', size: 3000, mediaType: 'application/pdf', sha256: sha256(content), awaitsScan: false },
    });
    expect(await readFile(pathOf(id))).toEqual(content);
    expect((await sendPiece(app.url, chief, id, { at: 3000, bytes: Buffer.from('x') })).status).toBe(409);
    expect(await actsOf(id)).toEqual(['evidence.begun', 'evidence.kept']);
  });

  it('keep the bytes of a piece that was cut off on its way', async () => {
    const content = pdf(200_000);
    const id = await begun('证明.pdf', content.length);
    await new Promise<void>((resolve) => {
      const sending = request(`${app.url}/api/v1/evidence/${id}/upload`, {
        method: 'POST',
        headers: {
          ...{ cookie: chief.cookie, 'x-requested-with': 'five-ones', 'tus-resumable': '1.0.0', 'upload-offset': '0' },
          ...{ 'content-type': 'application/offset+octet-stream', 'content-length': String(content.length) },
        },
      });
      sending.on('error', () => resolve());
      sending.on('close', () => resolve());
      sending.write(content.subarray(0, 100_000));
      const look = async (): Promise<void> => {
        const { body } = await chief.get<{ received: number }>(`/evidence/${id}/upload`);
        if (body.received > 0) sending.destroy();
        else setImmediate(() => void look());
      };
      void look();
    });
    let at = 0;
    let status = 409;
    // The server may still be writing what came before the line was cut.
    while (status === 409) {
      at = (await chief.get<{ received: number }>(`/evidence/${id}/upload`)).body.received;
      ({ status } = await sendPiece(app.url, chief, id, { at, bytes: content.subarray(at) }));
    }
    expect(at).toBeGreaterThan(0);
    const kept = await chief.post(`/evidence/${id}/keep`);
    expect(kept.body['sha256']).toBe(sha256(content));
  });

  it('leave the line free for the next request, whatever became of a long piece before', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (path: string, headers: Record<string, string> = {}, bytes?: Buffer): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const asking = request(`${app.url}/api/v1/evidence/${path}`, {
          ...{ agent, method: bytes === undefined ? 'GET' : 'POST' },
          headers: { cookie: chief.cookie, 'x-requested-with': 'five-ones', ...headers },
        });
        asking.on('error', reject);
        asking.on('response', (answer) => {
          answer.resume().on('end', () => {
            resolve(answer.statusCode);
          });
        });
        asking.end(bytes);
      });
    const content = pdf(3_000_000);
    const id = await begun('证明.pdf', content.length);
    const tus = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' };
    const piece = (headers: Record<string, string>) => ask(`${id}/upload`, { ...tus, ...headers }, content);
    expect([
      await piece({ 'upload-offset': '5' }),
      await ask(`${id}/upload`),
      await piece({ 'upload-offset': '0', 'tus-resumable': '0.2.2' }),
      await ask(`${id}/upload`),
      await piece({ 'upload-offset': '0' }),
      await piece({ 'upload-offset': '3000000' }),
      await ask(`${id}/upload`),
    ]).toEqual([409, 200, 400, 200, 200, 400, 200]);
    agent.destroy();
  });

  it('are kept once, however many say so at the same moment', async () => {
    const content = pdf();
    const id = await begun('证明.pdf', content.length);
    await sendPiece(app.url, chief, id, { at: 0, bytes: content });
    const answers = await Promise.all([1, 2, 3, 4].map(() => chief.post(`/evidence/${id}/keep`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await actsOf(id)).toEqual(['evidence.begun', 'evidence.kept']);
  });

  it('are refused by name: secret, of a kind that runs, or a way to another folder', async () => {
    const refused = async (name: string): Promise<string> => {
      const { status, body } = await chief.post<Refusal>('/evidence', { name, size: 10 });
      return `${String(status)} ${body.errors[0]?.code ?? body.code}`;
    };
    expect(await Promise.all(['机密★会议记录.pdf', '脚本.html', '../甲.pdf'].map(refused))).toEqual([
      '400 SECRET_MARK',
      '422 EVIDENCE_NAME',
      '422 EVIDENCE_NAME',
    ]);
  });

  it('are gone where their bytes are not what the name says', async () => {
    const content = Buffer.from('<html><script>alert(1)</script></html>');
    const id = await begun('证明.pdf', content.length);
    await sendPiece(app.url, chief, id, { at: 0, bytes: content });
    const refused = await chief.post<Refusal>(`/evidence/${id}/keep`);
    expect([refused.status, refused.body.code]).toEqual([422, 'EVIDENCE_KIND']);
    expect((await chief.get(`/evidence/${id}/upload`)).status).toBe(404);
    expect((await readdir(app.get(EvidenceFolder).directory)).filter((name) => name.startsWith(id))).toEqual([]);
    expect(await actsOf(id)).toEqual(['evidence.begun', 'evidence.refused']);
  });

  it('have no more bytes than was said, and no more room than the unit has', async () => {
    const id = await begun('证明.pdf', 100);
    const more = await sendPiece(app.url, chief, id, { at: 0, bytes: pdf(101) });
    expect([more.status, ((await more.json()) as Refusal).code]).toEqual([400, 'EVIDENCE_PIECE']);
    const large = await chief.post<Refusal>('/evidence', { name: '甲.pdf', size: 50 * 1024 * 1024 + 1 });
    expect([large.status, large.body.code]).toEqual([413, 'EVIDENCE_TOO_LARGE']);
    await app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO evidence_file (name, size, person_id, unit_id) SELECT '甲.pdf', 5000::bigint * 1024 * 1024, person_id, $1 FROM evidence_file LIMIT 1`,
        [app.town.units['county']],
      ),
    );
    const full = await stranger.post<Refusal>('/evidence', { name: '甲.pdf', size: 1 });
    expect([full.status, full.body.code]).toEqual([409, 'EVIDENCE_UNIT_FULL']);
  });

  it('take bytes from whoever began alone, and on no other route', async () => {
    const id = await begun();
    expect((await sendPiece(app.url, liaison, id, { at: 0, bytes: pdf() })).status).toBe(404);
    const plain = await sendPiece(app.url, chief, id, { at: 0, bytes: pdf(), headers: { 'x-requested-with': '' } });
    expect(plain.status).toBe(403);
    const unlike = await sendPiece(app.url, chief, id, { at: 0, bytes: pdf(), headers: { 'tus-resumable': '0.2.2' } });
    expect(unlike.status).toBe(400);
    const elsewhere = await fetch(`${app.url}/api/v1/evidence`, {
      method: 'POST',
      headers: {
        ...{ cookie: chief.cookie, 'x-requested-with': 'five-ones', 'idempotency-key': 'piece' },
        'content-type': 'application/offset+octet-stream',
      },
      body: pdf(),
    });
    expect(elsewhere.status).toBe(400);
  });

  it('are served as downloads from a sandbox, and it is recorded who took them', async () => {
    const content = pdf(5000);
    const id = await upload(chief, content);
    const answer = await taken(chief, id);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
    expect(
      Object.fromEntries(
        [
          'content-disposition',
          'content-type',
          'content-security-policy',
          'x-content-type-options',
          'cache-control',
        ].map((name) => [name, answer.headers.get(name)]),
      ),
    ).toEqual({
      'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent('证明.pdf')}`,
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(await actsOf(id)).toEqual(['evidence.begun', 'evidence.kept', 'evidence.taken']);
  });

  describe('among the proofs of an entry', () => {
    const row = (evidenceId: string, title: string) => ({
      ...{ title, value: '13.54', unitOfMeasure: '亿元', place: '全市', definition: '商务部门统计口径' },
      ...{ happenedOn: '2026-06-01', unitId: app.town.units['department'], noSecrets: true },
      proofs: [{ kind: 'FILE', evidenceId }],
    });

    it('prove it alone, by their names; whoever sees the entry takes them, nobody else does', async () => {
      const id = await upload(liaison);
      expect((await taken(chief, id)).status).toBe(404);
      const made = await liaison.post<{ id: string }>('/outcome-facts', row(id, '网络零售额'));
      expect(made.status).toBe(201);
      const entry = await chief.get<{ proofs: unknown[] }>(`/outcome-facts/${made.body.id}`);
      expect(entry.body.proofs).toMatchObject([{ kind: 'FILE', evidenceId: id, exactTitle: '证明.pdf' }]);
      const by = await Promise.all([liaison, chief, clerk, stranger].map((client) => taken(client, id)));
      expect(by.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
      await Promise.all(by.map((answer) => answer.arrayBuffer()));
      const gone = await liaison.post<Refusal>(`/evidence/${id}/discard`);
      expect([gone.status, gone.body.code]).toEqual([409, 'EVIDENCE_IN_USE']);
    });

    it('stay with it when it is written anew or corrected, by whomever', async () => {
      const id = await upload(liaison);
      const made = await liaison.post<{ id: string }>('/outcome-facts', row(id, '网上零售额'));
      const anew = await liaison.put(`/outcome-facts/${made.body.id}`, row(id, '网上零售总额'));
      expect(anew.status).toBe(200);
      await clerk.post(`/outcome-facts/${made.body.id}/confirm`, {});
      const correction = { ...row(id, '实物网上零售额'), reason: '指标名称有误' };
      expect((await clerk.post(`/outcome-facts/${made.body.id}/correct`, correction)).status).toBe(200);
    });

    it('prove no other entry, nor are another’s, unfinished or not there', async () => {
      const used = await upload(liaison);
      await liaison.post('/outcome-facts', row(used, '快递业务量'));
      const others = await upload(chief);
      const unfinished = await begun('证明.pdf', 600, liaison);
      for (const [place, id] of [used, others, unfinished, ABSENT].entries()) {
        const refused = await liaison.post<Refusal>('/outcome-facts', row(id, `另一指标${String(place)}`));
        expect([refused.status, refused.body.errors]).toMatchObject([
          422,
          [{ pointer: '/proofs/0/evidenceId', code: 'EVIDENCE_UNUSABLE' }],
        ]);
      }
      const nameless = { ...row(used, '无附件指标'), proofs: [{ kind: 'FILE' }] };
      const refused = await liaison.post<Refusal>('/outcome-facts', nameless);
      expect(refused.body.errors).toMatchObject([{ pointer: '/proofs/0/evidenceId', code: 'FIELD_MISSING' }]);
    });
  });

  describe('and what a crash leaves', () => {
    const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
    const sweep = () => app.get(SweepEvidence).execute();
    const stateOf = async (id: string): Promise<string | undefined> =>
      (await app.db.query<{ state: string }>('SELECT state FROM evidence_file WHERE id = $1', [id]))[0]?.state;

    it('a file without a row goes, unless its row may still be on its way', async () => {
      const stray = '0190f5fe-7c00-7a00-8000-0000000000f1';
      const fresh = '0190f5fe-7c00-7a00-8000-0000000000f2';
      for (const id of [stray, fresh]) await writeFile(pathOf(id), 'x');
      await writeFile(pathOf(`${stray}.json`), '{}');
      for (const name of [stray, `${stray}.json`]) await utimes(pathOf(name), hoursAgo(2), hoursAgo(2));
      const others = pathOf('README.txt');
      await writeFile(others, 'somebody else’s');
      await utimes(others, hoursAgo(2), hoursAgo(2));
      await sweep();
      const names = await readdir(app.get(EvidenceFolder).directory);
      expect([stray, `${stray}.json`, fresh, 'README.txt'].map((name) => names.includes(name))).toEqual([
        ...[false, false, true, true],
      ]);
      await Promise.all([rm(pathOf(fresh)), rm(others)]);
    });

    it('a row without its file says so, is not served, and says so no longer when the file is back', async () => {
      const id = await upload();
      const content = await readFile(pathOf(id));
      await rm(pathOf(id));
      await sweep();
      expect(await stateOf(id)).toBe('LOST');
      const answer = await taken(chief, id);
      expect([answer.status, ((await answer.json()) as Refusal).code]).toEqual([409, 'EVIDENCE_LOST']);
      await writeFile(pathOf(id), content);
      await sweep();
      expect(await stateOf(id)).toBe('KEPT');
      expect((await actsOf(id)).filter((act) => !act.endsWith('taken'))).toEqual([
        ...['evidence.begun', 'evidence.kept', 'evidence.lost', 'evidence.found'],
      ]);
    });

    it('an upload that nobody finished within a day goes, row and file; one of today stays', async () => {
      const [old, young] = [await begun(), await begun()];
      await app.unitOfWork.run((tx) =>
        tx.execute(`UPDATE evidence_file SET begun_at = now() - interval '25 hours' WHERE id = $1`, [old]),
      );
      await truncate(pathOf(old), 100);
      await sweep();
      expect([await stateOf(old), await stateOf(young)]).toEqual([undefined, 'UPLOADING']);
      const names = await readdir(app.get(EvidenceFolder).directory);
      expect([old, `${old}.json`, young].map((name) => names.includes(name))).toEqual([false, false, true]);
      expect(await actsOf(old)).toEqual(['evidence.begun', 'evidence.expired']);
    });
  });
});
