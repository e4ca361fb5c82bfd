import type { components } from '../../api/schema';

export type Meeting = components['schemas']['MeetingPageAnswer'];
export type ListedMeeting = components['schemas']['ListedMeetingAnswer'];
export type Item = components['schemas']['AgendaItemAnswer'];
export type Decision = components['schemas']['AgendaDecisionAnswer'];
export type MeetingBody = components['schemas']['MeetingRequest'];
export type ItemBody = components['schemas']['ItemRequest'];
export type DecisionBody = components['schemas']['DecisionRequest'];

/** What is null in an answer is left out of a request. */
export function given<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], null | undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as never;
}

export function decisionBody({ id, offSystem, ...decision }: Decision): DecisionBody {
  const { matter, unitIds, dueOn, deliverable, noTaskReason } = decision;
  if (offSystem) return { id, offSystem };
  return { matter, unitIds: [...unitIds], ...given({ id, dueOn, deliverable, noTaskReason }) };
}

export function itemBody(item: Item): ItemBody {
  const { id, kind, title, byUnitId, planItemId, adHocReason, projectId, outcome, studied, requirements } = item;
  const { aboutType, aboutId, offSystem } = item;
  const decisions = item.decisions.map(decisionBody);
  // Of what is dealt with on paper only, its number is the server's to say.
  if (offSystem) return { id, kind, offSystem, ...given({ outcome }), decisions };
  return {
    ...{ kind, title, requirements: [...requirements], studied: studied.map((one) => ({ ...one })) },
    ...given({ id, byUnitId, planItemId, adHocReason, projectId, outcome, aboutType, aboutId }),
    decisions,
  };
}

/** A meeting as it stands, to be sent back with something changed. */
export function meetingBody(meeting: Meeting): MeetingBody {
  const { kind, mode, plannedOn, chairPostId, schedulingKind, groupUnitId, place, items } = meeting;
  return {
    ...{ kind, mode, plannedOn, chairPostId, items: items.map(itemBody) },
    ...given({ schedulingKind, groupUnitId, place }),
  };
}

/** The tones of a meeting's states. */
export const toneOfMeeting = (state: Meeting['state']): 'plain' | 'calm' | 'good' | 'warn' =>
  ({ PLANNED: 'plain', CONVENED: 'calm', HELD: 'warn', FINALISED: 'good', CANCELLED: 'plain' })[state] as 'plain';
