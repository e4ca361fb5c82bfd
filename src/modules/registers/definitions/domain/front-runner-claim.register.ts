import { faultsWhere } from '../../engine/domain/check-row.js';
import { choice, entries, entry, field, line, optional, paragraph, whole } from '../../engine/domain/field-types.js';
import { defineRegister, type Row } from '../../engine/domain/register.js';
import { basisOf, BASES, CLAIM_KINDS, CLAIM_LEVELS } from './proven.js';

/** 走在前列: a claim with what proves it; it may be entered without, and then goes nowhere. The same reform counts once. */
export const frontRunnerClaims = defineRegister({
  kind: 'FRONT_RUNNER_CLAIM',
  path: 'front-runner-claims',
  menu: 'EXPERIENCE',
  filers: 'UNITS',
  level: 'required',
  levels: CLAIM_LEVELS,
  titleFrom: 'statement',
  proof: { issuer: 'issuer', issuedOn: 'happenedOn', open: true },
  origin: ['projectId', 'reformEntryId'],
  naturalKey: [
    ['projectId', 'claimKind', 'level', 'statement'],
    ['reformEntryId', 'claimKind', 'level', 'statement'],
  ],
  order: [
    ...(['projectId', 'reformEntryId', 'statement', 'level', 'claimKind', 'basis', 'proofs', 'issuer'] as const),
    ...(['happenedOn', 'unitId', 'position', 'of', 'indicator', 'among', 'issuerWords', 'toldBy', 'provenBy'] as const),
  ],
  headings: { happenedOn: ['出具日期', '发文日期'] },
  fields: {
    statement: field(line(60), { headings: ['走在前列表述', '表述内容', '具体表述'] }),
    claimKind: field(choice(CLAIM_KINDS), { list: true, headings: ['类别'] }),
    basis: optional(choice(BASES), { list: true, derived: true }),
    issuer: optional(line(100), { headings: ['发文单位', '印发单位'] }),
    reformEntryId: optional(entry(['PILOT', 'EXPERIENCE_CASE', 'OUTPUT'])),
    position: optional(whole(1, 10_000), { headings: ['排名'] }),
    of: optional(whole(1, 10_000)),
    indicator: optional(line(100)),
    among: optional(line(60)),
    issuerWords: optional(paragraph(300)),
    toldBy: optional(line(100)),
    provenBy: optional(entries(5, ['OUTCOME_FACT', 'INSTRUCTION', 'EXPERIENCE_CASE'])),
  },
  // What a rank and a region have to say is no condition of taking a claim in: without it, it is not proven.
  faults: ({ position, of }) =>
    faultsWhere([[position !== null && of !== null && position > of, '/position', 'POSITION_BEYOND']]),
  derive: (row, linked, rules) => ({ basis: basisOf(row, linked, rules) }),
  byCountingRules: true,
  // What only a medium says goes out by the executive deputy director, with the medium's own source.
  release: ({ basis, toldBy }) => {
    if (basis === 'WEAK') return { bar: toldBy === null ? 'CLAIM_SOURCE_MISSING' : null, byExecutive: true };
    return { bar: basis === 'PROVEN' ? null : 'CLAIM_UNPROVEN', byExecutive: false };
  },
});

export type FrontRunnerClaim = Row<typeof frontRunnerClaims>;
