import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { withdrawApprovals } from '../../approvals/index.js';
import { dropOfficeWork, openOfficeWork } from '../../obligations/index.js';
import { openAppeals, type ScoreAppeal, writeAppeal } from '../persistence/score-appeal.repository.js';
import { runById } from '../persistence/score-sheets.js';
import { SCORE_FEEDBACK } from './run-scores.use-case.js';
import { quarterOf } from './tell-sheets.js';

/** 积分申诉, applied on the word of a second head of the office. */
export const SCORE_APPEAL = 'SCORE_APPEAL';

/** The office owes a word on it, within its days. */
export async function oweWord(tx: Tx, actor: Actor, { id, runId, unitName, rule }: OwedAppeal): Promise<void> {
  const run = await runById(tx, runId);
  const quarter = run === null ? '' : quarterOf(run);
  const about = words('phrase.scoreAppeal', { unit: unitName, rule: words(`scoreRule.${rule}`), quarter });
  await openOfficeWork(tx, actor, { what: 'SCORE_APPEAL', subjectType: 'SCORE_APPEAL', subjectId: id, about });
}

type OwedAppeal = Pick<ScoreAppeal, 'id' | 'runId' | 'unitName' | 'rule'>;

/** Nobody has looked into it, as far as anybody knows. */
export async function reopen(tx: Tx, { id, claims }: Pick<ScoreAppeal, 'id' | 'claims'>): Promise<void> {
  const open = claims.map((claim) => ({ ...claim, upheld: null }));
  await writeAppeal(tx, id, { state: 'OPEN', claims: open, decidedByPerson: null, words: null });
}

/** Scores are switched off: nobody owes a word on them, and none waits. What was contested stays so. */
export async function layAppealsDown(tx: Tx, actor: Actor): Promise<void> {
  const appeals = await openAppeals(tx);
  for (const appeal of appeals) {
    await withdrawApprovals(tx, SCORE_APPEAL, appeal.id);
    if (appeal.state === 'PROPOSED') await reopen(tx, appeal);
  }
  await dropOfficeWork(
    tx,
    actor,
    'SCORE_APPEAL',
    appeals.map(({ id }) => id),
  );
  const runs = await tx.query<{ id: string }>('SELECT id FROM score_run WHERE fed_back_on IS NULL', []);
  for (const { id } of runs) await withdrawApprovals(tx, SCORE_FEEDBACK, id);
}

/** They are switched on again: what is still contested is looked into. */
export async function takeAppealsUp(tx: Tx, actor: Actor): Promise<void> {
  for (const appeal of await openAppeals(tx)) await oweWord(tx, actor, appeal);
}
