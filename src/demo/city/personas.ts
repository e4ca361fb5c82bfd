import type { AdminRole, PostRole } from '../../shared-kernel/actor.js';
import { COMMITTEE, OFFICE } from './units.js';

/** Somebody as whom a visitor of the demo signs in; scripts rely on the keys. */
export interface PersonaDraft {
  readonly persona: string;
  /** What he is, in the words of the screens. */
  readonly label: string;
  /** What he comes for. */
  readonly does: string;
  readonly seat:
    | { readonly unit: string; readonly role: PostRole; readonly title?: string }
    | { readonly admin: AdminRole };
}

/** The department and the county that lend their posts. */
export const PERSONA_DEPARTMENT = '市商务局';
export const PERSONA_COUNTY = '澜溪县';
const PERSONA_VERTICAL = '市税务局';
const PERSONA_LEADER = '分管商务副市长';
const PERSONA_GROUP = '经济体制改革专项小组';

const office = (persona: string, label: string, does: string, role: PostRole): PersonaDraft => ({
  persona,
  label,
  does,
  seat: { unit: OFFICE, role },
});
const unit = (persona: string, label: string, does: string, role: PostRole): PersonaDraft => ({
  persona,
  label,
  does,
  seat: { unit: persona.startsWith('county') ? PERSONA_COUNTY : PERSONA_DEPARTMENT, role },
});
const admin = (persona: string, label: string, does: string, role: AdminRole): PersonaDraft => ({
  persona,
  label,
  does,
  seat: { admin: role },
});

export const PERSONAS: readonly PersonaDraft[] = [
  office('office-director', '改革办主任', '掌握全局，审批重大约谈', 'OFFICE_DIRECTOR'),
  office('office-executive-deputy', '改革办常务副主任', '日常审批，第二人确认归档', 'EXECUTIVE_DEPUTY_DIRECTOR'),
  office('office-deputy', '改革办副主任', '签批科室长约谈', 'OFFICE_DEPUTY_DIRECTOR'),
  office('office-chief', '督察科科长', '启动季度，核催办提醒，约谈科室长', 'OFFICE_SECTION_CHIEF'),
  office('office-clerk', '督察科工作人员', '导入台账，审核报送', 'OFFICE_CLERK'),
  {
    persona: 'leading-official',
    label: '领衔市领导',
    does: '看所领衔项目的进展和滞后',
    seat: { unit: COMMITTEE, role: 'LEADING_OFFICIAL', title: PERSONA_LEADER },
  },
  {
    persona: 'leader-secretary',
    label: '领导联络员',
    does: '安排领导日程，确认日程原因',
    seat: { unit: COMMITTEE, role: 'LEADER_SECRETARY', title: `${PERSONA_LEADER}联络员` },
  },
  unit('department-principal', '市直部门主要领导', '看本单位待办和督办', 'PRINCIPAL_LEADER'),
  unit('department-deputy', '市直部门分管领导', '审批本单位计划和延期', 'DEPUTY_LEADER'),
  unit('department-chief', '市直部门业务科室长', '报送“五个一”，参加约谈', 'SECTION_CHIEF'),
  unit('department-liaison', '市直部门联络员', '填报计划、进展和事项', 'LIAISON'),
  unit('department-office', '市直部门办公室', '签收通知', 'UNIT_OFFICE'),
  unit('county-principal', '县委书记', '看本县待办和督办', 'PRINCIPAL_LEADER'),
  unit('county-liaison', '县委改革办联络员', '填报计划、进展和事项', 'LIAISON'),
  {
    persona: 'vertical-liaison',
    label: '垂管单位联络员',
    does: '办理交办事项；不作约谈，由改革办发函',
    seat: { unit: PERSONA_VERTICAL, role: 'LIAISON' },
  },
  {
    persona: 'group-liaison',
    label: '专项小组联络员',
    does: '盯本小组项目，第一道督促',
    seat: { unit: PERSONA_GROUP, role: 'GROUP_LIAISON' },
  },
  admin('system-admin', '系统管理员', '管单位、岗位和日历', 'SYSTEM_ADMIN'),
  admin('security-admin', '安全管理员', '管账号和敏感授权', 'SECURITY_ADMIN'),
  admin('audit-admin', '日志审计员', '查验操作日志', 'AUDIT_ADMIN'),
];
