import type {
  Acting,
  InterviewDossier,
  Interview,
  InterviewItem,
  InterviewDecision,
} from '../../src/modules/supervision/interviews/domain/interview.js';
import { approve } from '../../src/modules/supervision/interviews/domain/interview-signing.js';
import { recordTalk, reportRectification } from '../../src/modules/supervision/interviews/domain/interview-talk.js';
import { checkRectification } from '../../src/modules/supervision/interviews/domain/interview-verdicts.js';
import type { Tier } from '../../src/modules/supervision/policy/domain/policy.js';
import { newInterview, newItem } from '../../src/modules/supervision/interviews/domain/propose.js';
import { book } from './watch-desk.js';

export const on = (today: string): Acting => ({ today, book });
export const proposed = (tier: Tier = 1, count = 1): InterviewDossier => ({
  interview: newInterview('I1', { tier, round: 1 }, on('2026-10-23')),
  items: Array.from({ length: count }, (_none, at) => newItem(`i${at + 1}`, `c${at + 1}`, `o${at + 1}`)),
});
export const with_ = (
  dossier: InterviewDossier,
  change: Partial<Interview>,
  item: Partial<InterviewItem> = {},
): InterviewDossier => ({
  interview: { ...dossier.interview, ...change },
  items: dossier.items.map((one) => ({ ...one, ...item })),
});
export const issued = (tier: Tier = 1, count = 1): InterviewDossier =>
  approve(proposed(tier, count), { signedOn: '2026-10-27', addresseeId: 'chief', slot: null }, on('2026-10-27'));
export const talked = (count = 1, tier: Tier = 1): InterviewDossier => talk(issued(tier, count), '2026-11-05');
export const talk = (dossier: InterviewDossier, day: string): InterviewDecision => {
  const items = dossier.items.map(({ id }) => ({ itemId: id, demand: '报送', commitment: '按期', dueOn: null }));
  return recordTalk(dossier, { talkedOn: day, intervieweePresent: true, items }, on(day));
};
export const reported = (dossier: InterviewDossier, itemId: string, day = '2026-11-12'): InterviewDossier =>
  reportRectification(dossier, { itemId, reporterId: 'liaison' }, on(day));
export const verdict = (
  dossier: InterviewDossier,
  met: boolean,
  change: { checkerId?: string; newDate?: string | null; obligationOpen?: boolean } = {},
) =>
  checkRectification(
    dossier,
    {
      itemId: 'i1',
      met,
      checkerId: 'deputy',
      obligationOpen: true,
      newDate: '2026-12-04',
      reason: '不到位',
      ...change,
    },
    on('2026-11-17'),
  );
export const kinds = (turn: InterviewDecision) =>
  turn.effects.map((effect) => ('notice' in effect ? effect.notice : effect.kind));
