import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { postById, unitById } from '../../organisation/index.js';
import { SealedNames } from '../../problems/index.js';
import { isWritten, type ItemDraft, mayChair, type MeetingFields } from '../domain/meeting.js';
import { namingFaults } from '../domain/naming.js';
import { offSystemFaults } from '../domain/off-system.js';
import { refuse } from '../domain/problems.js';
import { prepares } from '../domain/reader.js';
import { type AgendaItem, agendaOf, replaceAgenda, type WrittenItem } from '../persistence/agenda.repository.js';
import { namedIn } from '../persistence/named.repository.js';
import { findMeeting, insertMeeting, type Meeting } from '../persistence/meeting.repository.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import { CallMeeting } from './call-meeting.js';
import { assertNothingWaits, lockedMeeting, type MeetingRef, recordMeeting, saveMeeting } from './meeting-access.js';

const GROUP_KINDS: readonly string[] = ['SPECIAL_GROUP', 'CAMPAIGN_GROUP'];

/** A meeting as a person writes it. */
export interface MeetingDraft extends MeetingFields {
  readonly items: readonly ItemDraft[];
}

/** Plans a meeting, or writes it and its agenda anew; of what is held the kind and day of planning stay. */
@Injectable()
export class WriteMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly call: CallMeeting,
  ) {}

  /** @throws MEETING_NOT_YOURS, MEETING_CHAIR_UNFIT, MEETING_INCOMPLETE */
  add(actor: Actor, { items, ...fields }: MeetingDraft): Promise<MeetingRef> {
    return this.unitOfWork.run(async (tx) => {
      if (!prepares(actor, fields.kind, fields.groupUnitId)) throw refuse('MEETING_NOT_YOURS');
      await checkDraft(tx, actor, fields, items);
      const id = await insertMeeting(tx, fields);
      await replaceAgenda(tx, id, written(items, [], false));
      const meeting = await findMeeting(tx, id, EVERYTHING);
      if (meeting === null) throw refuse('MEETING_NOT_FOUND');
      await recordMeeting(tx, actor, meeting, 'meeting.planned', { plannedOn: fields.plannedOn });
      return { id, state: 'PLANNED', version: 1, approvalId: null };
    });
  }

  /** @throws MEETING_NOT_FOUND, MEETING_NOT_YOURS, STALE_VERSION, MEETING_STATE, MEETING_WAITS, MEETING_CHAIR_UNFIT, MEETING_INCOMPLETE */
  rewrite(actor: Actor, id: string, draft: MeetingDraft, seen: number | null): Promise<MeetingRef> {
    return this.unitOfWork.run(async (tx) => {
      const meeting = await lockedMeeting(tx, actor, id, seen);
      if (!isWritten(meeting.state)) throw refuse('MEETING_STATE', { state: meeting.state });
      await assertNothingWaits(tx, id);
      const fields = fieldsOf(meeting, draft);
      await checkDraft(tx, actor, fields, draft.items);
      const before = await agendaOf(tx, id);
      const write = async (): Promise<MeetingRef> => {
        await replaceAgenda(tx, id, written(draft.items, before, meeting.state === 'CONVENED'));
        if (meeting.state === 'CONVENED') await this.call.again(tx, { ...meeting, ...fields }, before);
        return saveMeeting(tx, actor, meeting, fields, 'meeting.rewritten');
      };
      const read = async () => [await findMeeting(tx, id, EVERYTHING), saidIn(await agendaOf(tx, id))];
      const asItStands = { id, state: meeting.state, version: meeting.version, approvalId: null };
      return this.unitOfWork.rewrite(tx, read, { write, asItStands });
    });
  }
}

/** What an agenda says, whenever its lines were written. */
const saidIn = (items: readonly AgendaItem[]): unknown =>
  items.map(({ id: _written, decisions, ...item }) => ({
    ...item,
    decisions: decisions.map(({ id: _line, itemId: _item, ...decision }) => decision),
  }));

/** Kind, mode and group make it another meeting; the day of planning is no more once it was held. */
function fieldsOf({ kind, mode, groupUnitId, state, ...meeting }: Meeting, draft: MeetingDraft): MeetingFields {
  const { schedulingKind, plannedOn, place, chairPostId } = draft;
  const held = state === 'HELD';
  return {
    ...{ kind, mode, groupUnitId, place, chairPostId },
    schedulingKind: kind === 'SCHEDULING' ? (schedulingKind ?? meeting.schedulingKind) : null,
    plannedOn: held ? meeting.plannedOn : plannedOn,
  };
}

