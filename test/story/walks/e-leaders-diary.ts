import { confirmBySecretary, explain, judge } from '../deeds.js';
import { beatsOf } from '../stage/beat.js';
import {
  caseIs,
  dutyIs,
  explanationIs,
  frozenAs,
  interviewIs,
  never,
  obligationIs,
  on,
  quietToday,
  shines,
  stepped,
} from '../stage/proofs.js';
import { DESK, SLIP_ROLES } from './common.js';

const at = beatsOf('e', 'e');

/** (e) The leader's diary. */
export const LEADERS_DIARY = [
  at('10-14', '09:00', {
    says: '逾期第1个工作日：逾期提示发联络员{liaison}、科室长{chief}，督办立项',
    state: '黄·滞后',
    proofs: [stepped('e', 'OVERDUE_REMINDER', DESK, 1), caseIs('e', { state: 'OPEN', tier: 0 })],
  }),
  at('10-15', '10:00', {
    deed: explain('e', { reason: 'LEADER_SCHEDULE', text: '领衔领导赴省开会，督察改期', newDate: '2026-11-10' }),
    says: '{chief}说明原因：领衔领导日程，拟11月10日前完成',
    state: '说明待审核',
    proofs: [explanationIs('e', { state: 'PENDING', pauses: true, new_date: on('11-10') })],
  }),
  at('10-15', '15:00', {
    deed: confirmBySecretary('e'),
    says: '领导联络员确认日程原因；审核期间不计逾期',
    state: '暂停计时',
    proofs: [caseIs('e', { state: 'PAUSED' }), shines('e', 'YELLOW', 1)],
  }),
  at('10-16', '09:00', { says: '暂停计时，不拟催办提醒', state: '暂停计时', proofs: [quietToday('e')] }),
  at('10-19', '10:00', {
    deed: judge('e', 'accept', '情况属实'),
    says: '{officeChief}审核：说明成立，时限改为11月10日，原时限10月13日留存，督办事项按重定时限销号',
    state: '重定时限',
    proofs: [
      explanationIs('e', { state: 'ACCEPTED' }),
      obligationIs('e', { due_on: on('11-10'), original_due_on: on('10-13') }),
      never('e', 'SLIP_SENT'),
      caseIs('e', { state: 'CLOSED', outcome: 'REDATED' }),
    ],
  }),
  at('10-27', '16:00', {
    says: '季度归档：本项记为经批准延期，表格冻结',
    state: '经批准延期',
    proofs: [dutyIs('e', 'DEFERRED'), frozenAs('e', 'DEFERRED')],
  }),
  at('11-11', '09:00', {
    says: '新时限又过：逾期提示，另立督办事项',
    state: '黄·滞后',
    proofs: [stepped('e', 'OVERDUE_REMINDER', DESK, 1), caseIs('e', { state: 'OPEN', tier: 0 })],
  }),
  at('11-13', '09:00', {
    says: '逾期第3个工作日：催办提醒拟好',
    state: '待发催办',
    proofs: [stepped('e', 'SLIP_PREPARED', ['OFFICE_SECTION_CHIEF'], 3)],
  }),
  at('11-16', '09:00', {
    says: '催办提醒发出：科室长{chief}、办公室{unitOffice}，抄送分管领导{deputy}',
    state: '已催办',
    proofs: [stepped('e', 'SLIP_SENT', SLIP_ROLES)],
  }),
  at('11-20', '09:00', {
    says: '逾期第8个工作日：提出科室长约谈建议',
    state: '约谈待批准',
    proofs: [interviewIs('e', { state: 'PROPOSED', tier: 1 })],
  }),
  at('11-23', '10:00', {
    deed: explain('e', { reason: 'RESOURCES_PENDING', text: '管网资金未到位', newDate: '2026-12-18' }),
    says: '{chief}就11月10日的时限首次说明原因，审核期间不计逾期',
    state: '说明待审核',
    proofs: [explanationIs('e', { state: 'PENDING', pauses: true, for_due_on: on('11-10') })],
  }),
  at('11-24', '10:00', {
    deed: judge('e', 'refuse', '资金已于九月拨付'),
    says: '{officeChief}审核：说明不成立（资金已于九月拨付），三个工作日后继续计时',
    state: '说明不成立',
    proofs: [explanationIs('e', { state: 'REFUSED' }), obligationIs('e', { due_on: on('11-10') })],
  }),
  at('12-01', '10:00', {
    deed: explain('e', { reason: 'RESOURCES_PENDING', text: '尾款仍在审批', newDate: '2026-12-18' }),
    says: '{chief}就同一时限再次说明：听取，但不再暂停计时',
    state: '约谈待批准',
    proofs: [explanationIs('e', { state: 'PENDING', pauses: false, for_due_on: on('11-10') })],
  }),
];
