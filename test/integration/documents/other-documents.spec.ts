import { openObligation } from '../../../src/modules/obligations/index.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { paragraphsOf } from '../../support/documents/unpack.js';
import { meetingDesk, topic } from '../../support/meeting-desk.js';

let app: TestApp;
const { seats, as, act, unit, planned, report, held, final } = meetingDesk(() => app);

beforeAll(async () => {
  app = await borrowTestApp('2026-07-22');
});
afterAll(async () => {
  seats.clear();
  await app.close();
});

const ready = async (seat: string, subject: string, id: string): Promise<string[]> => {
  const answer = await (await as(seat)).get(`/official-documents?subject=${subject}&subjectId=${id}`);
  return answer.status === 200 ? (answer.body as unknown as { kind: string }[]).map(({ kind }) => kind) : [];
};
const said = async (seat: string, kind: string, id: string): Promise<string[]> => {
  const { cookie } = await as(seat);
  const file = await fetch(`${app.url}/api/v1/official-documents/${id}?kind=${kind}`, { headers: { cookie } });
  expect(file.status).toBe(200);
  return paragraphsOf(Buffer.from(await file.arrayBuffer()));
};

describe('the papers of a meeting', () => {
  const agenda = () => [
    topic({
      decisions: [
        {
          matter: '出台要素市场化实施意见',
          unitIds: [unit('department'), unit('department2')],
          deliverable: '印发文件',
        },
      ],
    }),
  ];

  it('are, before it, its agenda, who still owes speaking notes, what is proposed, and for the office what lags today', async () => {
    const decisions = [{ matter: '推进商务改革', unitIds: [unit('department')] }];
    const id = await planned([topic(), report({ decisions })]);
    expect(await ready('office-clerk', 'MEETING', id)).toEqual(['MEETING_MATERIALS']);
    const papers = await said('office-clerk', 'MEETING_MATERIALS', id);
    expect(papers).toEqual(
      expect.arrayContaining([
        ...['（送审稿）', '一、会议议程', '1. 第一议题：学习中央深改委会议精神', '附件1', '汇报材料清单'],
        ...['商务改革进展', '附件2', '拟议定事项', '推进商务改革', '附件3', '滞后事项清单', '数据截至2026年7月22日。'],
      ]),
    );
    expect(await ready('department-chief', 'MEETING', id)).toEqual([]);
  });

  it('are, before its minutes are final, a draft for whoever sees it whole', async () => {
    const id = await held(agenda());
    expect(await ready('office-clerk', 'MEETING', id)).toEqual(['MEETING_MINUTES']);
    expect(await said('office-clerk', 'MEETING_MINUTES', id)).toContain('（送审稿）');
    expect(await ready('department-chief', 'MEETING', id)).toEqual([]);
  });

  it('say who chaired, what was studied and decided, who does it, and of a unit no more than names it', async () => {
    const id = await final(agenda());
    const minutes = await said('office-clerk', 'MEETING_MINUTES', id);
    expect(minutes.slice(0, 2)).toEqual(['会议纪要', '〔2026〕3号']);
    expect(minutes).toEqual(
      expect.arrayContaining([
        ...['一、第一议题：学习中央深改委会议精神', '抓好要素市场化改革', '市委办公室', '2026年7月22日'],
        expect.stringMatching(/^会议议定：出台要素市场化实施意见。由.+、.+办理，2026年\d+月\d+日前完成。$/u),
      ]),
    );
    expect(await ready('department-chief', 'MEETING', id)).toEqual(['DECISION_SLIP']);
    expect(await ready('department3-chief', 'MEETING', id)).toEqual([]);
    const { name } = (await (await as('office-clerk')).get(`/units/${unit('department2')}`)).body;
    const own = await said('department-chief', 'DECISION_SLIP', id);
    expect(own).toEqual(
      expect.arrayContaining(['议定事项交办单', '一、出台要素市场化实施意见', '印发文件', '〔2026〕3号']),
    );
    expect(own.join('')).not.toContain(name);
    expect((await said('office-clerk', 'DECISION_SLIP', id)).join('')).toContain(name);
  });
});

describe('the letters of a listing', () => {
  it('are a draft for the office until it is signed; then the unit has its notice, word for word', async () => {
    const matter = await app.unitOfWork.run(async (tx) => {
      const { id: subjectId } = await tx.one<{ id: string }>('SELECT new_id() AS id');
      const draft = { kind: 'TASK', subjectId, title: '出台方案', ownerUnitId: unit('department') } as const;
      const id = await openObligation(tx, { ...draft, dueOn: '2026-12-01' });
      await tx.execute(
        `UPDATE obligation SET due_on = '2026-06-15', original_due_on = '2026-06-15', opened_on = '2026-06-01', hold = NULL, next_at = NULL WHERE id = $1`,
        [id],
      );
      return id;
    });
    const items = [{ type: 'OBLIGATION', id: matter }];
    const proposed = await act('office-chief', '/listings', { unitId: unit('department'), reason: '长期滞后', items });
    const { id, approvalId } = proposed.body;
    expect(await said('office-clerk', 'LISTING_NOTICE', id)).toContain('（送审稿）');
    expect(await ready('department-chief', 'LISTING', id)).toEqual([]);
    await act('office-executive-deputy', `/approvals/${approvalId ?? ''}/approve`, { words: '同意' });
    const [notice] = (await (await as('department-chief')).get(`/listings/${id}/documents`)).body as unknown as {
      body: string;
    }[];
    const letter = await said('department-chief', 'LISTING_NOTICE', id);
    expect(letter).toEqual(expect.arrayContaining(['挂牌督导通知', ...(notice?.body ?? '').split('\n')]));
    expect(letter.at(-1)).toBe('2026年7月22日');
    expect(await ready('department-chief', 'LISTING', id)).toEqual(['LISTING_NOTICE']);
  });
});

describe('the closing sheet of a problem', () => {
  it('is there once it is confirmed, with what was reached and who said so, and places for three hands', async () => {
    const problem = {
      title: '营业执照跨区变更难',
      whoHadItWords: '63户个体工商户',
      noSecrets: true,
      cause: '系统不互通',
    };
    const { id } = (await act('department-liaison', '/problems', problem)).body;
    await act('office-clerk', `/problems/${id}/assign`, { ownerUnitId: unit('department2'), dueOn: '2026-08-14' });
    const solution = { solution: '打通系统', effects: [{ value: '63', unitOfMeasure: '户' }] };
    const solved = await act('department2-liaison', `/problems/${id}/solve`, solution);
    expect(solved.status).toBe(200);
    expect(await ready('office-clerk', 'PROBLEM', id)).toEqual([]);
    const confirmed = await act('office-chief', `/problems/${id}/confirm`, {
      ...{ how: 'CALL', on: '2026-07-22', words: '电话回访，均已办结' },
    });
    expect(confirmed.body.state).toBe('CONFIRMED');
    expect(await said('department2-liaison', 'PROBLEM_CLOSING', id)).toEqual(
      expect.arrayContaining([
        ...['难题销号单', '营业执照跨区变更难', '63户个体工商户', '系统不互通', '打通系统', '63户', '电话回访'],
        ...['2026年7月22日', '承办单位意见', '提出方意见', '改革办意见'],
      ]),
    );
    expect(await ready('department3-liaison', 'PROBLEM', id)).toEqual([]);
  });
});
