import {
  Answer,
  CalendarDate,
  Flag,
  Id,
  Ids,
  Int,
  Json,
  NestedList,
  OneOf,
  Text,
  Texts,
} from '../../../../platform/http/fields.js';
import type { EntryRef } from '../application/entry-work.js';
import type { ShownEntry } from '../application/entry-facts.js';
import type { EntryDetail, RevisionRecord } from '../application/read-entries.query.js';
import { ALL_LEVELS } from '../domain/level.js';
import { ENTRY_STATES, PUBLICITIES } from '../domain/life.js';
import { PROOF_KINDS, PROOF_LIMITS } from '../domain/proof.js';
import { LIMITS, MARKS } from '../domain/register.js';
import { WARNINGS } from '../domain/warnings.js';
import { OFFERED_ACTS } from '../domain/rights.js';

const VERSION = { min: 1, max: 2_000_000_000 } as const;
const YEARS = { min: 1900, max: 2200 } as const;
const NAME = 200;
const WORDS = 500;
const REVISION_STATES = ['WAITING', 'CONFIRMED', 'RETURNED', 'REPLACED'] as const;

/** What proves an entry. */
export class ProofAnswer {
  @OneOf(PROOF_KINDS) kind!: string;
  @Text({ max: PROOF_LIMITS.number, optional: true }) number!: string | null;
  @Text({ max: PROOF_LIMITS.exactTitle, optional: true }) exactTitle!: string | null;
  @Text({ max: PROOF_LIMITS.issuer, optional: true }) issuer!: string | null;
  @CalendarDate({ optional: true }) issuedOn!: string | null;
  @Text({ max: PROOF_LIMITS.medium, optional: true }) medium!: string | null;
  @Text({ max: PROOF_LIMITS.issue, optional: true }) issue!: string | null;
  @CalendarDate({ optional: true }) on!: string | null;
  @Id({ optional: true, description: 'FILE: `GET /evidence/{id}/content`; its name stands as the title.' })
  evidenceId?: string;
  @OneOf(ALL_LEVELS, { optional: true, description: 'Of whoever issued it; null where nobody said.' }) level!:
    | string
    | null;
}

/** An entry that this one names, and the reader sees. */
export class LinkedEntryAnswer {
  @Id() id!: string;
  @Text({ max: 40, description: 'The register.' }) kind!: string;
  @Text({ max: LIMITS.title, optional: true }) title!: string | null;
}

/** A post that an entry names. */
export class NamedPostAnswer {
  @Id() id!: string;
  @Text({ max: NAME }) title!: string;
}

