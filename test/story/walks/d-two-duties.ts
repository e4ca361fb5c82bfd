import { acknowledge, check, rectify, sign, talk } from '../deeds.js';
import { askExtension, fileDuty, refuseExtension, verifyDuty } from '../duty-deeds.js';
import { type Beat, beatsOf } from '../stage/beat.js';
import type { MatterKey, WalkKey } from '../stage/matters.js';
import {
  caseIs,
  correctedTo,
  dutyIs,
  frozenAs,
  interviewIs,
  itemIs,
  noCase,
  noTalk,
  obligationIs,
  on,
  shines,
  slipIs,
  stepped,
  talkIs,
  together,
} from '../stage/proofs.js';
import { DESK, SLIP_ROLES } from './common.js';

/** Both ways of (d) begin alike: one matter is never filed, an extension of the other is refused. */
function beginning(walk: WalkKey, first: MatterKey, second: MatterKey): readonly Beat[] {
  const at = beatsOf(walk, second);
  return [
    at('10-14', '08:40', {
      deed: askExtension(second, '2026-11-13', '材料尚在汇总'),
      says: '第二项{chief}申请延期至11月13日',
      state: '申请延期',
    }),
    at('10-14', '16:00', {
      deed: refuseExtension(second, '理由不充分，请抓紧报送'),
      says: '分管领导同意、常务副主任{executive}未同意延期；申请当日和其后三个工作日（10月15、16、19日）不计逾期',
      state: '不同意延期',
      proofs: [obligationIs(second, { due_on: on('10-13') }), noCase(second)],
    }),
    at('10-19', '09:00', {
      says: '第一项催办提醒发出；第二项仍在不计逾期期间',
      state: '已催办',
      proofs: [stepped(first, 'SLIP_SENT', SLIP_ROLES), shines(second, 'BLUE', 0)],
    }),
    at('10-20', '09:00', {
      says: '第二项逾期第1个工作日：逾期提示',
      state: '黄·滞后',
      proofs: [
        stepped(second, 'OVERDUE_REMINDER', DESK, 1),
        shines(second, 'YELLOW', 1),
        caseIs(second, { state: 'OPEN', tier: 0 }),
      ],
    }),
    at('10-22', '09:00', {
      says: '第二项催办提醒拟好',
      state: '待发催办',
      proofs: [stepped(second, 'SLIP_PREPARED', ['OFFICE_SECTION_CHIEF'], 3)],
    }),
    at('10-23', '09:00', {
      says: '第一项提出科室长约谈建议；第二项催办提醒发出',
      state: '约谈待批准',
      proofs: [
        interviewIs(first, { state: 'PROPOSED', tier: 1, round: 1 }),
        stepped(second, 'SLIP_SENT', SLIP_ROLES),
        slipIs(second, { state: 'SENT' }),
      ],
    }),
  ];
}

const one = beatsOf('d1', 'd1x');
const two = beatsOf('d2', 'd2x');