/** An agenda with the ids that are the meeting's own; after units were called, what is new or changed is marked. */
function written(items: readonly ItemDraft[], before: readonly AgendaItem[], called: boolean): readonly WrittenItem[] {
  return items.map((item) => {
    const known = before.find(({ id }) => id === item.id);
    const decisions = item.decisions.map((decision) => {
      const held = known?.decisions.some(({ id }) => id === decision.id) ?? false;
      return held ? decision : { ...decision, id: undefined };
    });
    const same = known !== undefined && isSame(known, item);
    return {
      ...item,
      id: known?.id,
      ...keptOf(known),
      decisions,
      changedSince: (known?.changedSince ?? false) || (called && !same),
    };
  });
}

/** Of an item 线下办理 there is nothing that could change. */
const isSame = (known: AgendaItem, { offSystem, title, byUnitId }: ItemDraft): boolean =>
  known.offSystem === offSystem && (offSystem || (known.title === title && known.byUnitId === byUnitId));

/** What of an item nobody writes. */
const keptOf = (known: AgendaItem | undefined): Pick<WrittenItem, 'offSystemNumber' | 'outputId'> => ({
  offSystemNumber: known?.offSystemNumber ?? null,
  outputId: known?.outputId ?? null,
});

/** What a meeting names has to be there: what is wrong is refused at its field, before anything is written. */
async function checkDraft(tx: Tx, actor: Actor, fields: MeetingFields, items: readonly ItemDraft[]): Promise<void> {
  const chair = await postById(tx, fields.chairPostId);
  if (chair?.abolishedOn !== null) throw refuse('MEETING_CHAIR_UNFIT');
  const named = await namedIn(tx, actor, items);
  const group = await groupFaults(tx, fields);
  if (group.length === 0 && !mayChair(fields, chair)) throw refuse('MEETING_CHAIR_UNFIT');
  const faults = items.flatMap((item, index) => {
    const pointer = `/items/${String(index)}`;
    return [...offSystemFaults(fields.kind, item, pointer), ...namingFaults(item, pointer, named)];
  });
  const all = [...group, ...faults, ...(await personFaults(tx, items))];
  if (all.length > 0) throw refuse('MEETING_INCOMPLETE', {}, all);
}

/**
 * Whatever is taken up and decided names nobody: units read it. Of the hard problems of the agenda it does not name whoever had one, wherever
 * on the agenda that is said.
 */
function personFaults(tx: Tx, items: readonly ItemDraft[]): Promise<readonly FieldError[]> {
  const problems = items.flatMap(({ aboutType, aboutId }) =>
    aboutType === 'PROBLEM' && aboutId !== null ? [aboutId] : [],
  );
  const said = items.map((item, index) => wordsIn(item, `items/${String(index)}`));
  return tx
    .port(SealedNames)
    .faults(tx, [...new Set(problems)], Object.assign({}, ...said) as ReturnType<typeof wordsIn>);
}

/** What an item says in words, by the pointers of its fields. */
function wordsIn(item: ItemDraft, pointer: string): Readonly<Record<string, string | null>> {
  const { title, adHocReason, decisions } = item;
  const said = decisions.flatMap(({ matter, deliverable, noTaskReason }, place) =>
    Object.entries({ matter, deliverable, noTaskReason }).map(
      ([name, text]) => [`${pointer}/decisions/${String(place)}/${name}`, text] as const,
    ),
  );
  return { [`${pointer}/title`]: title, [`${pointer}/adHocReason`]: adHocReason, ...Object.fromEntries(said) };
}

async function groupFaults(reader: Reader, { kind, groupUnitId }: MeetingFields): Promise<readonly FieldError[]> {
  if (kind !== 'GROUP') return [];
  const group = groupUnitId === null ? null : await unitById(reader, groupUnitId);
  const fits = group?.closedOn === null && GROUP_KINDS.includes(group.kind);
  return fits ? [] : [{ pointer: '/groupUnitId', code: 'MEETING_UNIT_UNKNOWN' }];
}
