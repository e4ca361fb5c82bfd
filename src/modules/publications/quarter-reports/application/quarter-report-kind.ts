import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Actor, PostRole } from '../../../../shared-kernel/actor.js';
import { words } from '../../../../texts/words.js';
import { quarterWords } from '../../../cycles/index.js';
import { finishOfficeWork } from '../../../obligations/index.js';
import { PublicationKinds } from '../../procedure/application/publication-kinds.js';
import { holdersOf } from '../../procedure/application/signer.js';
import type { Publication } from '../../procedure/persistence/publication.repository.js';
import { lengthOf, LONGEST_QUARTER_TEXT, quarterOf, quarterStart, unsigned } from '../domain/quarter-report.js';
import { refuse } from '../domain/problems.js';
import {
  addressedGroups,
  copyQuarterReport,
  findQuarterReport,
  freezeFigures,
  type QuarterReport,
  unitsNamedIn,
} from '../persistence/quarter-report.repository.js';
import { readFigures } from './quarter-figures.query.js';

/** As notices and titles call it: 2026年第三季度情况. */
export function nameOfQuarterReport({ dataDay }: Pick<Publication, 'dataDay'>): string {
  const { year, quarter } = quarterOf(dataDay);
  return words('phrase.quarterReport', { quarter: quarterWords({ year, quarter }) });
}

/** What the report of a quarter adds to the way of everything that is published: it speaks of no unit that has not been asked already, so it asks none. */
@Injectable()
export class QuarterReportKind implements OnModuleInit {
  constructor(private readonly kinds: PublicationKinds) {}

  onModuleInit(): void {
    this.kinds.register('QUARTER_REPORT', {
      checkDays: 0,
      nameOf: nameOfQuarterReport,
      // Its numbers are those of a closed quarter.
      reread: () => Promise.resolve(),
      questioned: () => Promise.resolve([]),
      mend: () => Promise.resolve(),
      assertCheckable: assertFit,
      assertReady: assertFit,
      signerOf,
      factsFor: async (reader, { id, dataDay }) => {
        const { cycleId, texts } = await existing(reader, id);
        return { texts, figures: await readFigures(reader, { cycleId, dataDay }) };
      },
      planned: () => Promise.resolve(null),
      freeze: async (tx, _, { id, dataDay }) => {
        const { cycleId, texts } = await existing(tx, id);
        const figures = await readFigures(tx, { cycleId, dataDay });
        await freezeFigures(tx, id, figures);
        return { dataDay, texts, figures };
      },
      addressees: addressedGroups,
      copy: copyQuarterReport,
      onSent: async (tx, actor, { id }) => {
        const { cycleId } = await existing(tx, id);
        await finishOfficeWork(tx, actor, 'QUARTER_REPORT', [cycleId]);
      },
    });
  }
}

async function existing(reader: Reader, id: string): Promise<QuarterReport> {
  const found = await findQuarterReport(reader, id);
  if (found === null) throw refuse('QUARTER_REPORT_NOT_FOUND');
  return found;
}

/** Two pages at most, and no unit by its name but whoever a signed line of a bulletin speaks of. */
async function assertFit(tx: Tx, _: Actor, { id, dataDay }: Publication): Promise<void> {
  const { texts } = await existing(tx, id);
  const count = lengthOf(texts);
  if (count > LONGEST_QUARTER_TEXT) throw refuse('QUARTER_REPORT_TOO_LONG', { count, most: LONGEST_QUARTER_TEXT });
  const { year, quarter } = quarterOf(dataDay);
  const span = { from: quarterStart(year, quarter), to: dataDay };
  const errors = [];
  for (const [part, body] of Object.entries(texts))
    for (const { name } of unsigned(await unitsNamedIn(tx, body, span)))
      errors.push({ pointer: `/texts/${part}`, code: 'QUARTER_REPORT_NAMES_UNIT', params: { name } });
  const [first] = errors;
  if (first !== undefined) throw refuse('QUARTER_REPORT_NAMES_UNIT', first.params, errors);
}

/** The executive deputy; the director where the executive deputy drafted or submits it himself. */
async function signerOf(reader: Reader, publication: Publication, actor: Actor): Promise<PostRole> {
  const barred = await holdersOf(reader, publication, actor);
  return barred.includes('EXECUTIVE_DEPUTY_DIRECTOR') ? 'OFFICE_DIRECTOR' : 'EXECUTIVE_DEPUTY_DIRECTOR';
}
