import { openObligation } from '../../../src/modules/obligations/index.js';
import { type Desk, machineOf, type Walked } from './desk.js';

const DEPUTY = 'office-executive-deputy';

/** Problems and the department's listings. */
export function walkedLag(desk: Desk): Readonly<Record<string, Walked>> {
  const late = (): Promise<string> =>
    desk.town.app.unitOfWork.run(async (tx) => {
      const { id: subjectId } = await tx.one<{ id: string }>('SELECT new_id() AS id');
      const id = await openObligation(tx, {
        ...{ kind: 'TASK', subjectId, title: desk.next('出台方案'), projectId: null, dueOn: '2026-12-01' },
        ownerUnitId: desk.unit('department'),
      });
      await tx.execute(
        `UPDATE obligation SET due_on = '2026-06-15', original_due_on = '2026-06-15', opened_on = '2026-06-01', hold = NULL, next_at = NULL WHERE id = $1`,
        [id],
      );
      return id;
    });
  const listed = async (): Promise<string> => {
    const { id } = await desk.make('office-chief', '/listings', {
      ...{ unitId: desk.unit('department'), reason: '长期滞后', items: [{ type: 'OBLIGATION', id: await late() }] },
    });
    return id;
  };
  const check = (id: string, met: boolean) =>
    desk.act('office-deputy', `/listings/${id}/check`, { met, words: met ? '属实' : '尚不到位' });
  return {
    problem: {
      machine: machineOf('problem'),
      begin: async () => {
        const body = { title: desk.next('跨区变更难'), whoHadItWords: '63户个体工商户', noSecrets: true };
        return (await desk.make('department-liaison', '/problems', body)).id;
      },
      acts: {
        assign: (id) =>
          desk.act('office-clerk', `/problems/${id}/assign`, {
            ...{ ownerUnitId: desk.unit('department'), dueOn: '2026-08-14' },
          }),
        solve: (id) =>
          desk.act('department-liaison', `/problems/${id}/solve`, {
            ...{ solution: '设立跨区通办窗口', effects: [{ value: '63', unitOfMeasure: '户' }] },
          }),
        confirm: (id) =>
          desk.act('office-clerk', `/problems/${id}/confirm`, { how: 'CALL', on: '2026-07-22', words: '已经办成' }),
        dispute: (id) => desk.act('office-clerk', `/problems/${id}/dispute`, { reason: '没有办成' }),
        void: (id) => desk.act('office-clerk', `/problems/${id}/void`, { reason: '重复' }),
      },
      stateOf: 'SELECT state FROM problem WHERE id = $1',
    },
    listing: {
      machine: machineOf('listing'),
      begin: listed,
      acts: {
        approve: (id, state) => (state === 'APPLIED' ? absent() : desk.decide(DEPUTY, id, 'approve')),
        reject: (id, state) => (state === 'APPLIED' ? absent() : desk.decide(DEPUTY, id, 'reject')),
        apply: (id) => desk.act('department-liaison', `/listings/${id}/apply`, { result: '已印发' }),
        delist: async (id) => desk.seconded(await check(id, true), DEPUTY, id),
        sendBack: (id) => check(id, false),
        withdraw: async (id) =>
          desk.seconded(await desk.act('office-deputy', `/listings/${id}/withdraw`, { reason: '有误' }), DEPUTY, id),
      },
      stateOf: 'SELECT state FROM listing WHERE id = $1',
    },
  };
}

/** There is nothing to be decided, so nobody can. */
const absent = () => Promise.resolve({ status: 404, body: {}, headers: new Headers() });

