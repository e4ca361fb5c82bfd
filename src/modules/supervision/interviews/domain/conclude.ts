import type { Acting, InterviewDossier, Interview, InterviewItem, InterviewState } from './interview.js';
import { isLiveItem, liveItems } from './interview.js';

/**
 * The interview's state as its items make it: after the talk RECTIFIED when all live items are reported, else TALKED; with no live item
 * left FAILED if one failed, CLOSED if one was closed after the talk, WAIVED, or VOID.
 */
export function conclude(dossier: InterviewDossier, { today }: Pick<Acting, 'today'>): InterviewDossier {
  const live = liveItems(dossier);
  const { interview } = dossier;
  if (live.length === 0) return withState(dossier, { state: endState(dossier), endedOn: today, suspendedSince: null });
  const resting = live.map((item) => item.suspendedSince);
  const suspendedSince = resting.includes(null) ? null : (resting.sort().at(-1) ?? null);
  const talked = interview.state === 'TALKED' || interview.state === 'RECTIFIED';
  const state = talked ? afterTalk(live) : interview.state;
  return withState(dossier, { state, suspendedSince });
}

function withState(dossier: InterviewDossier, change: Partial<Interview>): InterviewDossier {
  return { items: dossier.items, interview: { ...dossier.interview, ...change } };
}

function afterTalk(live: readonly InterviewItem[]): InterviewState {
  return live.every((item) => item.state === 'RECTIFIED') ? 'RECTIFIED' : 'TALKED';
}

function endState({ items }: InterviewDossier): InterviewState {
  if (items.some((item) => item.state === 'FAILED')) return 'FAILED';
  if (items.some((item) => item.state === 'CLOSED')) return 'CLOSED';
  return items.some((item) => item.state === 'WAIVED') ? 'WAIVED' : 'VOID';
}

/** Ends all live items alike. */
export function endItems(dossier: InterviewDossier, state: InterviewItem['state'], today: string): InterviewDossier {
  const items = dossier.items.map((item) =>
    isLiveItem(item) ? { ...item, state, endedOn: today, suspendedSince: null } : item,
  );
  return { interview: dossier.interview, items };
}
