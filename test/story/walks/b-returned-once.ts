import { beatsOf } from '../stage/beat.js';
import { fileDuty, returnDuty, verifyDuty } from '../duty-deeds.js';
import { caseIs, dutyIs, never, obligationIs, on, quietToday, shines, slipIs, stepped } from '../stage/proofs.js';
import { DESK } from './common.js';

const at = beatsOf('b', 'b');

/** (b) Filed late, returned once. */
export const RETURNED_ONCE = [
  at('10-14', '09:00', {
    says: '逾期第1个工作日：逾期提示发联络员{liaison}、科室长{chief}，督办立项',
    state: '黄·滞后',
    proofs: [stepped('b', 'OVERDUE_REMINDER', DESK, 1), caseIs('b', { state: 'OPEN', tier: 0 })],
  }),
  at('10-16', '09:00', {
    says: '逾期第3个工作日：催办提醒拟好，待次日发出',
    state: '待发催办',
    proofs: [stepped('b', 'SLIP_PREPARED', ['OFFICE_SECTION_CHIEF'], 3), slipIs('b', { state: 'PREPARED' })],
  }),
  at('10-16', '15:00', {
    deed: fileDuty('b', '10-12'),
    says: '{chief}报送改革督察情况，等待审核期间不计逾期',
    state: '黄·待审核',
    proofs: [dutyIs('b', 'SUBMITTED'), shines('b', 'YELLOW', 2)],
  }),
  at('10-19', '09:00', {
    says: '已报送，催办提醒不再发出',
    state: '待审核',
    proofs: [slipIs('b', { state: 'DROPPED' }), never('b', 'SLIP_SENT')],
  }),
  at('10-22', '10:00', {
    deed: returnDuty('b', '请补充督察计划序号'),
    says: '{officeClerk}退回补正：请补充督察计划序号；10月23日至27日三个工作日不计逾期',
    state: '退回补正',
    proofs: [dutyIs('b', 'RETURNED'), obligationIs('b', { returned_count: 1 })],
  }),
  at('10-23', '09:00', {
    says: '距报送时限已8个工作日，但实际逾期2个工作日且在补正期内：不启动约谈',
    state: '退回补正',
    proofs: [quietToday('b'), shines('b', 'YELLOW', 2)],
  }),
  at('10-26', '11:00', {
    deed: fileDuty('b', '10-12'),
    says: '{chief}补正后再次报送',
    state: '待审核',
    proofs: [dutyIs('b', 'SUBMITTED')],
  }),
  at('10-27', '11:00', {
    deed: verifyDuty('b'),
    says: '{officeClerk}审核通过；督办事项完成销号，本季度方可归档',
    state: '逾期完成',
    proofs: [
      dutyIs('b', 'VERIFIED'),
      shines('b', 'DONE_LATE'),
      caseIs('b', { state: 'CLOSED', outcome: 'FULFILLED' }),
      obligationIs('b', { original_due_on: on('10-13'), due_on: on('10-13') }),
    ],
  }),
];
