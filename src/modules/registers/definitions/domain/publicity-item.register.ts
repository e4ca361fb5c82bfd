import { faultsWhere } from '../../engine/domain/check-row.js';
import { choice, day, dayAhead, field, line, optional, whole } from '../../engine/domain/field-types.js';
import { LEVELS } from '../../engine/domain/level.js';
import { defineRegister, type Row } from '../../engine/domain/register.js';

/** 发布会、宣传月、评选活动、论坛会议、报道. */
const PUBLICITY_KINDS = ['PRESS_CONFERENCE', 'CAMPAIGN', 'SELECTION', 'FORUM', 'COVERAGE'] as const;

/** 宣传: a month's coverage is one entry with its quantity, not one an article. */
export const publicityItems = defineRegister({
  kind: 'PUBLICITY_ITEM',
  path: 'publicity-items',
  menu: 'EXPERIENCE',
  filers: 'OFFICE',
  level: 'none',
  unitOfOffice: true,
  // The medium that the row names proves it too.
  proof: { issuer: 'medium', issuedOn: 'happenedOn', open: true },
  naturalKey: [
    ['title', 'medium', 'happenedOn'],
    ['title', 'publicityKind', 'happenedOn'],
  ],
  order: ['title', 'publicityKind', 'medium', 'mediumLevel', 'happenedOn', 'quantity', 'quantityUnit', 'proofs'],
  headings: {
    title: ['宣传主题', '宣传名称', '宣传事项', '稿件名称', '活动名称'],
    happenedOn: ['发布日期', '刊发日期', '刊播日期', '报道日期', '开展日期'],
    unitId: ['主办单位'],
  },
  fields: {
    publicityKind: field(choice(PUBLICITY_KINDS), {
      list: true,
      headings: ['宣传类别', '宣传形式', '宣传方式', '形式'],
    }),
    medium: optional(line(100), {
      list: true,
      headings: ['媒体', '平台', '媒体平台', '媒体名称', '发布媒体', '刊发媒体'],
    }),
    mediumLevel: optional(choice(LEVELS), { list: true, headings: ['媒体层级'] }),
    quantity: optional(whole(1, 1_000_000, 'quantityUnit'), { list: true, headings: ['篇数', '场次'] }),
    quantityUnit: optional(choice(['ARTICLE', 'ITEM', 'EVENT']), { list: true, headings: ['计量单位'] }),
    from: optional(day, { headings: ['起'] }),
    to: optional(dayAhead, { headings: ['止'] }),
    approvalBasis: optional(line(100), { headings: ['批准文号'] }),
  },
  faults: ({ publicityKind, approvalBasis, quantity, quantityUnit, from, to, proofs, medium }) =>
    faultsWhere([
      [proofs.length === 0 && medium === null, '/proofs', 'PROOF_MISSING'],
      [publicityKind === 'SELECTION' && approvalBasis === null, '/approvalBasis', 'APPROVAL_BASIS_MISSING'],
      [quantity !== null && quantityUnit === null, '/quantityUnit', 'QUANTITY_UNIT_MISSING'],
      [quantity === null && quantityUnit !== null, '/quantity', 'FIELD_MISSING'],
      [from !== null && to !== null && to < from, '/to', 'ENDS_BEFORE_BEGIN'],
    ]),
});

export type PublicityItem = Row<typeof publicityItems>;
