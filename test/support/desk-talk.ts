import type { OpenItem } from '../../src/modules/supervision/cases/domain/watched.js';
import { type InterviewDossier, isLiveItem } from '../../src/modules/supervision/interviews/domain/interview.js';
import { countedFrom } from '../../src/modules/supervision/interviews/domain/suspension.js';

/** What the planner reads of a matter's live item in a talk; null where it has none. */
export function openItemIn(dossier: InterviewDossier | undefined, obligationId: string): OpenItem | null {
  const found = dossier?.items.find((item) => item.obligationId === obligationId && isLiveItem(item));
  if (dossier === undefined || found === undefined) return null;
  const { id: itemId, suspendedSince } = found;
  return { itemId, suspendedSince, countedFrom: countedFrom(dossier.interview) };
}

/** A talk as a proposal looks for one to join. */
export function openTalk({ id, state, round }: InterviewDossier['interview']) {
  return { interviewId: id, state, round };
}
