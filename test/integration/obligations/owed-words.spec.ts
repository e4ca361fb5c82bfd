import { SILENCE } from '../../../src/modules/approvals/domain/office-terms.js';
import { requestApproval, withdrawApprovals } from '../../../src/modules/approvals/index.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';
import type { TestApp } from '../../support/app.js';
import { atOneMoment } from '../../support/at-one-moment.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer } from '../../support/client.js';

let app: TestApp;
beforeAll(async () => {
  app = await borrowTestApp('2026-07-20');
});
afterAll(() => app.close());

const owed = (subjectId: string) =>
  app.db.query<{ state: string; due: string; project: string | null }>(
    `SELECT state, due_on::text AS due, project_id AS project FROM obligation WHERE kind = 'APPROVAL' AND ladder = 'OFFICE' AND subject_id = $1`,
    [subjectId],
  );

describe('a word that the office owes', () => {
  it.each(Object.entries(SILENCE).map(([kind, heard]) => [kind, heard === 'OFFICE'] as const))(
    'of the kind %s is due in three working days while it waits, where nobody else sees to it: %s',
    async (kind, isOwed) => {
      const [{ id: subjectId } = { id: '' }] = await app.db.query<{ id: string }>('SELECT new_id() AS id');
      const asked = {
        kind,
        subjectType: 'UNIT',
        subjectId,
        title: '待办签批',
        approverRole: 'OFFICE_DIRECTOR',
      } as const;
      await app.unitOfWork.run((tx) => requestApproval(tx, systemActor('test'), asked));
      expect(await owed(subjectId)).toEqual(isOwed ? [{ state: 'OPEN', due: '2026-07-23', project: null }] : []);
      await app.unitOfWork.run((tx) => withdrawApprovals(tx, kind, subjectId));
      expect(await owed(subjectId)).toEqual(isOwed ? [{ state: 'CANCELLED', due: '2026-07-23', project: null }] : []);
    },
  );

  it('is met when it is given, one way or the other, and falls away when its asker takes it back', async () => {
    const office = await app.as('office-chief');
    const deputy = await app.as('office-executive-deputy');
    const project = { category: 'KEY', level: 'MUNICIPAL', leadUnitId: app.town.units['department'] };
    const { id } = (await office.post<{ id: string }>('/projects', { ...project, name: '办结试点' })).body;
    const end = async (): Promise<string> =>
      (await office.post<{ approvalId: string }>(`/projects/${id}/end`, { endedAs: 'COMPLETED', reason: '已完成' }))
        .body.approvalId;
    const states = async () => (await owed(id)).map(({ state }) => state).sort();
    const taken = await end();
    expect(await owed(id)).toEqual([{ state: 'OPEN', due: '2026-07-23', project: id }]);
    await office.post(`/approvals/${taken}/withdraw`);
    expect(await states()).toEqual(['CANCELLED']);
    expect((await deputy.post(`/approvals/${await end()}/reject`, { words: '资料不全' })).status).toBe(200);
    expect(await states()).toEqual(['CANCELLED', 'MET']);
    // Twice at one moment, while somebody holds what is owed and goes on to what waits: the first is heard, nobody stands in another's way.
    const last = await end();
    const approve = (): Promise<Answer> => deputy.post(`/approvals/${last}/approve`, {});
    const matter = `kind = 'APPROVAL' AND state = 'OPEN' AND subject_id = (SELECT subject_id FROM approval WHERE id = $1)`;
    const held = {
      rows: `SELECT FROM obligation WHERE ${matter}`,
      then: 'SELECT FROM approval WHERE id = $1',
      id: last,
    };
    const answers = await atOneMoment(app, held, [approve, approve]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await states()).toEqual(['CANCELLED', 'MET', 'MET']);
  });
});
