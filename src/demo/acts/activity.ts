import type { Day } from '../../shared-kernel/dates.js';

/** The five kinds of duty. */
export type DutyKind = 'RESEARCH' | 'COORDINATION' | 'INSPECTION' | 'PROBLEM' | 'EXPERIENCE';

/** What an invented record is about. */
export interface Happened {
  readonly kind: DutyKind;
  readonly project: string;
  readonly heldOn: Day;
  /** Who led it: the post's holder; the post itself while it is vacant. */
  readonly leader: string;
  /** The post that led it, in the ledger's words. */
  readonly leaderTitle: string;
  /** That post, where its holder went himself. */
  readonly leaderPostId?: string | null;
  readonly unit: string;
}

const OWN_FIELDS: Readonly<Record<DutyKind, (happened: Happened) => Readonly<Record<string, unknown>>>> = {
  RESEARCH: ({ project }) => ({
    research: {
      theme: `${project}推进情况调研`,
      sites: ['项目现场', '服务窗口'],
      findings: '总体按计划推进，个别环节衔接不紧。',
      advice: '明确环节责任人和时限。',
    },
  }),
  COORDINATION: ({ project, leader, unit }) => ({
    coordination: {
      name: `${project}协调会`,
      chair: leader,
      units: [unit],
      decisions: [],
      minutesNumber: '澄会纪〔2026〕5号',
    },
  }),
  INSPECTION: ({ unit }) => ({
    inspection: {
      content: '重点环节落实情况',
      inspectedUnits: [unit],
      method: 'ON_SITE',
      planNumber: '督检考计划第3项',
      findings: '台账齐全，两处进度偏慢。',
      demands: [],
    },
  }),
  PROBLEM: ({ project, unit }) => ({
    problem: {
      name: `${project}办理环节多`,
      origin: '基层调研',
      crux: '两个部门重复审核',
      solution: '合并为一次联合审核',
      effect: { value: 71, unit: '户' },
      whoHadIt: '办事群众',
      confirmedBy: unit,
      progress: 'SOLVED',
    },
  }),
  EXPERIENCE: ({ project }) => ({
    experience: {
      title: `${project}的做法`,
      practice: '清单管理、联合审核、按季核账。',
      effectData: '办理时间压减一半',
      copyable: '联合审核清单',
      channel: 'BULLETIN',
    },
  }),
};

/** What a leader goes to himself. */
const IN_PERSON: ReadonlySet<DutyKind> = new Set(['RESEARCH', 'COORDINATION', 'INSPECTION']);

/** What is written of one kind is no other kind's text. */
const HOW: Readonly<Record<DutyKind, string>> = {
  RESEARCH: '调研按季度计划开展，情况已核对',
  COORDINATION: '协调会按季度计划召开，议定事项已印发',
  INSPECTION: '督察按季度计划开展，问题已反馈',
  PROBLEM: '难题按季度计划破解，成效已核对',
  EXPERIENCE: '经验按季度计划梳理，材料已报送',
};

/** An invented record of something that took place, whole by the form of its kind. */
export function activityOf(happened: Happened): Readonly<Record<string, unknown>> {
  return {
    heldOn: happened.heldOn,
    place: '市政务服务中心',
    leader: happened.leader,
    leaderTitle: happened.leaderTitle,
    ...(happened.leaderPostId != null && IN_PERSON.has(happened.kind) && { leaderPostId: happened.leaderPostId }),
    units: [happened.unit],
    summary: `${happened.project}${HOW[happened.kind]}。`,
    documentNumbers: ['澄改办发〔2026〕12号'],
    noSecrets: true,
    ...OWN_FIELDS[happened.kind](happened),
  };
}
