import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Actor, PostRole } from '../../../../shared-kernel/actor.js';
import { holdersOf } from '../../procedure/application/signer.js';
import { type MendedItem, PublicationKinds, type ReadyFor } from '../../procedure/application/publication-kinds.js';
import type { Questioned } from '../../procedure/domain/fact-check.js';
import { refuse as refuseGenerally } from '../../procedure/domain/problems.js';
import type { FactCheck } from '../../procedure/persistence/fact-check.repository.js';
import type { Publication } from '../../procedure/persistence/publication.repository.js';
import { finishOfficeWork } from '../../../obligations/index.js';
import { isBehind, officeBehind, signerOfBulletin, type SigningFault, signingFaults } from '../domain/bulletin.js';
import { refuse } from '../domain/problems.js';
import { copyBulletin, mendLines, type OwedVerdict, owedVerdicts } from '../persistence/bulletin-lines.repository.js';
import { addressedUnits, monthOfWork, plannedIn } from '../persistence/bulletin-months.repository.js';
import { type BulletinLine, linesOf, textsOf } from '../persistence/bulletin.repository.js';
import { doneWellOf } from '../persistence/done-well.repository.js';
import { freezeFacts, listingsOfMonth } from '../persistence/month-facts.repository.js';
import { BulletinFigures } from './bulletin-figures.query.js';
import { lineWords, nameOfBulletin } from './bulletin-words.js';
import { rereadLines } from './read-lines.js';

/** Working days in which a unit gives its word on its lines. */
const CHECK_DAYS = 2;

/** What a bulletin adds to the way of everything that is published. */
@Injectable()
export class BulletinKind implements OnModuleInit {
  constructor(
    private readonly kinds: PublicationKinds,
    private readonly figures: BulletinFigures,
  ) {}

  onModuleInit(): void {
    this.kinds.register('BULLETIN', {
      checkDays: CHECK_DAYS,
      nameOf: nameOfBulletin,
      reread: rereadLines,
      questioned,
      mend,
      assertReady,
      signerOf,
      factsFor,
      planned: (reader, { year }) => plannedIn(reader, year),
      freeze: (tx, actor, publication) => this.freeze(tx, actor, publication),
      addressees: (reader) => addressedUnits(reader),
      copy: copyBulletin,
      onSent: async (tx, actor, publication) => {
        const work = await monthOfWork(tx, publication.dataDay);
        if (work !== null) await finishOfficeWork(tx, actor, 'BULLETIN', [work]);
      },
    });
  }

  /** The numbers and listings are read live until it is issued. */
  private async freeze(tx: Tx, actor: Actor, { id, dataDay }: Publication): Promise<unknown> {
    const figures = await this.figures.execute(actor, dataDay);
    const listings = await listingsOfMonth(tx, dataDay);
    await freezeFacts(tx, id, figures, listings);
    const lines = (await linesOf(tx, id)).filter(({ leftOut }) => !leftOut);
    return {
      ...{ dataDay, figures, listings },
      texts: (await textsOf(tx, id))
        .map(({ part, body }) => ({ part, body }))
        .sort((a, b) => (a.part < b.part ? -1 : 1)),
      doneWell: await doneWellOf(tx, id),
      lines: lines.map((line) => ({ words: lineWords(line, dataDay), unit: line.named ? line.unitName : null })),
    };
  }
}

/** Whoever is named in a line, or may be recognised by it, with his own lines alone. */
async function questioned(reader: Reader, { id, dataDay }: Publication): Promise<readonly Questioned[]> {
  const byUnit = new Map<string, { words: string; sourceId: string }[]>();
  for (const line of (await linesOf(reader, id)).filter(({ leftOut }) => !leftOut)) {
    const items = byUnit.get(line.unitId) ?? [];
    byUnit.set(line.unitId, [...items, { words: lineWords(line, dataDay), sourceId: line.id }]);
  }
  return [...byUnit].map(([unitId, items]) => ({ unitId, items }));
}

