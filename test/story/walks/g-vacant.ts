import { acknowledge, sign, talk } from '../deeds.js';
import { fileDuty, verifyDuty } from '../duty-deeds.js';
import { appointChief, transferChief } from '../post-deeds.js';
import { beatsOf } from '../stage/beat.js';
import { caseIs, dutyIs, interviewIs, itemIs, on } from '../stage/proofs.js';

const at = beatsOf('g', 'g');

/** (g) The post falls vacant. */
export const VACANT = [
  at('10-23', '09:00', {
    says: '提出科室长约谈建议（{chief}），仅改革办可见',
    state: '约谈待批准',
    proofs: [interviewIs('g', { state: 'PROPOSED', tier: 1 })],
  }),
  at('10-27', '10:20', {
    deed: sign('g'),
    says: '副主任{officeDeputy}签批约谈，定于11月3日10:00',
    state: '已通知',
    proofs: [interviewIs('g', { state: 'ISSUED', talk_on: on('11-03') })],
  }),
  at('10-28', '14:30', {
    deed: acknowledge('g', 'SECTION_CHIEF'),
    says: '科室长{chief}签收',
    state: '已签收',
    proofs: [interviewIs('g', { state: 'ACKNOWLEDGED' })],
  }),
  at('10-29', '08:30', { deed: transferChief('g', '10-29'), says: '科室长调离，岗位空缺' }),
  at('10-29', '09:00', {
    says: '岗位空缺：约谈记为未送达，停止计时，告知改革办',
    state: '未送达',
    proofs: [interviewIs('g', { state: 'UNSERVED', unserved_on: on('10-29') })],
  }),
  at('11-04', '08:30', { deed: appointChief('g', '11-04'), says: '新任科室长{chief}到岗' }),
  at('11-04', '09:00', {
    says: '重新通知新任科室长{chief}，各项时限重新起算，约谈定于11月11日10:00',
    state: '已通知',
    proofs: [interviewIs('g', { state: 'ISSUED', talk_on: on('11-11'), talk_time: '10:00' })],
  }),
  at('11-05', '10:00', {
    deed: acknowledge('g', 'SECTION_CHIEF'),
    says: '{chief}签收',
    state: '已签收',
    proofs: [interviewIs('g', { state: 'ACKNOWLEDGED' })],
  }),
  at('11-11', '10:30', {
    deed: talk([{ key: 'g', demand: '11月25日前报送经验材料', dueOn: '11-25' }], '到任一周，正在接手'),
    says: '{officeChief}约谈{chief}，整改时限11月25日',
    state: '已约谈',
    proofs: [interviewIs('g', { state: 'TALKED' }), itemIs('g', { due_on: on('11-25') })],
  }),
  at('11-18', '10:00', {
    deed: fileDuty('g', '11-16'),
    says: '{chief}直接补报经验材料',
    state: '待审核',
    proofs: [dutyIs('g', 'SUBMITTED')],
  }),
  at('11-20', '10:00', {
    deed: verifyDuty('g'),
    says: '{officeClerk}审核通过：事项已完成，约谈和督办一并销号',
    state: '逾期完成',
    proofs: [
      dutyIs('g', 'VERIFIED'),
      interviewIs('g', { state: 'CLOSED' }),
      itemIs('g', { state: 'CLOSED' }),
      caseIs('g', { state: 'CLOSED', outcome: 'FULFILLED' }),
    ],
  }),
];