/** (d1) The first is still unsigned when the second is due: they become one talk. */
export const JOINED = [
  ...beginning('d1', 'd1x', 'd1y'),
  one('10-29', '09:00', {
    says: '第一项建议尚未签批，第二项并入同一约谈：一次约谈、两个事项',
    state: '约谈待批准',
    proofs: [together('d1x', 'd1y'), interviewIs('d1y', { state: 'PROPOSED', round: 1 })],
  }),
  one('10-30', '10:00', {
    deed: sign('d1x'),
    says: '副主任{officeDeputy}一次签批，一份通知两个事项，定于11月6日10:00',
    state: '已通知',
    proofs: [interviewIs('d1x', { state: 'ISSUED', talk_on: on('11-06') }), together('d1x', 'd1y')],
  }),
  one('11-02', '14:30', {
    deed: acknowledge('d1x'),
    says: '办公室{unitOffice}签收',
    state: '已签收',
    proofs: [interviewIs('d1x', { state: 'ACKNOWLEDGED' })],
  }),
  one('11-06', '10:30', {
    deed: talk(
      [
        { key: 'd1x', demand: '11月20日前报送督察情况', dueOn: '11-20' },
        { key: 'd1y', demand: '11月20日前报送难题破解情况', dueOn: '11-20' },
      ],
      '两项由同一科室承办，人手不足',
    ),
    says: '{officeChief}约谈{chief}，两项分别提出要求，时限均为11月20日',
    state: '已约谈',
    proofs: [
      interviewIs('d1x', { state: 'TALKED' }),
      itemIs('d1x', { due_on: on('11-20') }),
      itemIs('d1y', { due_on: on('11-20') }),
    ],
  }),
  one('11-17', '15:00', {
    deed: rectify('d1x', '督察已完成，正在整理情况'),
    says: '第一项报送整改情况',
    state: '整改已报送',
    proofs: [
      itemIs('d1x', { state: 'RECTIFIED' }),
      itemIs('d1y', { state: 'TALKED' }),
      interviewIs('d1x', { state: 'TALKED' }),
    ],
  }),
  one('11-19', '10:00', {
    deed: check('d1x', { verdict: 'MET', newDate: '2026-12-04' }),
    says: '第一项核查通过，销号，办理时限重定为12月4日；第二项继续整改',
    state: '第一项销号',
    proofs: [
      itemIs('d1x', { state: 'CLOSED' }),
      caseIs('d1x', { state: 'CLOSED', outcome: 'REDATED' }),
      itemIs('d1y', { state: 'TALKED' }),
    ],
  }),
  one('11-25', '09:00', {
    says: '第二项整改逾期3个工作日：未达到要求；本次约谈未达到要求，仅第二项提出分管领导约谈建议（{deputy}）',
    state: '约谈待批准',
    proofs: [
      talkIs('d1y', 1, { state: 'FAILED', item_state: 'FAILED' }),
      talkIs('d1y', 2, { state: 'PROPOSED' }),
      noTalk('d1x', 2),
      caseIs('d1y', { tier: 2 }),
    ],
  }),
  one('12-02', '15:00', {
    deed: fileDuty('d1x', '12-01'),
    says: '第一项补报',
    state: '待审核',
    proofs: [dutyIs('d1x', 'SUBMITTED')],
  }),
  one('12-03', '15:00', {
    deed: verifyDuty('d1x'),
    says: '第一项审核通过',
    state: '逾期完成',
    proofs: [dutyIs('d1x', 'VERIFIED'), shines('d1x', 'DONE_LATE')],
  }),
];

