import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor, PostRole } from '../../../shared-kernel/actor.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import {
  type FactCheck,
  type MendedItem,
  type Publication,
  type PublicationHandler,
  PublicationKinds,
  type Questioned,
} from '../../publications/index.js';
import { readTokens, sentencesOf, unsourcedNumbers } from '../../statements/index.js';
import { questionsOf, withoutSentences } from '../domain/questioned.js';
import { refuse } from '../domain/problems.js';
import { REVIEW_KINDS, type ReviewKind } from '../domain/review.js';
import { stepsMissing } from '../domain/steps.js';
import { signingFaults } from '../domain/text.js';
import { confirmingUnits, dropNumbers } from '../persistence/number.repository.js';
import { addressedUnits } from '../persistence/addressed.js';
import { copyReview, countChange, writeBlocks } from '../persistence/review.repository.js';
import { stepsOf } from '../persistence/step.repository.js';
import { nameOf, note } from './tell-review.js';
import { fixedText, type FixedText, printed } from './text-digest.js';

/** Working days in which a unit gives its word on the facts that it answers for. */
const CHECK_DAYS = 5;

/** What a review adds to the way that everything published goes. Its numbers are read before an act, not inside it: `ReviewCourse`. */
@Injectable()
export class ReviewHandler implements OnModuleInit, PublicationHandler {
  readonly checkDays = CHECK_DAYS;

  constructor(private readonly kinds: PublicationKinds) {}

  onModuleInit(): void {
    for (const kind of REVIEW_KINDS) this.kinds.register(kind, this);
  }

  nameOf(publication: Publication): string {
    return nameOf({ kind: kindOf(publication), year: publication.year });
  }

  /** Nothing is taken out of a review by itself: what is no longer so refuses the act. */
  reread(): Promise<void> {
    return Promise.resolve();
  }

  /** The unit that answers for a fact is asked about the sentences that state it. */
  async questioned(reader: Reader, { id }: Publication): Promise<readonly Questioned[]> {
    const { blocks, numbers } = await fixedText(reader, id);
    const sentences = blocks.flatMap(({ body }) =>
      sentencesOf(body).map(({ from, to }) => {
        const text = body.slice(from, to).trim();
        const facts = readTokens(text).tokens.map(({ reference }) => reference);
        return { words: printed(text, numbers), factIds: facts };
      }),
    );
    return questionsOf(sentences, await confirmingUnits(reader, id));
  }

  /** The sentences that state a fact go where they are left out. @throws OBJECTION_CHANGES_NOTHING */
  async mend(tx: Tx, actor: Actor, { publicationId, items }: FactCheck, mended: readonly MendedItem[]): Promise<void> {
    const asked = items.map(({ sourceId }) => sourceId);
    const out = mended.flatMap(({ sourceId, leftOut }) => (leftOut && asked.includes(sourceId) ? [sourceId] : []));
    const text = await fixedText(tx, publicationId);
    const left = text.blocks.map((block) => withoutSentences(block, cut(block.body, out)));
    const gone = tokensIn(text.blocks).filter((token) => !tokensIn(left).includes(token));
    if (gone.length === 0) throw new DomainError('unprocessable', 'OBJECTION_CHANGES_NOTHING');
    await writeBlocks(tx, publicationId, left);
    await dropNumbers(tx, publicationId, gone);
    await countChange(tx, publicationId);
    await note(tx, actor, { id: publicationId }, 'review.mended', { tokens: gone });
  }

  /** @throws REVIEW_NUMBERS_REFUSED where digits have no source, REVIEW_STEPS_MISSING */
  async assertReady(tx: Tx, _actor: Actor, publication: Publication): Promise<void> {
    const text = await fixedText(tx, publication.id);
    const faults = signingFaults(text.blocks.map(asRead));
    if (faults.length > 0) throw refuse('REVIEW_NUMBERS_REFUSED', {}, faults);
    const done = (await stepsOf(tx, publication.id, text.digest)).map(({ step }) => step);
    const missing = stepsMissing(kindOf(publication), done);
    if (missing.length > 0)
      throw refuse(
        'REVIEW_STEPS_MISSING',
        {},
        missing.map((step) => ({ pointer: '', code: `STEP_${step}_MISSING` })),
      );
  }

  signerOf(): Promise<PostRole> {
    return Promise.resolve('OFFICE_DIRECTOR');
  }

  /** Whoever looked it through does not sign it. */
  async factsFor(reader: Reader, { id }: Publication): Promise<Readonly<Record<string, unknown>>> {
    const made = await stepsOf(reader, id, (await fixedText(reader, id)).digest);
    const steps = made.map(({ step, byName, madeOn, opinion, place }) => ({ step, byName, madeOn, opinion, place }));
    return { steps, concerned: made.map(({ byPerson }) => byPerson) };
  }

  /** It is no issue of a row. */
  planned(): Promise<number | null> {
    return Promise.resolve(null);
  }

  /** Everything that it says was read when it went to be checked. */
  async freeze(tx: Tx, _actor: Actor, { id }: Publication): Promise<FixedText> {
    return fixedText(tx, id);
  }

  copy(tx: Tx, fromId: string, toId: string): Promise<void> {
    return copyReview(tx, fromId, toId);
  }

  /** 综述: every unit of the city that reports; 总结 stays with the office. */
  addressees(reader: Reader, { kind }: Publication): Promise<readonly string[]> {
    return kind === 'ANNUAL_REVIEW' ? addressedUnits(reader) : Promise.resolve([]);
  }
}

function kindOf({ kind }: Publication): ReviewKind {
  const known = REVIEW_KINDS.find((one) => one === kind);
  if (known === undefined) throw new Error(`a ${kind} is no review`);
  return known;
}

const tokensIn = (blocks: FixedText['blocks']): readonly string[] =>
  blocks.flatMap(({ body }) => readTokens(body).tokens.map(({ from, to }) => body.slice(from + 2, to - 2)));

/** The places of the sentences that state one of these facts. */
function cut(
  body: string,
  factIds: readonly (string | null)[],
): readonly { readonly from: number; readonly to: number }[] {
  return sentencesOf(body).filter(({ from, to }) =>
    readTokens(body.slice(from, to)).tokens.some(({ reference }) => factIds.includes(reference)),
  );
}

function asRead({ body, marks }: FixedText['blocks'][number]): Parameters<typeof signingFaults>[0][number] {
  return { body, marks, chips: [], faults: [], unsourced: unsourcedNumbers(body, readTokens(body).tokens, marks) };
}
