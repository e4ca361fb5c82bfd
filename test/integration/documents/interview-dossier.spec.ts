import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { Sealer } from '../../../src/modules/audit/index.js';
import { listZipParts } from '../../../src/platform/workbook/zip-directory.js';
import { paragraphsOf, unpack } from '../../support/documents/unpack.js';
import { until } from '../../support/queue-process.js';
import { Walk } from '../../support/walk.js';

const run = promisify(execFile);

/** 约谈案卷: to print, and to check without the product. */
describe('the file of an interview', () => {
  let walk: Walk;
  let id: string;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'five-ones-dossier-'));
    walk = await Walk.start();
    const duty = await walk.register();
    await walk.goTo('2026-10-23');
    ({ id } = await walk.interview(duty));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await walk.close();
  });

  const take = async (seat: string, path = '') => {
    const { cookie } = await walk.as(seat);
    return fetch(`${walk.app.url}/api/v1/interview-dossiers/${id}${path}`, { headers: { cookie } });
  };
  const content = async (path = ''): Promise<Buffer> => {
    const answer = await take('office-chief', path);
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const verified = async (): Promise<{ readonly ok: boolean; readonly said: string }> => {
    try {
      return { ok: true, said: (await run(process.execPath, ['verify.mjs'], { cwd: folder })).stdout };
    } catch (error) {
      return { ok: false, said: (error as { stdout: string }).stdout };
    }
  };

  it('is not there before the signature, and the office’s alone after it', async () => {
    expect((await take('office-chief')).status).toBe(409);
    await walk.act('office-deputy', `/interviews/${id}/approve`, { place: '第三会议室' });
    expect((await take('department-chief')).status).toBe(403);
    expect((await take('department-chief', '/package')).status).toBe(403);
  });

  it('names every paper in its contents, in order, and ends with what was done', async () => {
    const print = await content();
    const said = paragraphsOf(print);
    const named = ['呈批件', '约谈通知书', '办理过程'];
    expect(said.slice(0, 6)).toEqual([expect.stringMatching(/约谈案卷目录$/u), '序号', '题名', '文号', '日期', '页次']);
    expect(said.filter((one) => named.includes(one)).slice(0, 3)).toEqual(named);
    expect(said).toContain('关于开展改革工作约谈的通知');
    const xml = unpack(print).get('word/document.xml') ?? '';
    const marks = [...xml.matchAll(/<w:bookmarkStart[^>]*w:name="(paper\d+)"/gu)].map(([, name]) => name);
    expect(marks).toEqual(['paper1', 'paper2', 'paper3']);
    for (const mark of marks) expect(xml).toContain(`PAGEREF ${mark ?? ''}`);
  });

  it('as a package is found whole by one command without the product, and any change of it is found', async () => {
    // A seal waits for every transaction of the cluster that began before what it covers, another test's too.
    const { db } = walk.app;
    await until(
      'what was done is sealed',
      async () => {
        await walk.app.get(Sealer).run();
        const { all } = await db.one<{ all: boolean }>(
          `SELECT bool_and((era, xid) < (SELECT to_era, to_xid FROM audit_seal ORDER BY number DESC LIMIT 1)) AS all FROM audit_event WHERE subject_id = $1`,
          [id],
        );
        return all;
      },
      120_000,
    );
    const parts = [...listZipParts(await content('/package')).values()];
    expect(parts.map(({ name }) => name)).toEqual([
      ...['约谈案卷.docx', '01 呈批件.docx', '02 约谈通知书.docx', '03 办理过程.docx', '办理过程.csv'],
      ...['record.json', 'verify.mjs', '核验说明.txt', 'SHA256SUMS'],
    ]);
    for (const { name, deflated, packed } of parts)
      await writeFile(join(folder, name), deflated ? inflateRawSync(packed) : packed);
    const whole = await verified();
    expect(whole.said).toContain('核验通过');
    expect(whole.said).toMatch(/办理记录[1-9]\d*条，封存[1-9]\d*个/u);
    const record = await readFile(join(folder, 'record.json'), 'utf8');
    const { acts } = JSON.parse(record) as { acts: { content: string; digest: string; action: string }[] };
    expect(acts.some(({ action }) => action.startsWith('interview.'))).toBe(true);

    await writeFile(join(folder, 'record.json'), record.replaceAll('interview.', 'interwiew.'));
    const changed = await verified();
    expect(changed.ok).toBe(false);
    expect(changed.said).toContain('文件已改动：record.json');
    expect(changed.said).toContain('记录已改动');
    await writeFile(join(folder, 'record.json'), record);
    await rm(join(folder, '02 约谈通知书.docx'));
    expect((await verified()).said).toContain('文件缺失：02 约谈通知书.docx');
  });

  it('leaves in the record who took it, and which file it was', async () => {
    const rows = await walk.app.db.query<{ form: string; sum: number }>(
      `SELECT facts->>'form' AS form, length(facts->>'sha256') AS sum FROM audit_event WHERE action = 'official-document.dossier-taken' AND subject_id = $1 ORDER BY 1`,
      [id],
    );
    expect(rows).toEqual([
      { form: 'PACKAGE', sum: 64 },
      { form: 'PRINT', sum: 64 },
    ]);
  });
});
