import type { FieldError } from '../../../shared-kernel/domain-error.js';
import type { DecisionDraft, ItemDraft, MeetingKind } from './meeting.js';

const at = (pointer: string, code: string): FieldError => ({ pointer, code });

/** Content fields of an item, and of a decision, that say something. */
const saidOf = (fields: object): readonly string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === '' || (Array.isArray(value) && value.length === 0) ? [] : [name],
  );

function decisionFaults(decision: DecisionDraft, within: boolean, pointer: string): readonly FieldError[] {
  const { matter, unitIds, dueOn, deliverable, noTaskReason, offSystem } = decision;
  if (!offSystem) {
    if (within) return [at(`${pointer}/offSystem`, 'OFF_SYSTEM_DECISION_SAYS')];
    return matter === '' ? [at(`${pointer}/matter`, 'FIELD_MISSING')] : [];
  }
  const said = saidOf({ matter, unitIds, dueOn, deliverable, noTaskReason });
  return said.map((name) => at(`${pointer}/${name}`, 'OFF_SYSTEM_HAS_CONTENT'));
}

/**
 * 线下办理: of an item or a decision that is dealt with on paper nothing is taken but its kind and what came of it; no title, no words, no
 * unit, no link. The office alone keeps such ones, so a group's meeting has none; what a first topic studies was published.
 */
export function offSystemFaults(kind: MeetingKind, item: ItemDraft, pointer: string): readonly FieldError[] {
  const { title, byUnitId, planItemId, adHocReason, projectId, aboutType, studied, requirements } = item;
  const decisions = item.decisions.flatMap((decision, place) =>
    decisionFaults(decision, item.offSystem, `${pointer}/decisions/${String(place)}`),
  );
  const some = item.offSystem || item.decisions.some(({ offSystem }) => offSystem);
  if (some && (kind === 'GROUP' || item.kind === 'FIRST_TOPIC'))
    return [at(`${pointer}/offSystem`, 'OFF_SYSTEM_NOT_HERE')];
  if (!item.offSystem) return [...(title === '' ? [at(`${pointer}/title`, 'FIELD_MISSING')] : []), ...decisions];
  const said = saidOf({ title, byUnitId, planItemId, adHocReason, projectId, aboutType, studied, requirements });
  return [...said.map((name) => at(`${pointer}/${name}`, 'OFF_SYSTEM_HAS_CONTENT')), ...decisions];
}
