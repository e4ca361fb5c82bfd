import type { Day } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { type DecisionDraft, type ItemDraft, type MeetingFields, OUTCOMES_OF } from './meeting.js';

/** A meeting as its minutes are to say it. */
export interface MeetingToFinalise extends Pick<MeetingFields, 'kind' | 'mode'> {
  readonly heldOn: Day | null;
  readonly items: readonly ItemDraft[];
  readonly minutesNumber: string | null;
  readonly minutesIssuer: string | null;
}

const at = (pointer: string, code: string): FieldError => ({ pointer, code });

/**
 * 第一议题: item 1 of a sitting of the committee studies what a higher level said and draws demands of its own from it.
 * The rule has no setting.
 */
function firstTopicFaults({ kind, mode, heldOn, items }: MeetingToFinalise): readonly FieldError[] {
  if (kind !== 'COMMITTEE' || mode !== 'SITTING') return [];
  const where = items.findIndex((item) => item.kind === 'FIRST_TOPIC');
  const topic = items[where];
  if (topic === undefined) return [at('/items/0', 'FIRST_TOPIC_MISSING')];
  if (where > 0) return [at(`/items/${String(where)}`, 'FIRST_TOPIC_NOT_FIRST')];
  return [
    ...(topic.studied.length === 0 ? [at('/items/0/studied', 'FIRST_TOPIC_MISSING')] : []),
    ...(topic.requirements.length === 0 ? [at('/items/0/requirements', 'FIRST_TOPIC_MISSING')] : []),
    ...topic.studied.flatMap(({ on }, place) =>
      heldOn !== null && on > heldOn ? [at(`/items/0/studied/${String(place)}/on`, 'STUDIED_AFTER_MEETING')] : [],
    ),
  ];
}

function decisionFaults(
  { unitIds, dueOn, noTaskReason, offSystem }: DecisionDraft,
  heldOn: Day | null,
  pointer: string,
): readonly FieldError[] {
  if (offSystem || noTaskReason !== null) return [];
  return [
    ...(unitIds.length === 0 ? [at(`${pointer}/unitIds`, 'DECISION_WITHOUT_UNIT')] : []),
    ...(dueOn !== null && heldOn !== null && dueOn < heldOn
      ? [at(`${pointer}/dueOn`, 'DECISION_DUE_BEFORE_MEETING')]
      : []),
  ];
}

/** Whoever reports is named, but for what is dealt with on paper only. */
function reporterFaults(
  { kind, offSystem, byUnitId }: ItemDraft,
  pointer: string,
  code: 'FIELD_MISSING' | 'REPORTER_MISSING',
): readonly FieldError[] {
  const reports = (kind === 'HEAR' || kind === 'DELIBERATE') && !offSystem;
  return reports && byUnitId === null ? [at(`${pointer}/byUnitId`, code)] : [];
}

/** 临时议题: what the year's plan does not have says why; of the committee alone, which has a plan. */
function unplannedFaults(kind: MeetingFields['kind'], item: ItemDraft, pointer: string): readonly FieldError[] {
  const planned =
    item.kind === 'FIRST_TOPIC' || item.offSystem || item.planItemId !== null || (item.adHocReason ?? '') !== '';
  return kind === 'COMMITTEE' && !planned ? [at(`${pointer}/adHocReason`, 'AD_HOC_REASON_MISSING')] : [];
}

function itemFaults(meeting: MeetingToFinalise, item: ItemDraft, index: number): readonly FieldError[] {
  const pointer = `/items/${String(index)}`;
  const outcomes = OUTCOMES_OF[item.kind];
  const missing = outcomes.length > 0 && (item.outcome === null || !outcomes.includes(item.outcome));
  return [
    ...(missing ? [at(`${pointer}/outcome`, 'OUTCOME_MISSING')] : []),
    ...reporterFaults(item, pointer, 'REPORTER_MISSING'),
    ...unplannedFaults(meeting.kind, item, pointer),
    ...item.decisions.flatMap((decision, place) =>
      decisionFaults(decision, meeting.heldOn, `${pointer}/decisions/${String(place)}`),
    ),
  ];
}

/** What the minutes still lack, each at its place; none: they may go to whoever reviews and signs them. */
export function minutesFaults(meeting: MeetingToFinalise, today: Day): readonly FieldError[] {
  if (meeting.heldOn === null || meeting.heldOn > today) return [at('/heldOn', 'NOT_YET_HELD')];
  const numbered = meeting.kind === 'COMMITTEE';
  return [
    ...firstTopicFaults(meeting),
    ...meeting.items.flatMap((item, index) => itemFaults(meeting, item, index)),
    ...(numbered && meeting.minutesNumber === null ? [at('/minutesNumber', 'FIELD_MISSING')] : []),
    ...(numbered && meeting.minutesIssuer === null ? [at('/minutesIssuer', 'FIELD_MISSING')] : []),
  ];
}

/** What an agenda lacks before anybody is called: a reporting unit, a reason for what the year's plan does not have. */
export function agendaFaults({ kind, items }: Pick<MeetingToFinalise, 'kind' | 'items'>): readonly FieldError[] {
  if (items.length === 0) return [at('/items', 'FIELD_MISSING')];
  return items.flatMap((item, index) => {
    const pointer = `/items/${String(index)}`;
    return [...reporterFaults(item, pointer, 'FIELD_MISSING'), ...unplannedFaults(kind, item, pointer)];
  });
}
