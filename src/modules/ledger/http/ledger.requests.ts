import { FlagParam, Id, Ids, OneOf, NestedList, Text, Texts, IntParam } from '../../../platform/http/fields.js';
import { VerdictsQuery } from '../../imports/index.js';
import type { ImportVerdict } from '../domain/ledger-import.js';

const KINDS = ['DEPARTMENT', 'COUNTY', 'DEVELOPMENT_ZONE', 'VERTICAL', 'SPECIAL_GROUP'] as const;

/** What a person says of a proposed unit. */
export class UnitCorrection {
  @Text({ max: 100, description: 'The name as proposed.' }) name!: string;
  @OneOf(KINDS, { optional: true, description: 'Another kind than proposed.' }) kind?: (typeof KINDS)[number];
  @Id({ optional: true, description: 'A unit known under another name; then none is made.' }) unitId?: string;
}

export class ConfirmImportRequest {
  @NestedList(() => UnitCorrection, {
    max: 500,
    optional: true,
    description: 'Proposed units that are to be made otherwise, or not at all.',
  })
  units?: UnitCorrection[];
  @Ids({ max: 1000, optional: true, description: 'Obligations that go to a new lead unit though they would stay.' })
  carry?: string[];
  @Ids({ max: 1000, optional: true, description: 'Obligations that stay with the old one though they would move.' })
  leave?: string[];
  @OneOf(['NEW', 'CHANGES'], {
    optional: true,
    description: 'Only what is new, or only what changes; the rest is not taken.',
  })
  only?: 'NEW' | 'CHANGES';
  @Texts({
    max: 200,
    maxItems: 5000,
    optional: true,
    description: 'Rows that are not taken: `sheet!row`, or `!row` in a file of one sheet.',
  })
  leaveRows?: string[];
}

export class ImportYearQuery {
  @IntParam({ min: 2000, max: 2200, optional: true, description: 'The ledger’s year, where its title does not say.' })
  year?: number;
}

/** Rows of a preview that a person looks at together, each with how a verdict says that it is one of them. */
const GROUPS = {
  ASKED: ({ asks }) => asks !== undefined,
  PAIRS: (verdict) => verdict.kind !== 'ROW' && verdict.pair?.answer === null,
  DOUBTFUL: ({ told }) => (told?.looks.length ?? 0) > 0,
  NEW_UNITS: ({ newUnits }) => newUnits !== undefined,
  MARKED: ({ told }) => (told?.marks.length ?? 0) > 0,
} as const satisfies Readonly<Record<string, (verdict: ImportVerdict) => boolean>>;

export class ImportRowsQuery extends VerdictsQuery {
  @OneOf(Object.keys(GROUPS), {
    optional: true,
    description:
      'Only rows whose date is asked for; that may be known already; to look at; that name units which would be made; hidden, struck out or done.',
  })
  group?: keyof typeof GROUPS;
}

/** Whether a verdict is of the group; null where all are. */
export const inGroup = (group?: keyof typeof GROUPS): ((verdict: ImportVerdict) => boolean) | null =>
  group === undefined ? null : GROUPS[group];

export class ExportQuery {
  @IntParam({ min: 2000, max: 2200, description: 'The ledger’s year.' }) year!: number;
  @FlagParam({
    optional: true,
    description: 'With state, progress and current date of each task, which an import does not read.',
  })
  standing?: boolean;
}
