import { HearSilence } from '../../../src/modules/projects/index.js';
import { activity, KINDS, type Kind } from '../../integration/cycles/quarter.js';
import { type Desk, machineOf, type Walked } from './desk.js';

/** Tasks, what is asked of another unit, and explanations. */
export function walkedTasks(desk: Desk): Readonly<Record<string, Walked>> {
  const asked = async (): Promise<string> => {
    const obligation = await desk.obligationOf(await desk.task('2026-12-01'));
    const { taskId } = await desk.make('department-liaison', `/obligations/${obligation}/coordination-requests`, {
      ...{ unitId: desk.unit('department2'), matter: desk.next('提供名单'), dueOn: '2026-11-30' },
    });
    return String(taskId);
  };
  /** The days in which it could be answered are over; where it was, that changes nothing. */
  const fallSilent = async (id: string, state: string) => {
    await desk.town.app.db.query('UPDATE task SET help_answer_by = app_today() - 1 WHERE id = $1', [id]);
    await desk.town.app.get(HearSilence).execute();
    const { help } = await desk.row('SELECT help FROM task WHERE id = $1', id);
    return { status: help === state ? 409 : 200, body: {}, headers: new Headers() };
  };
  const explained = async (): Promise<string> => {
    const obligation = await desk.obligationOf(await desk.task());
    await desk.make('department-chief', `/obligations/${obligation}/explanations`, {
      ...{ reason: 'RESOURCES_PENDING', text: '资金未落实', newDate: '2026-10-30' },
    });
    const { id } = await desk.row('SELECT id FROM explanation WHERE obligation_id = $1', obligation);
    return String(id);
  };
  const judge = (verdict: string) => async (id: string) => {
    const { of } = await desk.row('SELECT obligation_id AS of FROM explanation WHERE id = $1', id);
    return desk.act('office-chief', `/obligations/${String(of)}/explanations/${id}/${verdict}`, { words: '已核' });
  };
  return {
    task: {
      machine: machineOf('task'),
      begin: () => desk.task(),
      acts: {
        submit: (id) => desk.act('department-chief', `/tasks/${id}/submit`, { result: '已印发' }),
        verify: (id) => desk.act('office-clerk', `/tasks/${id}/verify`),
        return: (id) => desk.act('office-clerk', `/tasks/${id}/return`, { missing: '材料' }),
        cancel: (id) => desk.act('office-chief', `/tasks/${id}/cancel`, { reason: '上级调整' }),
      },
      stateOf: 'SELECT state FROM task WHERE id = $1',
    },
    help: {
      machine: machineOf('help'),
      begin: asked,
      acts: {
        accept: (id) => desk.act('department2-liaison', `/tasks/${id}/accept-help`),
        decline: (id) => desk.act('department2-liaison', `/tasks/${id}/decline-help`, { reason: '职责不符' }),
        fallSilent,
        impose: (id) => desk.decide('office-executive-deputy', id, 'approve'),
        release: (id) => desk.decide('office-executive-deputy', id, 'reject'),
      },
      stateOf: 'SELECT help AS state FROM task WHERE id = $1',
    },
    explanation: {
      machine: machineOf('explanation'),
      begin: explained,
      acts: { accept: judge('accept'), refuse: judge('refuse') },
      stateOf: 'SELECT state FROM explanation WHERE id = $1',
    },
  };
}

/** Duties of a quarter that runs, five a project. */
export async function walkedDuty(desk: Desk, walks: number): Promise<Walked> {
  const { town } = desk;
  const projects = [];
  for (let number = 0; number * KINDS.length < walks; number += 1) projects.push(await town.addProject(`W${number}`));
  const cycle = await town.openQuarter(3);
  const waiting = projects.flatMap((project) => KINDS.map((kind) => ({ project, kind })));
  const kinds = new Map<string, Kind>();
  const chief = 'department-chief';
  const exempt = async (id: string) =>
    desk.seconded(
      await desk.act(chief, `/duties/${id}/exemptions`, { reason: '项目已调整' }),
      ...(await secondOf(desk, id)),
    );
  return {
    machine: machineOf('duty'),
    begin: async () => {
      const one = waiting.pop();
      if (one === undefined) throw new Error('every duty of the quarter has been walked');
      const id = await town.dutyOf(cycle, one.project, one.kind);
      kinds.set(id, one.kind);
      return id;
    },
    acts: {
      plan: (id) => desk.act(chief, `/duties/${id}/plan`, { theme: '主题', plannedOn: '2026-08-20', leader: '李某某' }),
      hold: (id) => desk.act(chief, `/duties/${id}/hold`, { heldOn: '2026-07-20' }),
      submit: (id) => {
        const record = activity(kinds.get(id) ?? 'RESEARCH', '2026-07-20', { place: desk.next('会议室') });
        return desk.act(chief, `/duties/${id}/submit`, { activity: record });
      },
      verify: (id) => desk.act('office-clerk', `/duties/${id}/verify`),
      return: (id) => desk.act('office-clerk', `/duties/${id}/return`, { reason: '请补充文号' }),
      exempt,
    },
    stateOf: 'SELECT state FROM duty WHERE id = $1',
  };
}

/** Who decides on an exemption, and of what it hangs. */
async function secondOf(desk: Desk, dutyId: string): Promise<[string, string]> {
  const { id } = await desk.row(
    `SELECT r.id FROM obligation_request r JOIN duty d ON d.obligation_id = r.obligation_id WHERE d.id = $1 ORDER BY r.id DESC LIMIT 1`,
    dutyId,
  );
  return ['office-executive-deputy', String(id)];
}
