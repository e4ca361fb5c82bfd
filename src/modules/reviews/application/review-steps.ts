import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database } from '../../../platform/database/database.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, actsAsOneOf, OFFICE_ROLES, postsWithRole } from '../../../shared-kernel/actor.js';
import { postsWithRoleEverywhere } from '../../organisation/index.js';
import { assertNamesNobody, checksOf } from '../../publications/index.js';
import { refuse } from '../domain/problems.js';
import { checkStep, type ListedLeader, type NamedLeader, namedLeaders, type ReviewStep } from '../domain/steps.js';
import { countChange, type Review } from '../persistence/review.repository.js';
import { insertStep, type NewStep, secrecyReviewer, type StepMade, stepsOf } from '../persistence/step.repository.js';
import { changeReview, existingReview } from './change-review.js';
import { note } from './tell-review.js';
import { fixedText, type FixedText, printed } from './text-digest.js';

export type { StepMade };

/** What is written down of 保密审查. */
export type SecrecySaid = Readonly<Record<'content' | 'opinion' | 'basis', string>>;
/** What is written down of 公开审核. */
export type PublicitySaid = Readonly<Record<'opinion' | 'publisher' | 'place' | 'registerNumber', string>>;

/** The leaders whom a text names, held against the list of the day. */
export interface LeadersRead {
  readonly named: readonly NamedLeader[];
  /** Of what is shown; whoever confirms it says which he saw. */
  readonly digest: string;
}

/** What a review is looked through for before it is signed: secrets, what may be made public, the names of leaders. */
@Injectable()
export class ReviewSteps {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What was done of the text as it stands. @throws REVIEW_NOT_FOUND */
  async made(id: string): Promise<readonly StepMade[]> {
    await existingReview(this.database, id);
    return stepsOf(this.database, id, (await fixedText(this.database, id)).digest);
  }

  /** @throws REVIEW_NOT_FOUND */
  async leaders(id: string): Promise<LeadersRead> {
    await existingReview(this.database, id);
    return leadersIn(this.database, await fixedText(this.database, id));
  }

  /** 保密审查, by the person named for it. @throws SECRECY_REVIEWER_UNNAMED, REVIEW_STEP_NOT_YOURS, and what every step refuses */
  secrecy(actor: Actor, id: string, said: SecrecySaid, seen: number | null): Promise<void> {
    return this.make(actor, id, seen, async (tx) => {
      const named = await secrecyReviewer(tx);
      if (named === null) throw refuse('SECRECY_REVIEWER_UNNAMED');
      if (named.personId !== actor.personId) throw refuse('REVIEW_STEP_NOT_YOURS');
      return { step: 'SECRECY', ...said };
    });
  }

  /** 公开审核, by the executive deputy, who is not whoever looked it through for secrets. @throws REVIEW_STEP_NOT_YOURS, and what every step refuses */
  publicity(actor: Actor, id: string, said: PublicitySaid, seen: number | null): Promise<void> {
    return this.make(actor, id, seen, (_tx, { made }) => {
      const before = made.map(({ byPerson }) => byPerson);
      const executive = postsWithRole(actor, EXECUTIVE).length > 0;
      if (!executive || actsAsOneOf(actor, EXECUTIVE, before)) throw refuse('REVIEW_STEP_NOT_YOURS');
      return Promise.resolve({ step: 'PUBLICITY', ...said });
    });
  }

  /** The names of leaders and their order are as on the list of the day. @throws LEADERS_CHANGED, and what every step refuses */
  confirmLeaders(actor: Actor, id: string, digest: string, seen: number | null): Promise<void> {
    return this.make(actor, id, seen, async (tx, { text }) => {
      if ((await leadersIn(tx, text)).digest !== digest) throw refuse('LEADERS_CHANGED');
      return { step: 'LEADERS' };
    });
  }

  /** @throws REVIEW_NOT_FOUND, REVIEW_STATE, REVIEW_STEP_EARLY, REVIEW_STEP_DONE, REVIEW_STEP_NOT_YOURS, STALE_VERSION */
  private make(actor: Actor, id: string, seen: number | null, making: Making): Promise<void> {
    return changeReview(this.unitOfWork, id, seen, async (tx, review) => {
      const text = await fixedText(tx, id);
      const made = await stepsOf(tx, id, text.digest);
      const { personId } = actor;
      if (personId === null || isAuthor(actor, review)) throw refuse('REVIEW_STEP_NOT_YOURS');
      const step = await making(tx, { text, made });
      await assertTurn(tx, review, made, step.step);
      await assertNamesNobody(tx, wordsOf(step));
      await insertStep(tx, id, { ...step, textDigest: text.digest, byPerson: personId });
      await countChange(tx, id);
      const { step: which, ...said } = step;
      await note(tx, actor, review, `review.${ACTS[which]}`, said);
    });
  }
}

const EXECUTIVE = ['EXECUTIVE_DEPUTY_DIRECTOR'] as const;
const ACTS = { SECRECY: 'secrecy-read', PUBLICITY: 'publicity-read', LEADERS: 'leaders-read' } as const;

type Making = (
  tx: Tx,
  read: { readonly text: FixedText; readonly made: readonly StepMade[] },
) => Promise<Omit<NewStep, 'textDigest' | 'byPerson'>>;

const isAuthor = (actor: Actor, { draftedByPerson, draftedForPerson }: Review): boolean =>
  actsAsOneOf(
    actor,
    OFFICE_ROLES,
    [draftedByPerson, draftedForPerson].filter((one) => one !== null),
  );

async function assertTurn(tx: Tx, review: Review, made: readonly StepMade[], step: ReviewStep): Promise<void> {
  const checks = await checksOf(tx, review.id);
  const openChecks = checks.filter(({ state }) => state === 'OPEN' || state === 'OBJECTED').length;
  checkStep({ ...review, openChecks, done: made.map((one) => one.step) }, step);
}

async function leadersIn(reader: Reader, { blocks, numbers }: FixedText): Promise<LeadersRead> {
  const posts = await postsWithRoleEverywhere(reader, 'LEADING_OFFICIAL');
  const list = posts.map(({ postId, title, personName }): ListedLeader => ({ postId, title, name: personName }));
  const named = namedLeaders(blocks.map(({ body }) => printed(body, numbers)).join('\n'), list);
  return { named, digest: createHash('sha256').update(JSON.stringify(named)).digest('hex') };
}

const wordsOf = ({
  content = null,
  opinion = null,
  basis = null,
  publisher = null,
  place = null,
}: Partial<NewStep>) => ({
  ...{ content, opinion, basis, publisher, place },
});