/** An entry of any register as lists show it; its register adds own fields. */
export class RegisterEntryAnswer {
  @Id() id!: string;
  @Text({ max: 40, description: 'The register: OUTPUT, RECOGNITION …' }) kind!: string;
  @Text({ max: 40, description: 'The noun of its routes.' }) path!: string;
  @Int({ ...YEARS, description: 'The year in which it counts: that of `happenedOn`.' }) year!: number;
  @Text({ max: LIMITS.title, optional: true, description: 'Null of a row 线下办理.' }) title!: string | null;
  @Id({ optional: true }) unitId!: string | null;
  @Text({ max: NAME, optional: true }) unitName!: string | null;
  @Ids({ max: 20 }) jointUnitIds!: readonly string[];
  @Texts({ max: NAME, maxItems: 20 }) jointUnitNames!: readonly string[];
  @CalendarDate({ optional: true }) happenedOn!: string | null;
  @OneOf(ALL_LEVELS, { optional: true }) level!: string | null;
  @Text({ max: LIMITS.summary, optional: true }) summary!: string | null;
  @Text({ max: NAME, optional: true, description: '数据归口单位, where the register has one.' })
  confirmingUnitName!: string | null;
  @Text({
    max: NAME,
    optional: true,
    description: 'The unit whose word on what waits is still to come; the office confirms after it.',
  })
  awaitedUnitName!: string | null;
  @Id({ optional: true }) projectId!: string | null;
  @Text({ max: NAME, optional: true }) projectName!: string | null;
  @Id({ optional: true }) taskId!: string | null;
  @Text({ max: 1000, optional: true }) taskMatter!: string | null;
  @Text({ max: LIMITS.domain, optional: true, description: '领域.' }) domain!: string | null;
  @Flag({ optional: true, description: '可否公开: what the unit suggests.' }) mayPublish!: boolean | null;
  @NestedList(() => ProofAnswer, { max: 10 }) proofs!: readonly ProofAnswer[];
  @NestedList(() => LinkedEntryAnswer, { max: 100, description: 'The names of the entries that its fields point at.' })
  linked!: readonly LinkedEntryAnswer[];
  @NestedList(() => NamedPostAnswer, { max: 100, description: 'The titles of the posts that its fields name.' })
  posts!: readonly NamedPostAnswer[];
  @Id({ optional: true, description: 'The duty of the quarter that it came from; the unit’s and the office’s.' })
  dutyId!: string | null;
  @Flag({ description: '线下办理: shown to the office alone.' }) offSystem!: boolean;
  @Text({ max: 20, optional: true, description: 'Its number in the paper register: 线下1.' }) offSystemNumber!:
    | string
    | null;
  @OneOf(ENTRY_STATES) state!: string;
  @OneOf(['REPORT', 'CORRECTION'], { optional: true, description: 'What waits for a second person.' }) waits!:
    | string
    | null;
  @OneOf(PUBLICITIES) publicity!: string;
  @Text({ max: 60, optional: true, description: 'FACT: who of the leader’s office agreed.' }) consentBy!: string | null;
  @CalendarDate({ optional: true }) consentOn!: string | null;
  @OneOf(MARKS, { optional: true, description: 'What has become of it by today.' }) mark!: string | null;
  @Int({ ...VERSION, description: 'Send it back in `If-Match`.' }) version!: number;
  @Int({ ...VERSION, description: 'The revision that stands.' }) revision!: number;
  @Flag({ description: '补录: reported in a later year than the one in which it counts.' }) late!: boolean;
  @Flag({ description: '代为录入.' }) onBehalf!: boolean;
  @Flag({ description: 'The unit has looked at what was entered for it.' }) entryConfirmed!: boolean;
  @CalendarDate() reportedOn!: string;
  @Text({ max: NAME, optional: true }) reportedByName!: string | null;
  @CalendarDate({ optional: true }) confirmedOn!: string | null;
  @Text({ max: NAME, optional: true }) confirmedByName!: string | null;
  @Text({
    max: WORDS,
    optional: true,
    description: 'Of the latest verdict or withdrawal; the unit’s and the office’s.',
  })
  words!: string | null;
  @Id({ optional: true, description: 'The entry that stands for the same thing.' }) mergedIntoId!: string | null;
  @Answer({ type: [String], enum: [...OFFERED_ACTS] }, { description: 'What the caller may do with it now.' })
  may!: readonly string[];
}

/** What an entry held, who wrote it and who decided on it. */
export class RevisionAnswer {
  @Int(VERSION) number!: number;
  @OneOf(REVISION_STATES) state!: string;
  @Flag({ description: 'A correction of what had been confirmed.' }) corrects!: boolean;
  @Text({ max: WORDS, optional: true, description: 'Why it was corrected.' }) reason!: string | null;
  @Json({ description: 'The whole row as it was written, by the names of the fields.' }) fields!: Readonly<
    Record<string, unknown>
  >;
  @Json({ description: 'What the ids in it mean: units, project and task, by their ids.' }) names!: Readonly<
    Record<string, unknown>
  >;
  @Text({ max: NAME, optional: true }) byName!: string | null;
  @CalendarDate() on!: string;
  @Text({ max: NAME, optional: true }) decidedByName!: string | null;
  @CalendarDate({ optional: true }) decidedOn!: string | null;
  @Text({ max: WORDS, optional: true }) words!: string | null;
  @CalendarDate({ optional: true, description: 'When the unit that answers for the number said that it is right.' })
  vouchedOn!: string | null;
  @OneOf(['ONLINE', 'CALL'], { optional: true, description: 'By itself, or by telephone.' }) vouchedHow!: string | null;
  @Text({ max: NAME, optional: true, description: 'Who said it.' }) vouchedBy!: string | null;
}

/** An entry that may be the same thing: the same title in the same year. */
export class SimilarEntryAnswer {
  @Id() id!: string;
  @Text({ max: LIMITS.title }) title!: string;
  @Text({ max: NAME, optional: true }) unitName!: string | null;
  @CalendarDate({ optional: true }) happenedOn!: string | null;
  @OneOf(ENTRY_STATES) state!: string;
}

