import type { Tx } from '../../../../platform/database/tx.js';
import { type Act, recordAct } from '../../../audit/index.js';
import { dayWords } from '../../../../shared-kernel/dates.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { signs } from '../../domain/authority.js';
import { knownBy, postWords } from '../../domain/post-words.js';
import { refuse } from '../../domain/problems.js';
import { type ActedFor, listActedFor, listKnown } from '../../persistence/authority.repository.js';
import { personById } from '../../persistence/person.repository.js';
import { postById } from '../../persistence/post.repository.js';
import { endTenure, insertTenure, listTenuresFrom, type Tenure } from '../../persistence/tenure.repository.js';
import { unitById } from '../../persistence/unit.repository.js';
import { lockPresentPost } from '../lock-post.js';
import type { ActKind, ActOf, Marks } from './act-kind.js';
import { tellConcerned } from './tell-concerned.js';

type Seating = ActOf<'SEAT'> | ActOf<'VACATE'>;

/** Whose tenure the act ends; refuses a day on which or after which another one begins. */
async function endedBy(tx: Tx, { postId, fromDay }: Seating): Promise<Tenure | null> {
  const tenures = await listTenuresFrom(tx, postId, fromDay);
  const later = tenures.find((tenure) => tenure.fromDay >= fromDay);
  if (later !== undefined) throw refuse('TENURE_OVERLAPS', { from: later.fromDay });
  return tenures.find((tenure) => tenure.toDay === null || tenure.toDay > fromDay) ?? null;
}

async function weighSeating(tx: Tx, act: Seating) {
  const post = await lockPresentPost(tx, act.postId);
  const person = act.kind === 'SEAT' ? await personById(tx, act.personId) : null;
  if (act.kind === 'SEAT' && person === null) throw refuse('PERSON_NOT_FOUND');
  const ended = await endedBy(tx, act);
  if (ended === null && act.kind === 'VACATE') throw refuse('POST_VACANT_ALREADY', { day: act.fromDay });
  const unit = await unitById(tx, post.unitId);
  return { post, person, ended, unit, name: `${unit?.name ?? ''}${post.title}` };
}

type Weighed = Awaited<ReturnType<typeof weighSeating>>;

/** Who comes or goes, where, and what the post gives. */
async function titleOf(tx: Tx, act: Seating, { post, person, ended, unit, name }: Weighed): Promise<string> {
  const served = post.servesPostId === null ? null : await postById(tx, post.servesPostId);
  const serves = served === null ? '' : words('phrase.serves', { post: served.title });
  const day = dayWords(act.fromDay);
  const gone = ended === null ? null : await personById(tx, ended.personId);
  if (person === null) return words('title.VACATE', { person: gone?.name ?? '', post: name, day });
  const replaces = gone === null ? '' : words('phrase.replaces', { person: gone.name });
  const facts = postWords(post, unit);
  return words('title.APPOINT', { person: person.name, post: name, day, replaces, facts, serves });
}

/** Which of two people of one name it is, and for whom the post acts besides. */
async function noteOf(tx: Tx, { person }: Weighed, actedFor: readonly ActedFor[]): Promise<string> {
  const known = person === null ? [] : await listKnown(tx, [person.personId]);
  const acts =
    actedFor.length === 0 ? [] : [words('phrase.actsFor', { posts: actedFor.map(({ title }) => title).join('、') })];
  const parts = [...known.map(knownBy), ...acts];
  return parts.length === 0 ? '' : `；${parts.join('；')}`;
}

/** Somebody takes over a post, or it falls vacant: whoever holds it until then ends the day before, and is told. */
export const seating: ActKind<Seating> = {
  async weigh(tx, _actor, act) {
    const weighed = await weighSeating(tx, act);
    const { post, ended } = weighed;
    const actedFor = await listActedFor(tx, act.postId);
    return {
      ...{ subjectType: 'POST', subjectId: act.postId, unitId: post.unitId, officeOnly: true },
      title: await titleOf(tx, act, weighed),
      note: await noteOf(tx, weighed, actedFor),
      changes: [act.postId],
      restsOn: [act.postId, post.unitId, ...(post.servesPostId === null ? [] : [post.servesPostId])],
      gains: act.kind === 'SEAT' ? [act.personId] : [],
      loses: ended === null ? [] : [ended.personId],
      takesTwo: signs(post) || actedFor.some(signs),
      ofDirector: post.role === 'OFFICE_DIRECTOR',
    };
  },

  async perform(tx, actor, act, marks) {
    const weighed = await weighSeating(tx, act);
    const { postId, fromDay } = act;
    const { ended } = weighed;
    if (ended !== null) await endTenure(tx, ended.tenureId, fromDay);
    const tenureId = act.kind === 'SEAT' ? await insertTenure(tx, postId, act.personId, fromDay) : null;
    await recordAct(tx, actor, { ...recordOf(act, weighed), ...marked(act, ended, marks) });
    const made = tenureId ?? ended?.tenureId ?? postId;
    await tellDisplaced(tx, act, weighed, made);
    return made;
  },
};

function recordOf({ kind, postId }: Seating, { post }: Weighed): Omit<Act, 'facts'> {
  const action = kind === 'SEAT' ? 'tenure.started' : 'post.vacated';
  return { action, subjectType: 'POST', subjectId: postId, unitId: post.unitId };
}

/** Who came, who went, and how it came to be. */
function marked(act: Seating, ended: Tenure | null, marks: Marks): Pick<Act, 'facts'> {
  const came = { personId: act.kind === 'SEAT' ? act.personId : null, fromDay: act.fromDay };
  return {
    facts: { ...came, endedTenureId: ended?.tenureId ?? null, displacedPersonId: ended?.personId ?? null, ...marks },
  };
}

async function tellDisplaced(
  tx: Tx,
  act: Seating,
  { post, person, ended, name }: Weighed,
  made: string,
): Promise<void> {
  await tellConcerned(tx, {
    ...{ people: ended === null ? [] : [ended.personId], key: `tenure:${made}:ended`, kind: 'SEAT_LOST' },
    ...{ subjectType: 'POST', subjectId: act.postId, unitId: post.unitId },
    ...noticeWords('SEAT_LOST', {
      post: name,
      day: dayWords(act.fromDay),
      successor: person === null ? '' : words('phrase.succeeded', { person: person.name }),
    }),
  });
}
