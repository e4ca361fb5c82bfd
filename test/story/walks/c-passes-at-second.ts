import { acknowledge, check, rectify, sign, talk } from '../deeds.js';
import { fileDuty, verifyDuty } from '../duty-deeds.js';
import { beatsOf } from '../stage/beat.js';
import {
  caseIs,
  correctedTo,
  dutyIs,
  frozenAs,
  interviewIs,
  itemIs,
  obligationIs,
  on,
  shines,
  slipIs,
  stepped,
} from '../stage/proofs.js';
import { SLIP_ROLES } from './common.js';

const at = beatsOf('c', 'c');

/** (c) Interviewed, sent back once, passes; the duty itself as make-up. */
export const PASSES_AT_SECOND = [
  at('10-19', '09:00', {
    says: '逾期未报送，催办提醒发出',
    state: '已催办',
    proofs: [stepped('c', 'SLIP_SENT', SLIP_ROLES), slipIs('c', { state: 'SENT' })],
  }),
  at('10-23', '09:00', {
    says: '提出科室长约谈建议，仅改革办可见',
    state: '约谈待批准',
    proofs: [interviewIs('c', { state: 'PROPOSED', tier: 1, round: 1 })],
  }),
  at('10-26', '10:00', {
    deed: sign('c'),
    says: '副主任{officeDeputy}签批约谈，定于11月2日10:00',
    state: '已通知',
    proofs: [interviewIs('c', { state: 'ISSUED', signed_on: on('10-26'), talk_on: on('11-02'), talk_time: '10:00' })],
  }),
  at('10-27', '09:30', {
    deed: acknowledge('c'),
    says: '办公室{unitOffice}签收约谈通知',
    state: '已签收',
    proofs: [interviewIs('c', { state: 'ACKNOWLEDGED', acknowledged_on: on('10-27') })],
  }),
  at('10-27', '16:00', {
    says: '季度归档：本项记为未完成，表格冻结；约谈照常',
    state: '未完成',
    proofs: [dutyIs('c', 'MISSED'), frozenAs('c', 'MISSED'), interviewIs('c', { state: 'ACKNOWLEDGED' })],
  }),
  at('11-02', '10:30', {
    deed: talk([{ key: 'c', demand: '11月16日前报送难题破解方案和进展', dueOn: '11-16' }], '电表采购流程尚未走完'),
    says: '{officeChief}约谈{chief}，整改时限11月16日',
    state: '已约谈',
    proofs: [interviewIs('c', { state: 'TALKED', talked_on: on('11-02') }), itemIs('c', { due_on: on('11-16') })],
  }),
  at('11-12', '15:00', {
    deed: rectify('c', '已与电网企业商定采购批次，附会议纪要文号'),
    says: '{chief}报送整改情况，核查时限11月19日',
    state: '整改已报送',
    proofs: [interviewIs('c', { state: 'RECTIFIED' }), itemIs('c', { state: 'RECTIFIED', check_by: on('11-19') })],
  }),
  at('11-17', '15:00', {
    deed: check('c', { verdict: 'NOT_MET', words: '未说明入网时间' }),
    says: '{officeChief}核查：不到位（未说明入网时间）；再给一半时限，至11月24日',
    state: '整改中',
    proofs: [
      interviewIs('c', { state: 'TALKED' }),
      itemIs('c', { state: 'TALKED', failed_checks: 1, due_on: on('11-24') }),
    ],
  }),
  at('11-23', '15:00', {
    deed: rectify('c', '入网时间已定为12月3日，71户名单附后'),
    says: '{chief}再次报送整改情况，核查时限11月30日',
    state: '整改已报送',
    proofs: [interviewIs('c', { state: 'RECTIFIED' }), itemIs('c', { check_by: on('11-30') })],
  }),
  at('11-26', '10:00', {
    deed: check('c', { verdict: 'MET', newDate: '2026-12-04' }),
    says: '{officeChief}核查通过，约谈销号；事项本身尚未报送，办理时限重定为12月4日，原时限10月13日留存',
    state: '约谈销号',
    proofs: [
      interviewIs('c', { state: 'CLOSED' }),
      caseIs('c', { state: 'CLOSED', outcome: 'REDATED' }),
      obligationIs('c', { due_on: on('12-04'), original_due_on: on('10-13'), redated_by_interview: true }),
    ],
  }),
  at('12-02', '10:00', {
    deed: fileDuty('c', '12-01'),
    says: '{chief}补报难题破解情况（71户），等待审核',
    state: '待审核',
    proofs: [dutyIs('c', 'SUBMITTED')],
  }),
  at('12-04', '10:00', {
    deed: verifyDuty('c'),
    says: '{officeClerk}审核通过：逾期完成；归档表格仍为未完成，旁注更正',
    state: '逾期完成',
    proofs: [
      dutyIs('c', 'VERIFIED'),
      obligationIs('c', { state: 'MET' }),
      caseIs('c', { state: 'CLOSED', outcome: 'REDATED' }),
      shines('c', 'DONE_LATE'),
      frozenAs('c', 'MISSED'),
      correctedTo('c', 'VERIFIED'),
    ],
  }),
];