/** A stage that an entry reached, and who said so. */
export class ReachedStageAnswer {
  @Int(VERSION) number!: number;
  @Text({ max: 40, description: 'A value of the field `stage`.' }) stage!: string;
  @CalendarDate({ description: 'Its own day.' }) reachedOn!: string;
  @CalendarDate({ description: 'The day on which it was registered.' }) movedOn!: string;
  @Text({ max: NAME, optional: true }) byName!: string | null;
  @Text({ max: NAME, optional: true, description: 'The second person, where the stage takes one.' })
  approvedByName!: string | null;
}

/** An entry after an act. */
export class EntryRefAnswer {
  @Id() id!: string;
  @OneOf(ENTRY_STATES) state!: string;
  @Int(VERSION) version!: number;
  @Int(VERSION) revision!: number;
}

/** An entry after a move to a stage. */
export class MovedEntryAnswer extends EntryRefAnswer {
  @Text({ max: 40 }) stage!: string;
  @Flag({ description: 'The stage takes a second person, who has not decided yet.' }) waits!: boolean;
}

/** An entry whose term is to be prolonged. */
export class ExtendedEntryAnswer extends EntryRefAnswer {
  @Flag({ description: 'A second person has not decided yet; false where it is so already.' }) waits!: boolean;
}

/** What was reported, with what may be the same thing. */
export class ReportedEntryAnswer extends EntryRefAnswer {
  @NestedList(() => SimilarEntryAnswer, { max: 20 }) similar!: readonly SimilarEntryAnswer[];
  @Answer(
    { type: [String], enum: [...WARNINGS] },
    { description: 'What is unusual about it; nothing is refused for it.' },
  )
  warnings!: readonly string[];
}

/** An entry as it is sent; what nobody is shown (who wrote what, by which posts) is left behind. */
type Sent = Pick<RegisterEntryAnswer, keyof RegisterEntryAnswer>;

/** An entry with its own fields beside the common ones. */
/** As the paper register counts what is done 线下. */
export const offSystemMark = (number: number): string => `线下${String(number)}`;

export function showEntry({ record, register, row, waits, late, may, linked, posts, own, mark }: ShownEntry): Sent {
  const { id, kind, year, unitName, jointUnitNames, projectName, taskMatter, offSystemNumber } = record;
  const { state, publicity, version, revision, onBehalf, entryConfirmed, words, mergedIntoId } = record;
  const { reportedOn, reportedByName, confirmedOn, confirmedByName, confirmingUnitName, awaitedUnitName } = record;
  return {
    ...row,
    ...{ id, kind, path: register.path, year, unitName, jointUnitNames, projectName, taskMatter },
    ...{ state, waits, publicity, version, revision, late, onBehalf, entryConfirmed, words, mergedIntoId },
    ...{
      reportedOn,
      reportedByName,
      confirmedOn,
      confirmedByName,
      confirmingUnitName,
      awaitedUnitName,
      may,
      linked,
      posts,
    },
    ...{ dutyId: own ? record.dutyId : null, consentBy: record.consentBy, consentOn: record.consentOn, mark },
    offSystemNumber: offSystemNumber === null ? null : offSystemMark(offSystemNumber),
  };
}

const showRevision = ({ content, ...revision }: RevisionRecord): RevisionAnswer => ({ ...revision, fields: content });

/** What an entry's page shows beside it. */
interface PageParts {
  readonly revisions: readonly RevisionAnswer[];
  readonly similar: readonly SimilarEntryAnswer[];
  readonly warnings: EntryDetail['warnings'];
  readonly stages: readonly ReachedStageAnswer[];
  readonly moving: boolean;
  readonly denied: EntryDetail['denied'];
}

/** An entry's page. */
export function showEntryPage(detail: EntryDetail): Sent & PageParts {
  const { revisions, similar, warnings, stages, moving, denied } = detail;
  const parts = { similar, warnings, stages: [...stages], moving, denied };
  return { ...showEntry(detail), ...parts, revisions: revisions.map(showRevision) };
}

/** What was reported. */
export function showReported(
  ref: EntryRef,
  { similar, warnings }: Pick<EntryDetail, 'similar' | 'warnings'>,
): ReportedEntryAnswer {
  return { ...ref, similar, warnings };
}
