import type { Tx } from '../../../../platform/database/tx.js';
import { refuse as refuseGenerally } from '../../../../platform/errors/platform-problems.js';
import { SIGNING_ROLES } from '../../../../shared-kernel/actor.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { recordAct } from '../../../audit/index.js';
import { refuse } from '../../domain/problems.js';
import type { Unit } from '../../domain/unit.js';
import { lockUnit } from '../../persistence/closing.repository.js';
import { postsOf, postsWithRoleEverywhere } from '../../persistence/post.repository.js';
import { peopleOfPosts } from '../../persistence/tenure.repository.js';
import { unitById, unitByName, updateUnit } from '../../persistence/unit.repository.js';
import type { ActKind, ActOf } from './act-kind.js';
import { tellConcerned } from './tell-concerned.js';

type Changing = ActOf<'CHANGE_UNIT'>;

async function openUnit(tx: Tx, { unitId, fields }: Changing): Promise<Unit> {
  await lockUnit(tx, unitId);
  const unit = await unitById(tx, unitId);
  if (unit === null) throw refuseGenerally('NOT_FOUND');
  if (unit.closedOn !== null) throw refuse('UNIT_CLOSED');
  const namesake = await unitByName(tx, fields.name);
  if (namesake !== null && namesake.unitId !== unitId) throw refuse('UNIT_NAME_TAKEN', { name: fields.name });
  return unit;
}

/** Those who sign in a unit, of whom its principal leader is let off the third tier's talk, or is not. */
async function leadersOf(tx: Tx, unitId: string): Promise<string[]> {
  const posts = await postsOf(tx, unitId, SIGNING_ROLES);
  return peopleOfPosts(
    tx,
    posts.map((post) => post.postId),
  );
}

function titleOf(unit: Unit, { name, headedByCityLeader }: Changing['fields']): string {
  const renamed = name === unit.name ? '' : words('phrase.renamed', { name });
  const headed = headedByCityLeader ? 'HEADED' : 'NOT_HEADED';
  return words(`title.CHANGE_UNIT_${headed}`, { unit: unit.name, renamed });
}

/** A unit is renamed or put elsewhere in the list, by one person; that a city leader heads it, which ends its third tier, takes two. */
export const changingUnit: ActKind<Changing> = {
  async weigh(tx, _actor, act) {
    const { unitId, fields } = act;
    const unit = await openUnit(tx, act);
    const takesTwo = unit.headedByCityLeader !== fields.headedByCityLeader;
    const leaders = takesTwo ? await leadersOf(tx, unitId) : [];
    return {
      ...{ subjectType: 'UNIT', subjectId: unitId, unitId, officeOnly: true, ofDirector: false, note: '' },
      title: titleOf(unit, fields),
      changes: takesTwo || unit.name !== fields.name ? [unitId] : [],
      restsOn: [unitId],
      gains: fields.headedByCityLeader ? leaders : [],
      loses: fields.headedByCityLeader ? [] : leaders,
      takesTwo,
    };
  },

  async perform(tx, actor, act, marks) {
    const { unitId, fields } = act;
    const unit = await openUnit(tx, act);
    if (!(await updateUnit(tx, unit, fields))) throw refuseGenerally('STALE_VERSION');
    const { name, headedByCityLeader } = fields;
    await recordAct(tx, actor, {
      action: 'unit.changed',
      subjectType: 'UNIT',
      subjectId: unitId,
      unitId,
      facts: {
        ...{ before: unit.name, after: name, headedByCityLeader, headedBefore: unit.headedByCityLeader },
        ...marks,
      },
    });
    if (unit.headedByCityLeader !== headedByCityLeader) await tell(tx, unit, fields);
    return unitId;
  },
};

/** Whom it lets off or not, and the director, who answers for the talks. */
async function tell(tx: Tx, { unitId, name, version }: Unit, fields: Changing['fields']): Promise<void> {
  const directors = await postsWithRoleEverywhere(tx, 'OFFICE_DIRECTOR');
  const people = [...(await leadersOf(tx, unitId)), ...directors.flatMap(({ personId }) => personId ?? [])];
  await tellConcerned(tx, {
    ...{ people: [...new Set(people)], key: `unit:${unitId}:headed:${String(version)}`, kind: 'POST_CHANGED' },
    ...{ subjectType: 'UNIT', subjectId: unitId, unitId },
    ...noticeWords(fields.headedByCityLeader ? 'UNIT_HEADED' : 'UNIT_NOT_HEADED', { unit: name }),
  });
}
