import { approve } from '../../src/modules/supervision/interviews/domain/interview-signing.js';
import { recordTalk, reportRectification } from '../../src/modules/supervision/interviews/domain/interview-talk.js';
import { checkRectification } from '../../src/modules/supervision/interviews/domain/interview-verdicts.js';
import type { Acting, InterviewDossier } from '../../src/modules/supervision/interviews/domain/interview.js';
import { WatchDesk } from './watch-desk.js';

/** Acts of people in the walks, to be handed to a desk. */
export const sign = (dossier: InterviewDossier, acting: Acting) =>
  approve(dossier, { signedOn: acting.today, addresseeId: 'chief', slot: null }, acting);
export const talkAll = (dossier: InterviewDossier, acting: Acting) =>
  recordTalk(
    dossier,
    {
      talkedOn: acting.today,
      intervieweePresent: true,
      items: dossier.items
        .filter((item) => item.state === 'OPEN')
        .map(({ id }) => ({ itemId: id, demand: '按期报送', commitment: null, dueOn: null })),
    },
    acting,
  );
export const report = (itemId: string) => (dossier: InterviewDossier, acting: Acting) =>
  reportRectification(dossier, { itemId, reporterId: 'liaison' }, acting);
export const check =
  (itemId: string, met: boolean, newDate: string | null) => (dossier: InterviewDossier, acting: Acting) =>
    checkRectification(
      dossier,
      { itemId, met, checkerId: 'deputy', obligationOpen: true, newDate, reason: '尚不到位' },
      acting,
    );

/** A duty never filed, on the morning on which its first tier is proposed. */
export function untilProposal(): WatchDesk {
  const desk = new WatchDesk('2026-07-01');
  desk.register({ id: 'D1' });
  desk.goTo('2026-10-23');
  return desk;
}

/** A desk that watches one duty, D1, changed as told, from a day on. */
export function deskOf(change: Parameters<WatchDesk['register']>[0] = {}, from = '2026-07-01'): WatchDesk {
  const desk = new WatchDesk(from);
  desk.register({ id: 'D1', ...change });
  return desk;
}
