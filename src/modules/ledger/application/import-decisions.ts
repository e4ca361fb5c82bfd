import type { Tx } from '../../../platform/database/tx.js';
import type { Actor, PostRole } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { type Decision, type NewApproval, OFFICE_TERM } from '../../approvals/index.js';
import { broughtInBy, type ConfirmedBy } from '../../imports/index.js';
import { openOfficeObligation, settleOfficeObligation } from '../../obligations/index.js';
import { personById, rolesHeldBy } from '../../organisation/index.js';
import { countSaidDone } from '../../projects/index.js';
import { type DateStep, deciderOf } from '../domain/date-changes.js';
import { refuse } from '../domain/problems.js';
import { countPendingDates } from '../persistence/ledger-dates.repository.js';

/** The import as far as its request names it. */
export type AskingImport = Omit<ConfirmedBy, 'name'>;

type Title = 'LEDGER_DATES_COUNTED' | 'LEDGER_DONE_COUNTED';

interface Asked {
  readonly kind: string;
  readonly title: Title;
  readonly step: number;
  readonly decider: DateStep;
  readonly count: number;
}

/** A decision on rows of an import: by an official of the office who neither handed it in nor confirmed it, nor had his deputy do so. */
export async function decisionOn(
  tx: Tx,
  asking: AskingImport,
  { kind, title, step, decider, count }: Asked,
): Promise<NewApproval> {
  const { importId, fileName, requestedBy } = asking;
  const roles: PostRole[] = [];
  for (const person of new Set(broughtInBy(asking))) roles.push(...(await rolesHeldBy(tx, person)));
  return {
    kind,
    step,
    subjectType: 'LEDGER_IMPORT',
    subjectId: importId,
    officeOnly: true,
    title: titleOf(title, fileName, count),
    facts: { fileName, count, requestedBy },
    approverRole: deciderOf(decider, roles),
  };
}

/** What a decision on so many rows is called. */
export function titleOf(title: Title, file: string, count: number): string {
  return words(`title.${title}`, { count, file });
}

/** The office owes its decisions on what an import asks for. */
export async function oweDecisions(
  tx: Tx,
  { importId, fileName }: AskingImport,
  asked: { readonly dates: number; readonly done: number },
): Promise<void> {
  if (asked.dates + asked.done === 0) return;
  await openOfficeObligation(tx, {
    kind: 'APPROVAL',
    subjectId: importId,
    title: words(asked.dates > 0 ? 'title.LEDGER_DATES' : 'title.LEDGER_DONE', { file: fileName }),
    workingDays: OFFICE_TERM,
  });
}

/** Once nothing of an import waits any more the office owes no decision. */
export async function settleWhereDecided(tx: Tx, importId: string, state: 'MET' | 'CANCELLED' = 'MET'): Promise<void> {
  if ((await countPendingDates(tx, importId)).length > 0 || (await countSaidDone(tx, importId)) > 0) return;
  await settleOfficeObligation(tx, 'APPROVAL', [importId], state);
}

/** Whoever handed the file in or confirmed it decides nothing about it, nor registers another's decision; nor does his deputy for him, nor whoever's deputy he was. */
export function assertAnother(
  asked: ConfirmedBy,
  { actor, decision }: { readonly actor: Actor; readonly decision: Decision },
  code: 'LEDGER_DATES_OWN' | 'LEDGER_DONE_OWN',
): void {
  const own = broughtInBy(asked);
  const post = actor.posts.find(({ delegated, postId }) => delegated && postId === decision.onBehalfOfPostId);
  const people = [actor.personId, decision.personId, post?.holderId ?? null];
  if (people.some((person) => person !== null && own.includes(person))) throw refuse(code);
}

/** Who decided, by name. */
export async function nameOf(tx: Tx, actor: Actor, { personId, offline }: Decision): Promise<string> {
  if (offline !== null) return offline.by;
  return (personId === null ? null : (await personById(tx, personId))?.name) ?? actor.name;
}