/** Meetings, entries of a register, and key points. */
export function walkedOffice(desk: Desk, projectId: string): Readonly<Record<string, Walked>> {
  const row = (): object => ({
    projectId,
    ...{
      title: desk.next('建设方案'),
      number: desk.next('商政发〔2026〕'),
      issuer: '市商务局',
      happenedOn: '2026-06-01',
    },
    ...{ outputKind: 'SCHEME', unitId: desk.unit('department'), noSecrets: true },
  });
  const point = async (): Promise<string> => {
    const plan = { level: 'PROVINCIAL', year: 2026, name: desk.next('省委深改委工作要点') };
    const { id: planId } = await desk.make('office-clerk', '/higher-plans', plan);
    return (await desk.make('office-clerk', '/key-points', { planId, code: '省-01', text: '要素市场化改革' })).id;
  };
  /** What the director said does not apply, he alone says applies again. */
  const declare =
    (declared: object, decider = 'office-deputy') =>
    async (id: string, state: string) => {
      const asked = await desk.act('office-clerk', `/key-points/${id}/declare`, declared);
      return desk.seconded(asked, state === 'NOT_APPLICABLE' ? 'office-director' : decider, id);
    };
  const answered = { answeredBy: '王某', answeredPost: '省委改革办督察处处长', answeredOn: '2026-07-20' };
  const minutes = async (id: string) => {
    const sent = await desk.act('office-clerk', `/meetings/${id}/minutes`, {
      ...{ minutesNumber: '〔2026〕3号', minutesIssuer: '市委办公室' },
    });
    if (sent.status >= 300) return sent;
    const reviewed = await desk.decide(DEPUTY, id, 'approve');
    const { n } = await desk.row(
      `SELECT count(*)::int AS n FROM approval WHERE subject_id = $1 AND state = 'PENDING'`,
      id,
    );
    return n === 0 ? reviewed : desk.decide('leading-official', id, 'approve');
  };
  return {
    meeting: {
      machine: machineOf('meeting'),
      begin: async () => {
        const items = [
          { kind: 'HEAR', title: desk.next('改革进展'), byUnitId: desk.unit('department'), outcome: 'HEARD' },
        ];
        const planned = { kind: 'SCHEDULING', plannedOn: '2026-07-22', chairPostId: desk.post('leading-official') };
        return (await desk.make('office-clerk', '/meetings', { ...planned, items })).id;
      },
      acts: {
        convene: (id) => desk.act('office-clerk', `/meetings/${id}/convene`),
        hold: (id) => desk.act('office-clerk', `/meetings/${id}/hold`, { heldOn: '2026-07-22' }),
        finalise: minutes,
        cancel: (id) => desk.act('office-clerk', `/meetings/${id}/cancel`, { reason: '因故调整' }),
      },
      stateOf: 'SELECT state FROM meeting WHERE id = $1',
    },
    entry: {
      machine: machineOf('entry'),
      begin: async () => (await desk.make('department-chief', '/outputs', row())).id,
      acts: {
        rewrite: (id) => desk.put('department-chief', `/outputs/${id}`, row()),
        confirm: (id) => desk.act('office-chief', `/outputs/${id}/confirm`),
        return: (id) => desk.act('office-chief', `/outputs/${id}/return`, { missing: '请补充文号' }),
        correct: (id) => desk.act('office-clerk', `/outputs/${id}/correct`, { ...row(), reason: '原件有误' }),
        release: (id) => desk.act('office-chief', `/outputs/${id}/release`, { publicity: 'PUBLIC' }),
        withdraw: (id, state) =>
          desk.act(state.startsWith('CONFIRMED') ? 'office-chief' : 'department-chief', `/outputs/${id}/withdraw`, {
            reason: '重复报送',
          }),
      },
      stateOf: `SELECT CASE WHEN state = 'CONFIRMED' AND waiting_revision IS NOT NULL THEN 'CONFIRMED+CORRECTION' ELSE state END AS state
        FROM register_entry WHERE id = $1`,
    },
    keyPoint: {
      machine: machineOf('keyPoint'),
      begin: point,
      acts: {
        DONE: declare({ declared: 'DONE', number: '运改发〔2026〕5号' }),
        NOT_APPLICABLE: declare({ declared: 'NOT_APPLICABLE', ...answered }, 'office-director'),
        WITHDRAWN: declare({ declared: 'WITHDRAWN', reason: '重复录入' }, 'office-director'),
        OPEN: declare({ declared: 'OPEN', reason: '文件有误' }),
      },
      stateOf: `SELECT coalesce(outcome, 'OPEN') AS state FROM key_point WHERE id = $1`,
    },
  };
}
