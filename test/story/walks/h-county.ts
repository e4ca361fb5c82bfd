import { acknowledge, sign, signEntrusted, signUnentrusted, talk } from '../deeds.js';
import { beatsOf } from '../stage/beat.js';
import {
  caseIs,
  fact,
  interviewIs,
  itemIs,
  never,
  obligationIs,
  on,
  shines,
  slipIs,
  stepped,
  talkIs,
} from '../stage/proofs.js';
import { assignTask, completeTask, verifyTask } from '../task-deeds.js';
import { DESK, SLIP_ROLES } from './common.js';

const at = beatsOf('h', 'h');
const TALKER = '常务副市长';

const ENTRUSTED = `
SELECT p.title, i.entrustment->>'how' AS how, i.entrustment->>'on' AS "on" FROM interview i JOIN post p ON p.id = i.interviewer_post_id
 WHERE i.tier = 3 AND i.entrustment IS NOT NULL`;

/** (h) A county's task that no official leads: through every tier, the third entrusted by the secretary, then done. */
export const COUNTY_TASK = [
  at('09-15', '10:00', {
    deed: assignTask('h', '10-13', '市委专题会议议定'),
    says: '{officeChief}临时交办：制定配套办法，时限10月13日；没有领衔领导',
    state: '正常',
    proofs: [obligationIs('h', { kind: 'TASK', ladder: 'FULL', project_id: null, due_on: on('10-13') })],
  }),
  at('10-14', '09:00', {
    says: '逾期第1个工作日：逾期提示发联络员{liaison}、科室长{chief}，督办立项',
    state: '黄·滞后',
    proofs: [
      stepped('h', 'OVERDUE_REMINDER', DESK, 1),
      caseIs('h', { state: 'OPEN', tier: 0 }),
      shines('h', 'YELLOW', 1),
    ],
  }),
  at('10-19', '09:00', {
    says: '催办提醒发出：科室长{chief}、办公室{unitOffice}，抄送分管领导{deputy}',
    state: '已催办',
    proofs: [stepped('h', 'SLIP_SENT', SLIP_ROLES), slipIs('h', { state: 'SENT' })],
  }),
  at('10-23', '09:00', {
    says: '逾期第8个工作日：提出科室长约谈建议，仅改革办可见',
    state: '约谈待批准',
    proofs: [interviewIs('h', { state: 'PROPOSED', tier: 1, round: 1 })],
  }),
  at('10-27', '10:30', {
    deed: sign('h'),
    says: '副主任{officeDeputy}签批约谈，定于11月3日10:00',
    state: '已通知',
    proofs: [interviewIs('h', { state: 'ISSUED', talk_on: on('11-03') })],
  }),
  at('10-28', '15:30', {
    deed: acknowledge('h'),
    says: '办公室{unitOffice}签收约谈通知',
    state: '已签收',
    proofs: [interviewIs('h', { state: 'ACKNOWLEDGED' })],
  }),
  at('11-03', '11:00', {
    deed: talk([{ key: 'h', demand: '11月5日前印发配套办法', dueOn: '11-05' }], '仍在征求意见'),
    says: '{officeChief}约谈{chief}，整改时限11月5日',
    state: '已约谈',
    proofs: [itemIs('h', { state: 'TALKED', due_on: on('11-05') })],
  }),
  at('11-10', '09:00', {
    says: '整改逾期3个工作日：未达到要求；提出分管领导约谈建议（{deputy}）；没有领衔领导，无须事先告知',
    state: '约谈待批准',
    proofs: [
      talkIs('h', 1, { state: 'FAILED', item_state: 'FAILED' }),
      talkIs('h', 2, { state: 'PROPOSED' }),
      never('h', 'LEADER_TOLD'),
    ],
  }),
  at('11-10', '10:00', {
    deed: sign('h', 2),
    says: '常务副主任{executive}签批约谈，定于11月17日10:00',
    state: '已通知',
    proofs: [interviewIs('h', { state: 'ISSUED', tier: 2, talk_on: on('11-17') })],
  }),
  at('11-11', '15:00', {
    deed: acknowledge('h'),
    says: '办公室{unitOffice}签收约谈通知',
    state: '已签收',
    proofs: [interviewIs('h', { state: 'ACKNOWLEDGED' })],
  }),
  at('11-17', '10:30', {
    deed: talk(
      [{ key: 'h', demand: '11月19日前印发配套办法', dueOn: '11-19' }],
      '县政府常务会议延期',
      '副主任{officeDeputy}，分管领导{deputy}',
    ),
    says: '{officeChief}登记分管领导约谈：约谈{deputy}，整改时限11月19日',
    state: '已约谈',
    proofs: [itemIs('h', { state: 'TALKED', due_on: on('11-19') })],
  }),
  at('11-24', '09:00', {
    says: '整改逾期3个工作日：未达到要求；提出主要领导约谈建议（{principal}），由谁约谈待批准时写明',
    state: '约谈待批准',
    proofs: [
      talkIs('h', 2, { state: 'FAILED', item_state: 'FAILED' }),
      talkIs('h', 3, { state: 'PROPOSED' }),
      caseIs('h', { state: 'OPEN', tier: 3 }),
    ],
  }),
  at('11-24', '15:00', {
    deed: signUnentrusted('h', TALKER),
    says: '约谈县（市、区）主要领导须经市委书记委托：没有委托，系统不予受理',
    state: '约谈待批准',
    proofs: [interviewIs('h', { state: 'PROPOSED', tier: 3 })],
  }),
  at('11-25', '10:30', {
    deed: signEntrusted('h', TALKER),
    says: '主任{director}登记批准和市委书记的书面委托：由常务副市长约谈，定于12月7日10:00',
    state: '已通知',
    proofs: [
      interviewIs('h', { state: 'ISSUED', tier: 3, talk_on: on('12-07') }),
      fact('entrustment', ENTRUSTED, [], { title: TALKER, how: 'PAPER', on: on('11-25') }),
    ],
  }),
  at('11-26', '15:10', {
    deed: acknowledge('h'),
    says: '办公室{unitOffice}签收约谈通知',
    state: '已签收',
    proofs: [interviewIs('h', { state: 'ACKNOWLEDGED' })],
  }),
  at('12-07', '10:30', {
    deed: talk(
      [{ key: 'h', demand: '12月21日前印发配套办法', dueOn: '12-21' }],
      '办法已过会，正在印发',
      '常务副市长，主要领导{principal}',
    ),
    says: '{officeChief}登记主要领导约谈：约谈{principal}，整改时限12月21日',
    state: '已约谈',
    proofs: [interviewIs('h', { state: 'TALKED', tier: 3 }), itemIs('h', { due_on: on('12-21') })],
  }),
  at('12-08', '10:00', {
    deed: completeTask('h', '配套办法已经县政府常务会议审议并印发'),
    says: '{chief}报送完成情况',
    state: '待审核',
  }),
  at('12-08', '15:00', {
    deed: verifyTask('h'),
    says: '{officeClerk}审核通过：事项已完成，约谈和督办一并销号',
    state: '逾期完成',
    proofs: [
      obligationIs('h', { state: 'MET', due_on: on('10-13'), original_due_on: on('10-13') }),
      interviewIs('h', { state: 'CLOSED' }),
      itemIs('h', { state: 'CLOSED' }),
      caseIs('h', { state: 'CLOSED', outcome: 'FULFILLED', tier: 3 }),
      shines('h', 'DONE_LATE'),
    ],
  }),
];
