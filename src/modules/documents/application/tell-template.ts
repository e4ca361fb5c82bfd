import type { Tx } from '../../../platform/database/tx.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import { noticeWords, wordOr } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notifyPeople } from '../../notifications/index.js';
import { postsWithRoleEverywhere } from '../../organisation/index.js';
import type { DocumentTemplate } from '../persistence/template.repository.js';

/** What was done to it, in the record. */
export async function noteTemplate(
  tx: Tx,
  actor: Actor,
  { id, unitId, kind, number }: DocumentTemplate,
  action: `document-template.${string}`,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const told = { action, subjectType: 'DOCUMENT_TEMPLATE' as const, subjectId: id, unitId };
  await recordAct(tx, actor, { ...told, facts: { kind, number, ...facts } });
}

type Told =
  | ('TEMPLATE_UPLOADED' | 'TEMPLATE_IN_FORCE' | 'TEMPLATE_DISCARDED')
  | ('TEMPLATE_WITHDRAWAL_ASKED' | 'TEMPLATE_KEPT' | 'TEMPLATE_WITHDRAWN');

/** Those who may be the second person are told, each once, but for whoever did it. */
export async function tellTemplate(tx: Tx, actor: Actor, template: DocumentTemplate, what: Told): Promise<void> {
  const { id, version, kind, number, withdrawalWords } = template;
  const posts = (await Promise.all(SUPERVISOR_ROLES.map((role) => postsWithRoleEverywhere(tx, role)))).flat();
  const people = new Set(posts.flatMap(({ personId }) => personId ?? []));
  people.delete(actor.personId ?? '');
  const facts = { kind: wordOr(kind, 'officialDocument'), number, words: withdrawalWords ?? '' };
  await notifyPeople(
    tx,
    [...people].map((recipientPersonId) => ({
      ...{ key: `document-template:${id}:${what}:${String(version)}:${recipientPersonId}`, kind: 'DOCUMENT_TEMPLATE' },
      ...{ recipientPersonId, unitId: null, subjectId: id, ...noticeWords(what, facts) },
    })),
  );
}
