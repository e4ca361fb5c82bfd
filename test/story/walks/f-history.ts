import { release } from '../deeds.js';
import { beatsOf } from '../stage/beat.js';
import { caseIs, fact, noCase, obligationIs, on, quietToday, stepped } from '../stage/proofs.js';
import { completeTask, verifyTask } from '../task-deeds.js';
import { DESK } from './common.js';

const at = beatsOf('f', 'f');

const SILENT = `
SELECT count(*)::int AS held, count(s.number)::int AS steps, count(c.id)::int AS cases FROM obligation o
  LEFT JOIN case_step s ON s.obligation_id = o.id LEFT JOIN supervision_case c ON c.obligation_id = o.id WHERE o.hold = 'HISTORIC'`;

/** (f) History in the ledger. */
export const HISTORY = [
  at('07-01', '09:30', {
    says: '导入时已过时限（3月31日）：记为历史逾期，不提示、不亮灯、不督办',
    state: '历史逾期',
    proofs: [obligationIs('f', { hold: 'HISTORIC', original_due_on: on('03-31') }), noCase('f'), quietToday('f')],
  }),
  at('07-02', '10:00', {
    deed: release('f'),
    says: '{officeChief}释放该历史任务，新时限7月16日，原时限3月31日留存',
    state: '正常',
    proofs: [obligationIs('f', { hold: null, due_on: on('07-16'), original_due_on: on('03-31') })],
  }),
  at('07-17', '09:00', {
    says: '新时限逾期第1个工作日：逾期提示发联络员{liaison}、科室长{chief}，督办立项',
    state: '黄·滞后',
    proofs: [stepped('f', 'OVERDUE_REMINDER', DESK, 1), caseIs('f', { state: 'OPEN', tier: 0 })],
  }),
  at('07-20', '15:00', {
    deed: completeTask('f', '行动方案已提请会议审议并印发'),
    says: '{chief}报送完成情况',
    state: '待审核',
  }),
  at('07-21', '10:00', {
    deed: verifyTask('f'),
    says: '{officeClerk}审核通过',
    state: '逾期完成',
    proofs: [obligationIs('f', { state: 'MET' })],
  }),
  at('12-08', '09:00', {
    says: '其余10项未释放的历史任务始终静默',
    state: '历史逾期',
    proofs: [fact('unreleased history', SILENT, [], { held: 10, steps: 0, cases: 0 })],
  }),
];
