import type { StepPerson } from '../../cases/persistence/case-step.row.js';
import type { Seat } from '../../cases/persistence/people.repository.js';

/** Whoever holds a post today, as the timeline keeps him. */
export function personOf(seat: Seat, as: string): StepPerson {
  return {
    postId: seat.postId,
    title: seat.title,
    role: seat.role,
    personId: seat.personId,
    name: seat.personName,
    as,
  };
}
