import { acknowledge, sign, signListing, talk } from '../deeds.js';
import { beatsOf } from '../stage/beat.js';
import {
  caseIs,
  dutyIs,
  frozenAs,
  interviewIs,
  itemIs,
  listingIs,
  obligationIs,
  on,
  shines,
  stepped,
  talkIs,
  unitReads,
  unitSeesListing,
} from '../stage/proofs.js';

const at = beatsOf('a', 'a');
/** Who of the unit reads that it was listed. */
const LISTING_ROLES = ['PRINCIPAL_LEADER', 'DEPUTY_LEADER', 'SECTION_CHIEF', 'LIAISON'] as const;

/** (a) goes on: the second tier fails, and the third; a signed listing ends the case. */
export const LISTED_AT_LAST = [
  at('11-25', '10:00', {
    deed: sign('a', 2),
    says: '常务副主任{executive}签批分管领导约谈（领衔领导已于前一日获知），定于12月2日10:00，通知{deputy}',
    state: '已通知',
    proofs: [
      stepped('a', 'SIGNED'),
      interviewIs('a', { state: 'ISSUED', tier: 2, signed_on: on('11-25'), talk_on: on('12-02'), talk_time: '10:00' }),
    ],
  }),
  at('11-26', '10:00', {
    deed: acknowledge('a'),
    says: '办公室{unitOffice}签收约谈通知',
    state: '已签收',
    proofs: [interviewIs('a', { state: 'ACKNOWLEDGED' })],
  }),
  at('12-02', '10:30', {
    deed: talk(
      [{ key: 'a', demand: '12月4日前报送改革督察情况', dueOn: '12-04' }],
      '年底工作集中，仍未安排',
      '副主任{officeDeputy}，分管领导{deputy}',
    ),
    says: '{officeChief}登记分管领导约谈：约谈{deputy}，整改时限12月4日',
    state: '已约谈',
    proofs: [
      interviewIs('a', { state: 'TALKED', tier: 2, talked_on: on('12-02') }),
      itemIs('a', { state: 'TALKED', due_on: on('12-04') }),
    ],
  }),
  at('12-09', '09:00', {
    says: '整改逾期3个工作日：未达到要求；同时提出主要领导约谈建议（{principal}），告知领衔领导',
    state: '约谈待批准',
    proofs: [
      talkIs('a', 2, { state: 'FAILED', item_state: 'FAILED' }),
      talkIs('a', 3, { state: 'PROPOSED', round: 1 }),
      stepped('a', 'LEADER_TOLD'),
      caseIs('a', { state: 'OPEN', tier: 3, exhausted_on: null }),
    ],
  }),
  at('12-10', '10:00', {
    deed: sign('a', 3),
    says: '主任{director}登记主要领导约谈的批准，由领衔领导约谈，定于12月22日10:00，通知{principal}',
    state: '已通知',
    proofs: [interviewIs('a', { state: 'ISSUED', tier: 3, signed_on: on('12-10'), talk_on: on('12-22') })],
  }),
  at('12-11', '10:20', {
    deed: acknowledge('a'),
    says: '办公室{unitOffice}签收约谈通知',
    state: '已签收',
    proofs: [interviewIs('a', { state: 'ACKNOWLEDGED' })],
  }),
  at('12-22', '10:30', {
    deed: talk(
      [{ key: 'a', demand: '12月24日前报送改革督察情况', dueOn: '12-24' }],
      '已列入下年度安排',
      '领衔领导，主要领导{principal}',
    ),
    says: '{officeChief}登记主要领导约谈：约谈{principal}，整改时限12月24日',
    state: '已约谈',
    proofs: [
      interviewIs('a', { state: 'TALKED', tier: 3, talked_on: on('12-22') }),
      itemIs('a', { state: 'TALKED', due_on: on('12-24') }),
    ],
  }),
  at('12-29', '09:00', {
    says: '整改逾期3个工作日：主要领导约谈后仍未完成；督办不销号，挂牌督导建议列改革办案头，单位所见仍为督办中',
    state: '督办中',
    proofs: [
      talkIs('a', 3, { state: 'FAILED', item_state: 'FAILED' }),
      stepped('a', 'CASE_EXHAUSTED'),
      caseIs('a', { state: 'OPEN', tier: 3, outcome: null, exhausted_on: on('12-29') }),
      listingIs('a', { state: 'PROPOSED' }),
      unitSeesListing('a', false),
    ],
  }),
  at('12-30', '10:00', {
    deed: signListing('a'),
    says: '常务副主任{executive}签批挂牌督导，期限30天；督办事项以此销号，告知市商务局；事项本身仍未完成',
    state: '挂牌督导',
    proofs: [
      listingIs('a', { state: 'LISTED', listed_on: on('12-30') }),
      caseIs('a', { state: 'CLOSED', outcome: 'EXHAUSTED', tier: 3 }),
      unitSeesListing('a', true),
      unitReads('a', 'LISTING_NOTICE', LISTING_ROLES),
      dutyIs('a', 'MISSED'),
      frozenAs('a', 'MISSED'),
      obligationIs('a', { state: 'OPEN', due_on: on('10-13'), original_due_on: on('10-13') }),
      shines('a', 'RED'),
    ],
  }),
];
