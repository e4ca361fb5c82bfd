import { beatsOf } from '../stage/beat.js';
import { DESK, SLIP_ROLES, unobjected } from './common.js';
import { serve, sign, talk } from '../deeds.js';
import {
  caseIs,
  dutyIs,
  frozenAs,
  interviewIs,
  itemIs,
  obligationIs,
  on,
  rectificationStepped,
  shines,
  slipIs,
  stepped,
  talkIs,
  unitSees,
} from '../stage/proofs.js';

const at = beatsOf('a', 'a');

/** (a) Never filed, nobody explains. */
export const NEVER_FILED = [
  at('09-09', '09:00', {
    says: '工作提示（开展时限前15个工作日）：联络员{liaison}、科室长{chief}',
    state: '已列计划',
    proofs: [stepped('a', 'REMINDER', DESK), dutyIs('a', 'PLANNED')],
  }),
  at('09-22', '09:00', {
    says: '工作提示（前5个工作日）：联络员{liaison}、科室长{chief}',
    state: '已列计划',
    proofs: [stepped('a', 'REMINDER', DESK), dutyIs('a', 'PLANNED')],
  }),
  at('10-14', '09:00', {
    says: '逾期第1个工作日：逾期提示发联络员{liaison}、科室长{chief}，督办立项',
    state: '黄·滞后',
    proofs: [
      stepped('a', 'OVERDUE_REMINDER', DESK, 1),
      caseIs('a', { state: 'OPEN', tier: 0 }),
      shines('a', 'YELLOW', 1),
    ],
  }),
  at('10-16', '09:00', {
    says: '逾期第3个工作日：催办提醒拟好，附联系电话列入督察科电话催办清单，下一工作日自行发出',
    state: '待发催办',
    proofs: [stepped('a', 'SLIP_PREPARED', ['OFFICE_SECTION_CHIEF'], 3), slipIs('a', { state: 'PREPARED' })],
  }),
  at('10-19', '09:00', {
    says: '催办提醒发出：科室长{chief}、办公室{unitOffice}，抄送分管领导{deputy}',
    state: '已催办',
    proofs: [stepped('a', 'SLIP_SENT', SLIP_ROLES), slipIs('a', { state: 'SENT', sent_on: on('10-19') })],
  }),
  at('10-23', '09:00', {
    says: '逾期第8个工作日，催办已满4个工作日：提出科室长约谈建议，仅改革办可见',
    state: '约谈待批准',
    proofs: [
      interviewIs('a', { state: 'PROPOSED', tier: 1, round: 1 }),
      caseIs('a', { tier: 1 }),
      unitSees('a', false),
    ],
  }),
  at('10-27', '10:00', {
    deed: sign('a'),
    says: '副主任{officeDeputy}签批约谈，定于11月3日10:00，通知科室长{chief}',
    state: '已通知',
    proofs: [
      interviewIs('a', { state: 'ISSUED', signed_on: on('10-27'), talk_on: on('11-03'), talk_time: '10:00' }),
      unitSees('a', true),
    ],
  }),
  at('10-27', '16:00', {
    says: '季度归档：本项记为未完成，表格冻结；督办继续',
    state: '未完成',
    proofs: [
      dutyIs('a', 'MISSED'),
      frozenAs('a', 'MISSED'),
      caseIs('a', { state: 'OPEN', tier: 1 }),
      interviewIs('a', { state: 'ISSUED' }),
    ],
  }),
  at('10-28', '09:00', {
    says: '逾期第11个工作日',
    state: '红·严重滞后',
    proofs: [shines('a', 'RED', 11)],
  }),
  at('10-29', '09:00', {
    says: '通知2个工作日未签收：再次通知{chief}',
    state: '已通知',
    proofs: [interviewIs('a', { state: 'ISSUED', renoticed_on: on('10-29') })],
  }),
  at('11-02', '09:00', {
    says: '仍未签收：请改革办人工送达',
    state: '已通知',
    proofs: [interviewIs('a', { state: 'ISSUED', hand_service_asked_on: on('11-02') })],
  }),
  at('11-02', '15:00', {
    deed: serve('a'),
    says: '{officeChief}当面送达并登记；距原定时间不足2个工作日，约谈顺延至11月5日',
    state: '已签收',
    proofs: [interviewIs('a', { state: 'ACKNOWLEDGED', talk_on: on('11-05') })],
  }),
  at('11-05', '10:30', {
    deed: talk([{ key: 'a', demand: '11月19日前报送改革督察情况', dueOn: '11-19' }], '年底工作集中，未及时安排'),
    says: '{officeChief}约谈{chief}，要求11月19日前报送；记录送单位核对，截至11月10日',
    state: '已约谈',
    proofs: [
      interviewIs('a', { state: 'TALKED', talked_on: on('11-05'), record_check_by: on('11-10') }),
      itemIs('a', { state: 'TALKED', due_on: on('11-19') }),
    ],
  }),
  at('11-11', '09:00', unobjected('a')),
  at('11-17', '09:00', {
    says: '整改时限前2个工作日：工作提示',
    state: '整改中',
    proofs: [rectificationStepped('a', 'REMINDER')],
  }),
  at('11-20', '09:00', {
    says: '整改逾期第1个工作日：逾期提示',
    state: '整改逾期',
    proofs: [rectificationStepped('a', 'OVERDUE_REMINDER')],
  }),
  at('11-24', '09:00', {
    says: '整改逾期3个工作日：未达到要求；同时提出分管领导约谈建议（{deputy}），待常务副主任批准',
    state: '约谈待批准',
    proofs: [
      talkIs('a', 1, { state: 'FAILED', item_state: 'FAILED' }),
      interviewIs('a', { state: 'PROPOSED', tier: 2 }),
      caseIs('a', { state: 'OPEN', tier: 2 }),
      obligationIs('a', { due_on: on('10-13'), original_due_on: on('10-13') }),
    ],
  }),
];
