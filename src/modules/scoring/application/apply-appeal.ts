import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { noticeWords, words } from '../../../texts/words.js';
import type { Approval, Decision } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { finishOfficeWork } from '../../obligations/index.js';
import { holderOf, postsOf } from '../../organisation/index.js';
import { afterScoreAppealAct } from '../domain/appeal.js';
import { corrected, type Correction, factsOfRows } from '../domain/fact-rows.js';
import { refuse } from '../domain/problems.js';
import { amendments, scored } from '../domain/score.js';
import { appealsOfRun, lockAppeal, type ScoreAppeal, writeAppeal } from '../persistence/score-appeal.repository.js';
import { addEntries, entriesOf } from '../persistence/score-run.repository.js';
import { type KeptRun, lockRun } from '../persistence/score-sheets.js';
import { factRowsOf } from '../persistence/sheet-facts.js';
import { heldOn } from './held-on.js';
import { quarterOf, tellSheets } from './tell-sheets.js';

/** What was proposed about an appeal, applied on the word of a second person. @throws NOT_FOUND, SCORE_APPEAL_STATE, SCORE_APPEAL_NOT_YOURS */
export async function applyAppeal(tx: Tx, actor: Actor, { subjectId }: Approval, decision: Decision): Promise<void> {
  await heldOn(tx, 'SCORES');
  const { appeal, run } = await lockedForApplying(tx, subjectId);
  await checkNotOwnUnit(tx, appeal.unitId, decision);
  const isUpheld = appeal.claims.some(({ upheld }) => upheld === true);
  const state = afterScoreAppealAct(appeal.state, isUpheld ? 'uphold' : 'deny');
  if (state === null) throw refuse('SCORE_APPEAL_STATE');
  await writeAppeal(tx, appeal.id, { ...appeal, state });
  const lines = isUpheld ? await amend(tx, run, appeal) : 0;
  await finishOfficeWork(tx, actor, 'SCORE_APPEAL', [appeal.id]);
  await tellSheets(tx, run.id, 'SCORE_APPEAL_ENDED', {
    unitIds: [appeal.unitId],
    key: `${appeal.id}:`,
    said: noticeWords('SCORE_APPEAL_ENDED', {
      ...{ quarter: quarterOf(run), rule: words(`scoreRule.${appeal.rule}`), words: appeal.words ?? '' },
      state: words(`scoreAppealState.${state}`),
    }),
  });
  await recordAct(tx, actor, {
    ...{ subjectType: 'SCORE_APPEAL', subjectId: appeal.id, unitId: appeal.unitId },
    ...{ action: isUpheld ? 'score-appeal.upheld' : 'score-appeal.denied', facts: { rule: appeal.rule, lines } },
  });
}

/** Nobody says the last word about a unit in which he holds a post, by hand or on paper, nor does his deputy for him. @throws SCORE_APPEAL_NOT_YOURS */
async function checkNotOwnUnit(tx: Tx, unitId: string, { personId, onBehalfOfPostId }: Decision): Promise<void> {
  const { today } = await businessTime(tx);
  const holder = onBehalfOfPostId === null ? null : await holderOf(tx, onBehalfOfPostId, today);
  const signers = [personId, holder?.personId ?? null];
  const posts = await postsOf(tx, unitId);
  if (posts.some((post) => post.personId !== null && signers.includes(post.personId)))
    throw refuse('SCORE_APPEAL_NOT_YOURS');
}

async function lockedForApplying(tx: Tx, id: string): Promise<{ readonly appeal: ScoreAppeal; readonly run: KeptRun }> {
  const of = await tx.find<{ runId: string }>('SELECT run_id AS "runId" FROM score_appeal WHERE id = $1', [id]);
  const run = of === null ? null : await lockRun(tx, of.runId);
  const appeal = await lockAppeal(tx, id);
  if (run === null || appeal === null) throw refuseGenerally('NOT_FOUND');
  return { run, appeal };
}

/** The sheet by the facts as they should have been: what differs is added, nothing is struck out. @returns how many lines */
async function amend(tx: Tx, { id: runId, rules }: KeptRun, { id: appealId, unitId }: ScoreAppeal): Promise<number> {
  const upheld = (await appealsOfRun(tx, runId, [unitId])).filter(({ state }) => state === 'UPHELD');
  const corrections = upheld.flatMap(({ rule, claims }) =>
    claims
      .filter((claim) => claim.upheld === true)
      .map(({ factId, wished }): Correction => ({ rule, factId, outcome: wished })),
  );
  const facts = factsOfRows(corrected(await factRowsOf(tx, runId, unitId), corrections));
  const added = amendments(await entriesOf(tx, runId, unitId), scored(rules, facts)?.entries ?? []);
  await addEntries(tx, { runId, unitId, appealId }, added);
  return added.length;
}
