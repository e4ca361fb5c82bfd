import { notify } from '../../../notifications/index.js';
import { words as said } from '../../../../texts/words.js';
import { longDay, wordsOf } from '../../cases/application/wording.js';
import { letterFor } from '../domain/letter.js';
import type { ActContext } from './act-context.js';
import type { PinnedProposal } from './proposal.js';

/** A tier that was reached and that nobody is talked to at. */
export interface BarredProposal {
  readonly proposal: PinnedProposal;
  readonly bar: string;
}

/** No talk is possible: the office's section chief learns why, and what is written instead. Nobody outside the office is told. */
export async function tellBarred({ tx, people, now }: ActContext, barred: readonly BarredProposal[]): Promise<void> {
  const chief = people.ofOffice('OFFICE_SECTION_CHIEF');
  if (chief === null) return;
  await notify(
    tx,
    barred.flatMap(({ proposal, bar }) => {
      const letter = letterFor(bar);
      if (letter === null) return [];
      const { row, tier, caseId } = proposal;
      const facts = { unit: people.unit(row.ownerUnitId)?.name ?? '', matter: row.title, today: longDay(now.day) };
      return {
        ...{ key: `${caseId}:${row.dateRun}:LETTER:${tier}:${chief.postId}`, kind: 'LETTER_DUE' as const },
        ...{ recipientPostId: chief.postId, subjectId: caseId, params: { tier, bar } },
        ...wordsOf(`${letter}_DUE`, { ...facts, tierName: said(`interviewTier.${tier}`) }),
      };
    }),
  );
}
