import { sendLetter } from '../deeds.js';
import { beatsOf } from '../stage/beat.js';
import { caseIs, noTalk, obligationIs, on, shines, stepped, unitReads } from '../stage/proofs.js';
import { assignTask, completeTask, verifyTask } from '../task-deeds.js';
import { DESK, SLIP_ROLES } from './common.js';

const at = beatsOf('i', 'i');

/** (i) A unit that answers to a higher level: reminders and a letter, never a talk. */
export const LETTER_INSTEAD = [
  at('09-15', '10:10', {
    deed: assignTask('i', '10-13', '市委专题会议议定'),
    says: '{officeChief}临时交办：公布接入容量，时限10月13日',
    state: '正常',
    proofs: [obligationIs('i', { kind: 'TASK', ladder: 'FULL', due_on: on('10-13') })],
  }),
  at('10-14', '09:00', {
    says: '逾期第1个工作日：逾期提示发联络员{liaison}、科室长{chief}，督办立项',
    state: '黄·滞后',
    proofs: [stepped('i', 'OVERDUE_REMINDER', DESK, 1), caseIs('i', { state: 'OPEN', tier: 0 })],
  }),
  at('10-19', '09:00', {
    says: '催办提醒发出：科室长{chief}、办公室{unitOffice}，抄送分管领导{deputy}',
    state: '已催办',
    proofs: [stepped('i', 'SLIP_SENT', SLIP_ROLES)],
  }),
  at('10-23', '09:00', {
    says: '逾期第8个工作日：垂管单位不约谈，提示改革办向其上级主管单位发工作函，单位此时不知',
    state: '待发工作函',
    proofs: [stepped('i', 'TIER_BARRED'), noTalk('i', 1), unitReads('i', 'WORK_LETTER_SENT', [])],
  }),
  at('10-26', '10:30', {
    deed: sendLetter('i', '省电力公司'),
    says: '{officeClerk}登记工作函已寄出，告知该单位',
    state: '已发工作函',
    proofs: [
      stepped('i', 'WORK_LETTER_SENT'),
      unitReads('i', 'WORK_LETTER_SENT', ['SECTION_CHIEF', 'UNIT_OFFICE']),
      caseIs('i', { state: 'OPEN', tier: 0 }),
    ],
  }),
  at('11-09', '15:00', {
    deed: completeTask('i', '接入容量和办理时限已在官网公布'),
    says: '{chief}报送完成情况',
    state: '待审核',
  }),
  at('11-10', '11:00', {
    deed: verifyTask('i'),
    says: '{officeClerk}审核通过；督办销号，始终未约谈',
    state: '逾期完成',
    proofs: [
      obligationIs('i', { state: 'MET' }),
      caseIs('i', { state: 'CLOSED', outcome: 'FULFILLED', tier: 0 }),
      shines('i', 'DONE_LATE'),
      ...([1, 2, 3] as const).map((tier) => noTalk('i', tier)),
    ],
  }),
];
