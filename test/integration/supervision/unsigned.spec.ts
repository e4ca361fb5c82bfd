import { requestApproval } from '../../../src/modules/approvals/index.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';
import { ledProject } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

type Delay = Record<string, unknown>;

/** 本办逾期: what waits too long for a signature of the office is its own delay, whether it is an obligation or not. */
describe('what waits for the office’s signature', () => {
  let walk: Walk;

  beforeEach(async () => {
    walk = await Walk.start('2026-10-08');
  });
  afterEach(() => walk.close());

  const delays = async (): Promise<readonly Delay[]> =>
    (await walk.read('office-clerk', '/office-delays')).body['items'] as readonly Delay[];

  it('a proposed interview is late from the day after its approver’s term, until it is signed', async () => {
    const matter = await walk.register();
    await walk.goTo('2026-10-28', '17:00');
    const { id } = await walk.interview(matter);
    expect(await delays()).toEqual([]);
    await walk.goTo('2026-10-30', '10:00');
    expect(await delays()).toMatchObject([
      {
        ...{ kind: 'APPROVAL', openedOn: '2026-10-23', dueOn: '2026-10-28', originalDueOn: '2026-10-28', daysLate: 2 },
        ...{ subjectType: 'INTERVIEW', subjectId: id, remindedOn: '2026-10-29' },
        reminded: [{ title: '改革办副主任' }, { title: '改革办常务副主任' }],
      },
    ]);
    expect((await walk.read('office-clerk', '/office-delays/counts')).body).toMatchObject({ APPROVAL: 1, longest: 2 });
    await walk.act('office-deputy', `/interviews/${id}/approve`);
    expect(await delays()).toEqual([]);
  });

  it('while a proposed interview rests, its signature is nobody’s delay', async () => {
    const matter = await walk.register();
    await walk.goTo('2026-10-30', '10:00');
    const hold = { cause: 'FORCE_MAJEURE', words: '暴雨', from: '2026-10-30', to: '2026-11-03' };
    await walk.act('office-chief', '/clock-holds', { ...hold, target: 'OBLIGATION', targetId: matter });
    await walk.sweep();
    expect(await delays()).toEqual([]);
  });

  it('what is no obligation of its own is due within three working days, each signature once; a unit’s own is not the office’s', async () => {
    const projectId = await ledProject(walk);
    const ask = (kind: string, approverRole: string) =>
      walk.app.unitOfWork.run((tx) =>
        requestApproval(tx, systemActor('test'), {
          ...{
            kind,
            subjectType: 'PROJECT',
            subjectId: projectId,
            unitId: null,
            title: '项目销号',
            facts: {},
            approverRole,
          },
        }),
      );
    const asked = await ask('EXEMPTION', 'EXECUTIVE_DEPUTY_DIRECTOR');
    await ask('EXTENSION', 'DEPUTY_LEADER');
    const department = { target: 'UNIT', targetId: walk.app.town.units['department'] };
    await walk.act('office-chief', '/clock-holds', {
      ...{ cause: 'APPEAL', words: '复核', from: '2026-10-12', to: '2026-10-13', ...department },
    });
    await walk.goTo('2026-10-12', '17:00');
    expect(await delays()).toEqual([]);
    await walk.goTo('2026-10-13', '10:00');
    expect(await delays()).toMatchObject([
      { title: '项目销号', dueOn: '2026-10-12', id: asked, subjectType: 'PROJECT', remindedOn: null, reminded: [] },
      { title: expect.stringContaining('市商务局') as string, dueOn: '2026-10-12', subjectType: null, subjectId: null },
    ]);
  });
});
