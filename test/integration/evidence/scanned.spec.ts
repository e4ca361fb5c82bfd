import { readdir, utimes, writeFile } from 'node:fs/promises';
import { ScanEvidence } from '../../../src/modules/evidence/application/scan-evidence.js';
import { SweepEvidence } from '../../../src/modules/evidence/application/sweep-evidence.js';
import { EvidenceFolder } from '../../../src/modules/evidence/persistence/evidence-folder.js';
import { VirusScanner } from '../../../src/modules/evidence/persistence/virus-scanner.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { MARK, startTestClamd, type TestClamd } from '../../support/clamd.js';
import type { Client } from '../../support/client.js';
import { pdf, sendPiece } from '../../support/upload.js';
import { clamd as installed, describeWhere } from '../../support/where-available.js';

interface Kept {
  readonly id: string;
  readonly awaitsScan: boolean;
  readonly code: string;
}

const marked = (): Buffer => Buffer.concat([pdf(), Buffer.from(MARK)]);
const FINDING = 'FiveOnesTestMark.UNOFFICIAL';

describeWhere(installed, 'files as evidence, where a virus scanner is set', () => {
  let app: TestApp;
  let scanner: TestClamd;
  let liaison: Client;

  beforeAll(async () => {
    scanner = await startTestClamd();
    app = await startTestApp({ startOn: '2026-07-02', environment: { CLAMD: scanner.path } });
    liaison = await app.as('department-liaison');
  });
  afterAll(async () => {
    const rows = await app.db.query<{ id: string }>('SELECT id FROM evidence_file');
    for (const { id } of rows) await app.get(EvidenceFolder).remove(id);
    await app.close();
    await scanner.remove();
  });

  async function upload(
    content: Buffer,
  ): Promise<{ readonly id: string; readonly status: number; readonly body: Kept }> {
    const begun = await liaison.post<Kept>('/evidence', { name: '证明.pdf', size: content.length });
    await sendPiece(app.url, liaison, begun.body.id, { at: 0, bytes: content });
    const { status, body } = await liaison.post<Kept>(`/evidence/${begun.body.id}/keep`);
    return { id: begun.body.id, status, body };
  }
  const scan = () => app.get(ScanEvidence).execute();
  const stateOf = async (id: string) => (await liaison.get<{ state: string }>(`/evidence/${id}`)).body.state;
  const onDisk = async (id: string): Promise<boolean> =>
    (await readdir(app.get(EvidenceFolder).directory)).some((name) => name.startsWith(id));
  async function taken(id: string): Promise<string> {
    const answer = await fetch(`${app.url}/api/v1/evidence/${id}/content`, { headers: { cookie: liaison.cookie } });
    return answer.ok ? 'taken' : ((await answer.json()) as Kept).code;
  }
  /** Uploaded while the scanner was away. */
  async function unseen(content: Buffer): Promise<string> {
    await scanner.stop();
    const { id, body } = await upload(content);
    expect(body.awaitsScan).toBe(true);
    return id;
  }

  it('are kept and can be taken when it found nothing', async () => {
    const { id, status, body } = await upload(pdf());
    expect([status, body.awaitsScan, await stateOf(id), await taken(id)]).toEqual([200, false, 'KEPT', 'taken']);
  });

  it('are refused and gone when it found something, which the record says', async () => {
    const { id, status, body } = await upload(marked());
    expect([status, body.code, await onDisk(id)]).toEqual([422, 'EVIDENCE_INFECTED', false]);
    expect(
      await app.db.query(
        `SELECT action, facts->>'finding' AS finding FROM audit_event WHERE subject_id = $1 ORDER BY id`,
        [id],
      ),
    ).toEqual([
      { action: 'evidence.begun', finding: null },
      { action: 'evidence.refused', finding: FINDING },
    ]);
  });

  it('wait while it is away, prove their record, and can be taken when it came back and found nothing', async () => {
    const id = await unseen(pdf());
    expect([await stateOf(id), await taken(id)]).toEqual(['UNSCANNED', 'EVIDENCE_UNSCANNED']);
    const entry = await liaison.post('/outcome-facts', {
      ...{ title: '网络零售额', value: '13.54', unitOfMeasure: '亿元', place: '全市', definition: '商务部门统计口径' },
      ...{ happenedOn: '2026-06-01', unitId: app.town.units['department'], noSecrets: true },
      proofs: [{ kind: 'FILE', evidenceId: id }],
    });
    expect([entry.status, await scan()]).toEqual([201, 0]);
    await scanner.start();
    expect([await scan(), await stateOf(id), await taken(id)]).toEqual([1, 'KEPT', 'taken']);
  });

  it('are cleared away when it finds something later; whoever uploaded them and the office hear of it', async () => {
    const id = await unseen(marked());
    await scanner.start();
    expect(await Promise.all([scan(), scan()])).toContain(1);
    await app.get(SweepEvidence).execute();
    expect([await stateOf(id), await taken(id), await onDisk(id)]).toEqual(['INFECTED', 'EVIDENCE_INFECTED', false]);
    const told = await app.db.query(
      `SELECT DISTINCT coalesce(p.role, '本人') AS who FROM notice n LEFT JOIN post p ON p.id = n.recipient_post_id WHERE n.kind = 'EVIDENCE_INFECTED' ORDER BY 1`,
    );
    expect(told).toEqual([{ who: 'OFFICE_SECTION_CHIEF' }, { who: '本人' }]);
    const acts = await app.db.query(
      `SELECT 1 FROM audit_event WHERE subject_id = $1 AND action = 'evidence.infected'`,
      [id],
    );
    expect(acts).toHaveLength(1);
  });

  it('leave nothing on the disk though the worker died before it could take the file away', async () => {
    const id = await unseen(marked());
    await scanner.start();
    await scan();
    const path = app.get(EvidenceFolder).sent(id);
    await writeFile(path, 'what was found');
    const before = new Date(Date.now() - 2 * 3_600_000);
    await utimes(path, before, before);
    await app.get(SweepEvidence).execute();
    expect([await onDisk(id), await stateOf(id)]).toEqual([false, 'INFECTED']);
  });

  it('prove nothing once something was found in them', async () => {
    const id = await unseen(marked());
    await scanner.start();
    await scan();
    const refused = await liaison.post<{ errors: unknown[] }>('/outcome-facts', {
      ...{ title: '另一指标', value: '1', unitOfMeasure: '亿元', place: '全市', definition: '统计口径' },
      ...{ happenedOn: '2026-06-01', unitId: app.town.units['department'], noSecrets: true },
      proofs: [{ kind: 'FILE', evidenceId: id }],
    });
    expect(refused.body.errors).toMatchObject([{ pointer: '/proofs/0/evidenceId', code: 'EVIDENCE_UNUSABLE' }]);
  });

  it('wait while it stands still, and one that is too large for it does not keep the others waiting', async () => {
    const large = await upload(pdf(2_000_000));
    Object.assign(app.get(VirusScanner), { silenceMs: 300 });
    scanner.freeze();
    const frozen = await upload(pdf());
    scanner.thaw();
    Object.assign(app.get(VirusScanner), { silenceMs: 30_000 });
    expect([large.body.awaitsScan, frozen.body.awaitsScan]).toEqual([true, true]);
    expect(await scan()).toBe(1);
    expect([await stateOf(large.id), await stateOf(frozen.id)]).toEqual(['UNSCANNED', 'KEPT']);
  });
});
