import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { People, Responsible } from '../../cases/application/people.js';
import { seatOf, staffed } from '../../cases/application/recipients.js';
import type { Seat } from '../../cases/persistence/people.repository.js';
import type { TrialStep } from '../domain/play.js';
import type { MissedPost } from '../domain/tally.js';

/** The posts that a step would be for and that nobody would read it at, by whoever holds them today. */
export function missedPosts(people: People, of: Responsible, { step, book }: TrialStep): readonly MissedPost[] {
  switch (step.kind) {
    case 'REMINDER':
    case 'OVERDUE_REMINDER':
    case 'SLIP_SENT':
      return step.addressees.to.flatMap((role) => missed(role, seatOf(people, of, role)));
    case 'TIER_PROPOSAL': {
      const role = book.policy.rules.tiers[step.tier].interviewee;
      return missed(role, seatOf(people, of, role));
    }
    case 'CHAIN_REMINDER': {
      const own = people.seat(of.ownerPostId) ?? people.ofOffice('OFFICE_SECTION_CHIEF');
      return missed(own?.role ?? 'OFFICE_SECTION_CHIEF', own);
    }
    default:
      return [];
  }
}

function missed(role: PostRole, seat: Seat | null): readonly MissedPost[] {
  if (seat === null) return [{ role, title: null, why: 'NO_POST' }];
  const { title } = seat;
  if (!staffed(seat)) return [{ role, title, why: 'VACANT' }];
  return seat.reachable || seat.deputies.length > 0 ? [] : [{ role, title, why: 'NO_ACCOUNT' }];
}
