import { type NumberAsked, takeNumber } from '../../../src/modules/documents/persistence/number.repository.js';
import { paragraphsOf } from '../../support/documents/unpack.js';
import { Walk } from '../../support/walk.js';

/** 发文字号: of an office, a year and a series, from 1 on. */
describe('the numbers of documents', () => {
  let walk: Walk;
  let id: string;
  let office: string;

  beforeAll(async () => {
    walk = await Walk.start();
    const duty = await walk.register();
    await walk.goTo('2026-10-23');
    ({ id } = await walk.interview(duty));
    office = walk.app.town.units['office'] ?? '';
  });
  afterAll(() => walk.close());

  const number = async (seat: string, kind: string) =>
    (await walk.as(seat)).post<{ number: string; code: string }>(`/official-documents/${id}/number`, { kind });
  const letter = async (): Promise<string[]> => {
    const { cookie } = await walk.as('department-chief');
    const file = await fetch(`${walk.app.url}/api/v1/official-documents/${id}?kind=INTERVIEW_NOTICE`, {
      headers: { cookie },
    });
    return paragraphsOf(Buffer.from(await file.arrayBuffer()));
  };

  it('are given to nothing before its signature, nor before the office has a code', async () => {
    expect((await number('office-clerk', 'INTERVIEW_NOTICE')).body.code).toBe('OFFICIAL_DOCUMENT_NOT_READY');
    await walk.act('office-deputy', `/interviews/${id}/approve`, {});
    expect((await number('office-clerk', 'INTERVIEW_NOTICE')).body.code).toBe('DOCUMENT_CODE_MISSING');
    expect((await number('department-chief', 'INTERVIEW_NOTICE')).status).toBe(403);
  });

  it('are given to no letter whose interview has ended as a mistake', async () => {
    const become = (state: string) =>
      walk.app.unitOfWork.run((tx) => tx.execute('UPDATE interview SET state = $2 WHERE id = $1', [id, state]));
    await become('VOID');
    expect((await number('office-clerk', 'INTERVIEW_NOTICE')).body.code).toBe('OFFICIAL_DOCUMENT_NOT_READY');
    await become('ISSUED');
  });

  it('stand with the office’s full name on the paper, and before they are taken leave their place empty', async () => {
    const chief = await walk.as('office-chief');
    const named = { fullName: '中共澄川市委全面深化改革委员会办公室', code: '澄改办' };
    expect((await chief.put(`/document-issuers/${office}`, named)).body).toMatchObject({ ...named, version: 1 });
    expect((await letter())[0]).toBe('澄改办函〔2026〕　号');
    expect((await number('office-clerk', 'INTERVIEW_NOTICE')).body).toEqual({ number: '澄改办函〔2026〕1号' });
    const paper = await letter();
    expect(paper[0]).toBe('澄改办函〔2026〕1号');
    expect(paper).toContain(named.fullName);
  });

  it('are written under one name: of several who change it at one moment, having read the same, one does', async () => {
    const chief = await walk.as('office-chief');
    const [path, seen] = [`/document-issuers/${office}`, { 'If-Match': '1' }];
    const names = ['中共澄川市委改革办甲', '中共澄川市委改革办乙', '中共澄川市委改革办丙'];
    const said = await Promise.all(names.map((fullName) => chief.put(path, { fullName, code: '澄改办' }, seen)));
    expect(said.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('are taken once, however often that is pressed, by several at a time', async () => {
    const pressed = await Promise.all(
      ['office-clerk', 'office-chief', 'office-clerk'].map((s) => number(s, 'INTERVIEW_NOTICE')),
    );
    expect(new Set(pressed.map(({ body }) => body.number))).toEqual(new Set(['澄改办函〔2026〕1号']));
    const [acts] = await walk.app.db.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM audit_event WHERE action = 'official-document.numbered' AND subject_id = $1",
      [id],
    );
    expect(acts?.count).toBe(1);
  });

  it('have neither gaps nor doubles where forty are taken at once and ten of these are undone', async () => {
    const asked = async (series: NumberAsked['series'], undone: boolean): Promise<void> => {
      await walk.app.unitOfWork.run(async (tx) => {
        const [subject] = await tx.query<{ id: string }>('SELECT new_id() AS id');
        const document = { unitId: office, year: 2027, series, subjectId: subject?.id ?? '', takenByPerson: null };
        await takeNumber(tx, { ...document, kind: 'INTERVIEW_NOTICE' }, String);
        if (undone) throw new Error('undone');
      });
    };
    const all = Array.from({ length: 40 }, (_, at) => asked(at % 4 === 3 ? 'MINUTES' : 'LETTER', at % 4 === 1));
    const settled = await Promise.allSettled(all);
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    const rows = await walk.app.db.query<{ series: string; numbers: number[] }>(
      `SELECT series, array_agg(number ORDER BY number) AS numbers FROM document_number WHERE year = 2027 GROUP BY series ORDER BY series`,
    );
    const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);
    expect(rows).toEqual([
      { series: 'LETTER', numbers: upTo(20) },
      { series: 'MINUTES', numbers: upTo(10) },
    ]);
  });
});