/** (d2) The first is signed already: the second waits until that talk has ended. */
export const ONE_AFTER_THE_OTHER = [
  ...beginning('d2', 'd2x', 'd2y'),
  two('10-27', '10:10', {
    deed: sign('d2x'),
    says: '副主任{officeDeputy}签批第一项约谈，定于11月3日10:00',
    state: '已通知',
    proofs: [interviewIs('d2x', { state: 'ISSUED', talk_on: on('11-03') })],
  }),
  two('10-28', '15:00', {
    deed: acknowledge('d2x'),
    says: '办公室{unitOffice}签收',
    state: '已签收',
    proofs: [interviewIs('d2x', { state: 'ACKNOWLEDGED' })],
  }),
  two('10-29', '09:00', {
    says: '第二项已逾期8个工作日；同一人约谈已通知，不重复约谈，督办继续',
    state: '督办中',
    proofs: [noTalk('d2y', 1), caseIs('d2y', { state: 'OPEN' }), shines('d2y', 'YELLOW', 8)],
  }),
  two('11-03', '10:30', {
    deed: talk([{ key: 'd2x', demand: '11月17日前报送督察情况', dueOn: '11-17' }], '计划调整未及时报告'),
    says: '{officeChief}约谈{chief}，整改时限11月17日',
    state: '已约谈',
    proofs: [interviewIs('d2x', { state: 'TALKED' }), itemIs('d2x', { due_on: on('11-17') })],
  }),
  two('11-13', '15:00', {
    deed: rectify('d2x', '督察已开展，情况正在审签'),
    says: '第一项报送整改情况，核查时限11月20日',
    state: '整改已报送',
    proofs: [itemIs('d2x', { check_by: on('11-20') })],
  }),
  two('11-20', '10:00', {
    deed: check('d2x', { verdict: 'MET', newDate: '2026-12-11' }),
    says: '第一项核查通过，约谈销号，办理时限重定为12月11日',
    state: '约谈销号',
    proofs: [
      interviewIs('d2x', { state: 'CLOSED' }),
      caseIs('d2x', { state: 'CLOSED', outcome: 'REDATED' }),
      noTalk('d2y', 1),
    ],
  }),
  two('11-23', '09:00', {
    says: '上一约谈结束后的第1个工作日：第二项提出约谈建议，为第二轮',
    state: '约谈待批准',
    proofs: [interviewIs('d2y', { state: 'PROPOSED', tier: 1, round: 2 })],
  }),
  two('11-24', '11:00', {
    deed: sign('d2y'),
    says: '副主任{officeDeputy}签批第二项约谈，定于12月1日10:00',
    state: '已通知',
    proofs: [interviewIs('d2y', { state: 'ISSUED', round: 2, talk_on: on('12-01') })],
  }),
  two('11-25', '15:30', {
    deed: acknowledge('d2y'),
    says: '办公室{unitOffice}签收',
    state: '已签收',
    proofs: [interviewIs('d2y', { state: 'ACKNOWLEDGED' })],
  }),
  two('12-01', '10:30', {
    deed: talk([{ key: 'd2y', demand: '12月15日前报送经验材料', dueOn: '12-15' }], '材料正在定稿'),
    says: '{officeChief}约谈{chief}，整改时限12月15日',
    state: '已约谈',
    proofs: [interviewIs('d2y', { state: 'TALKED' }), itemIs('d2y', { due_on: on('12-15') })],
  }),
  two('12-02', '15:30', {
    deed: rectify('d2y', '经验材料已定稿，一并报送'),
    says: '{chief}报送整改情况，核查时限12月9日',
    state: '整改已报送',
    proofs: [interviewIs('d2y', { state: 'RECTIFIED' }), itemIs('d2y', { state: 'RECTIFIED', check_by: on('12-09') })],
  }),
  two('12-03', '10:30', {
    deed: fileDuty('d2y', '12-01'),
    says: '{chief}补报经验材料，尚未核查',
    state: '待审核',
    proofs: [dutyIs('d2y', 'SUBMITTED'), interviewIs('d2y', { state: 'RECTIFIED' })],
  }),
  two('12-04', '15:30', {
    deed: verifyDuty('d2y'),
    says: '{officeClerk}审核通过：事项已完成，无须再核查，约谈和督办一并销号',
    state: '逾期完成',
    proofs: [
      dutyIs('d2y', 'VERIFIED'),
      shines('d2y', 'DONE_LATE'),
      itemIs('d2y', { state: 'CLOSED' }),
      interviewIs('d2y', { state: 'CLOSED' }),
      caseIs('d2y', { state: 'CLOSED', outcome: 'FULFILLED' }),
      frozenAs('d2y', 'MISSED'),
      correctedTo('d2y', 'VERIFIED'),
    ],
  }),
  two('12-07', '15:00', {
    deed: fileDuty('d2x', '12-04'),
    says: '第一项补报',
    state: '待审核',
    proofs: [dutyIs('d2x', 'SUBMITTED')],
  }),
  two('12-08', '11:00', {
    deed: verifyDuty('d2x'),
    says: '第一项审核通过',
    state: '逾期完成',
    proofs: [dutyIs('d2x', 'VERIFIED'), shines('d2x', 'DONE_LATE')],
  }),
];
