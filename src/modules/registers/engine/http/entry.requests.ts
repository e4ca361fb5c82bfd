import {
  Flag,
  FlagParam,
  Id,
  IntParam,
  NestedList,
  OneOf,
  Text,
  Int,
  CalendarDate,
} from '../../../../platform/http/fields.js';
import { PageQuery } from '../../../../platform/http/page.js';
import { ENTRY_SORTS } from '../application/read-entries.query.js';
import { ALL_LEVELS } from '../domain/level.js';
import { ENTRY_STATES, PUBLICITIES, type EntryState, type Publicity } from '../domain/life.js';
import type { Level } from '../domain/level.js';
import { PROOF_KINDS, PROOF_LIMITS, type ProofKind } from '../domain/proof.js';

/** The most entries of one batch: as many as somebody looks at before he signs. */
export const MOST_TICKED = 50;
const WORDS = 500;
const YEARS = { min: 1900, max: 2200 } as const;

/** What proves an entry: a document by number or exact title, or a publication. */
export class ProofRequest {
  @OneOf(PROOF_KINDS) kind!: ProofKind;
  @Text({ max: PROOF_LIMITS.number, optional: true, description: 'DOCUMENT: this or the exact title.' })
  number?: string;
  @Text({ max: PROOF_LIMITS.exactTitle, optional: true }) exactTitle?: string;
  @Text({ max: PROOF_LIMITS.issuer, optional: true, description: 'DOCUMENT; left out: what the entry says.' })
  issuer?: string;
  @CalendarDate({ optional: true, description: 'DOCUMENT; left out: what the entry says.' }) issuedOn?: string;
  @Text({ max: PROOF_LIMITS.medium, optional: true, description: 'MEDIA: needed.' }) medium?: string;
  @Text({ max: PROOF_LIMITS.issue, optional: true, description: 'MEDIA: issue or page; needed.' }) issue?: string;
  @CalendarDate({ optional: true, description: 'MEDIA: needed.' }) on?: string;
  @Id({
    optional: true,
    description: 'FILE: needed; one that was uploaded by whoever reports, or proves this entry already.',
  })
  evidenceId?: string;
}

/** What every list of entries may be cut down to. */
export class EntriesQuery extends PageQuery {
  @IntParam({ ...YEARS, optional: true, description: 'The year in which it counts.' }) year?: number;
  @OneOf(ENTRY_STATES, { optional: true }) state?: EntryState;
  @OneOf(PUBLICITIES, { optional: true }) publicity?: Publicity;
  @Id({ optional: true, description: 'Its unit, or a joint one.' }) unitId?: string;
  @Id({ optional: true }) projectId?: string;
  @Id({ optional: true }) taskId?: string;
  @Text({ max: 100, optional: true, description: 'Words of the title or of the own fields.' }) words?: string;
  @FlagParam({ optional: true, description: '补录: only those, or only the others.' }) late?: boolean;
  @OneOf(ENTRY_SORTS, { optional: true, description: 'A minus: the latest first.' })
  sort?: (typeof ENTRY_SORTS)[number];
}

/** What waits, or what one's own unit reported, over all registers. */
export class RegisterEntriesQuery extends EntriesQuery {
  @Text({ max: 200, optional: true, description: 'One register alone, or several with commas between.' }) kind?: string;
  @FlagParam({ optional: true, description: '待审核报送: only what waits for a second person, the oldest first.' })
  waiting?: boolean;
  @FlagParam({ optional: true, description: '本单位已报: only one’s own units’.' }) mine?: boolean;
  @FlagParam({ optional: true, description: '待本单位核对: only what waits for the word of one’s own units.' })
  toVouch?: boolean;
}

export class ConfirmEntryRequest {
  @Text({ max: WORDS, optional: true, description: 'To the unit.' }) words?: string;
  @OneOf(ALL_LEVELS, { optional: true, description: 'Of the proofs’ issuers who stand in no unit tree.' })
  proofLevel?: Level;
}

/** The word of the unit that answers for a number. */
export class VouchEntryRequest {
  @Flag({ description: 'Whether the number is right; if not, the entry is returned with the words.' }) agrees!: boolean;
  @Text({ max: WORDS, optional: true, description: 'What is not right; needed where it does not agree.' })
  words?: string;
  @Text({ max: 60, optional: true, description: 'By telephone, written down by the office: who said it. Needed then.' })
  saidBy?: string;
  @CalendarDate({ optional: true, description: 'By telephone: on which day. Needed then.' }) saidOn?: string;
}

export class ReturnEntryRequest {
  @Text({ max: WORDS, description: 'What has to be completed.' }) missing!: string;
}

export class WithdrawEntryRequest {
  @Text({ max: WORDS, optional: true, description: 'Needed where it is not one’s own, or was confirmed.' })
  reason?: string;
  @Id({ optional: true, description: 'Another entry of the register that stands for the same thing.' })
  mergedInto?: string;
}

export class ReleaseEntryRequest {
  @OneOf(PUBLICITIES, {
    description:
      'COUNTED: in public totals, its content not public. FACT: that a leader gave an instruction, not what it says.',
  })
  publicity!: Publicity;
  @Text({ max: 60, optional: true, description: 'FACT: who of the leader’s office agreed. Needed then.' })
  consentBy?: string;
  @CalendarDate({ optional: true, description: 'FACT: on which day. Needed then.' }) consentOn?: string;
}

/** An entry as it was ticked. */
export class TickedEntry {
  @Id() id!: string;
  @Int({ min: 1, max: 2_000_000_000, description: 'As it was seen.' }) version!: number;
}

export class ConfirmBatchRequest {
  @NestedList(() => TickedEntry, { min: 1, max: MOST_TICKED }) entries!: TickedEntry[];
  @Text({ max: WORDS, optional: true }) words?: string;
}

export class ReleaseBatchRequest {
  @NestedList(() => TickedEntry, { min: 1, max: MOST_TICKED }) entries!: TickedEntry[];
  @OneOf(PUBLICITIES.filter((one) => one !== 'FACT'), {
    description: 'The fact of an instruction goes out one by one.',
  })
  publicity!: Publicity;
}

export class CountYearRequest {
  @Text({ max: 40, description: 'The register.' }) kind!: string;
  @Int({ ...YEARS, description: 'The year in which its entries count.' }) year!: number;
}