/** Lines of the unit are left out, or their reason is put right; where all of them went by themselves there is nothing to change. */
async function mend(
  tx: Tx,
  _: Actor,
  { publicationId, items }: FactCheck,
  mended: readonly MendedItem[],
): Promise<void> {
  const asked = new Set(items.map(({ sourceId }) => sourceId));
  const standing = (await linesOf(tx, publicationId)).filter(({ id }) => asked.has(id));
  const unknown = mended.findIndex(({ sourceId }) => !standing.some(({ id }) => id === sourceId));
  if (unknown >= 0)
    throw refuse('BULLETIN_LINE_UNKNOWN', {}, [
      { pointer: `/mended/${String(unknown)}/sourceId`, code: 'BULLETIN_LINE_UNKNOWN' },
    ]);
  const changes = mended.some(({ sourceId, leftOut, reason }) => {
    const line = standing.find(({ id }) => id === sourceId);
    return (leftOut && line?.leftOut === false) || (reason !== null && reason !== line?.reason);
  });
  if (!changes && standing.length > 0)
    throw refuseGenerally('OBJECTION_CHANGES_NOTHING', {}, [{ pointer: '/mended', code: 'OBJECTION_CHANGES_NOTHING' }]);
  await mendLines(tx, publicationId, mended);
}

/** Words around a line that went are looked at by somebody first; before the signer, the office has done its own and it is short enough. */
async function assertReady(tx: Tx, _: Actor, { id }: Publication, readyFor: ReadyFor): Promise<void> {
  const texts = await textsOf(tx, id);
  const marked = texts.filter(({ toCheck }) => toCheck);
  if (marked.length > 0)
    throw refuse(
      'BULLETIN_TEXT_MARKED',
      {},
      marked.map(({ part }) => ({ pointer: `/texts/${part}`, code: 'BULLETIN_TEXT_MARKED' })),
    );
  if (readyFor === 'ISSUE') return;
  const verdictsOwed = await owedVerdicts(tx, id);
  const characters = charactersOf(texts);
  const before = { openChecks: 0, unansweredObjections: 0, verdictsOwed, characters };
  const [fault] = signingFaults(before).filter((one): one is OwnFault => one in OWN_FAULTS);
  if (fault === undefined) return;
  const behind = officeBehind(before);
  const listed = verdictsOwed.filter(({ obligationId }) => behind.includes(obligationId));
  const errors = listed.map((verdict, place) => ({
    ...{ pointer: `/verdicts/${String(place)}`, code: 'OFFICE_BEHIND', params: { ...verdict } },
  }));
  throw fault === 'OFFICE_BEHIND'
    ? refuse(fault, { count: listed.length }, errors)
    : refuse(fault, { count: characters });
}

/** Of a bulletin alone; open checks and objections keep everything that is published. */
const OWN_FAULTS = { OFFICE_BEHIND: true, BULLETIN_TOO_LONG: true } as const;
type OwnFault = keyof typeof OWN_FAULTS & SigningFault;

/** What the parts say; the lines stand in a table that is annexed. */
export const charactersOf = (texts: readonly { readonly body: string }[]): number =>
  texts.reduce((sum, { body }) => sum + [...body.replaceAll(/\s/gu, '')].length, 0);

const isNamed = ({ named, leftOut }: BulletinLine): boolean => named && !leftOut;

/** The executive deputy; the director where it names a unit, or where the executive deputy drafted or submits it himself. */
async function signerOf(reader: Reader, publication: Publication, actor: Actor): Promise<PostRole> {
  const lines = await linesOf(reader, publication.id);
  if (signerOfBulletin(lines.filter(isNamed).length) === 'DIRECTOR') return 'OFFICE_DIRECTOR';
  const barred = await holdersOf(reader, publication, actor);
  return barred.includes('EXECUTIVE_DEPUTY_DIRECTOR') ? 'OFFICE_DIRECTOR' : 'EXECUTIVE_DEPUTY_DIRECTOR';
}

/** Every line, and the verdicts that the office owes: to units of lines, and to others where they are old; those refuse nothing. */
async function factsFor(reader: Reader, { id, dataDay }: Publication): Promise<Readonly<Record<string, unknown>>> {
  const lines = (await linesOf(reader, id)).filter(({ leftOut }) => !leftOut);
  return {
    lines: lines.map((line) => ({ unitName: line.unitName, words: lineWords(line, dataDay), named: line.named })),
    verdicts: (await owedVerdicts(reader, id)).map(saidOf),
    otherVerdicts: (await owedVerdicts(reader, id, 'OF_OTHERS')).filter(isBehind).map(saidOf),
  };
}

const saidOf = ({ title, unitName, age }: OwedVerdict) => ({ title, unitName, age });
