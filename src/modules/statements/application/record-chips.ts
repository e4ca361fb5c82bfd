import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { offeredTo, type Source } from '../domain/offered.js';
import { lastAlike } from '../domain/said-count.js';
import { sayFact } from '../domain/said-fact.js';
import type { Token } from '../domain/token.js';
import { wordingOf, type Worded } from '../domain/wording.js';
import { findRanks, type RankedReading } from '../persistence/rank-run.js';
import { findSaidEntries, type SaidEntry } from '../persistence/said-entries.js';
import { isRecordId } from './count-chips.js';
import { type Asked, type ChipFault, digestOf, type Expansion } from './expansion.js';

/** What may be said as a rank, a first, a title or a listing by its own words. */
const NAMED = ['FRONT_RUNNER_CLAIM', 'RECOGNITION', 'PILOT'];

type Said = Pick<Expansion, 'words' | 'value' | 'unitOfMeasure'>;

/** Chips of single records: numbers that were typed, and what was claimed, awarded or ranked. */
@Injectable()
export class RecordChips {
  constructor(private readonly database: Database) {}

  async fact(actor: Actor, token: Token, asked: Asked): Promise<Expansion | ChipFault> {
    const entry = await this.find(actor, token, asked);
    if (typeof entry === 'string') return entry;
    return ofEntry(entry, { of: 'FACT', release: entry.release }, asked, factSaid(entry, token));
  }

  async claim(actor: Actor, token: Token, asked: Asked): Promise<Expansion | ChipFault> {
    const entry = await this.find(actor, token, asked);
    if (entry === 'MISSING') return this.ranks(actor, token, asked);
    if (typeof entry === 'string') return entry;
    const { release, proven, title } = entry;
    if (entry.fact !== null) {
      const ranked = { ...token, parameters: { ...token.parameters, part: 'RANK' } };
      return ofEntry(entry, { of: 'FACT', release }, asked, factSaid(entry, ranked));
    }
    if (!NAMED.includes(entry.kind) || title === null) return 'RECORD_UNKNOWN';
    const said = { words: title, value: null, unitOfMeasure: null };
    return ofEntry(entry, { of: 'CLAIM', release, proven }, asked, said);
  }

  private async find(actor: Actor, { reference }: Token, { asOf }: Asked): Promise<SaidEntry | ChipFault> {
    if (!isRecordId(reference)) return 'RECORD_UNKNOWN';
    const found = await findSaidEntries(this.database, scopeOf(actor), [reference], asOf);
    return found.get(reference) ?? 'MISSING';
  }

  /** The rank of an indicator: of its last reading, or for how many months it has stood. */
  private async ranks(actor: Actor, { reference, parameters }: Token, asked: Asked): Promise<Expansion | ChipFault> {
    const ranks = lastAlike(await findRanks(this.database, scopeOf(actor), reference, asked));
    const last = ranks.at(-1);
    if (last === undefined) return 'MISSING';
    const { say = 'ORDINAL' } = parameters;
    const run = say === 'MONTHS_RUNNING';
    if (!run && say !== 'ORDINAL') return 'SAY_UNKNOWN';
    const read = run ? ranks : [last];
    // Outside it is said as far as the numbers made of the readings were released.
    const release = read.every((one) => one.release === 'PUBLIC') ? 'PUBLIC' : 'INTERNAL';
    const offered = offeredTo(asked.audience, { of: 'FACT', release });
    if (offered.write === 'NOTHING') return offered.why;
    const worded = run
      ? wordingOf({ say, months: read.map(({ month }) => month) })
      : wordingOf({ say: 'ORDINAL', rank: last.rank });
    return 'fault' in worded ? worded.fault : ofReadings(read, last, worded.words);
  }
}

function factSaid({ fact }: SaidEntry, token: Token): Said | ChipFault {
  if (fact === null) return 'RECORD_UNKNOWN';
  const said = sayFact(fact, token);
  if (typeof said === 'string') return said;
  const { worded, value, unitOfMeasure } = said;
  return isFault(worded) ? worded.fault : { words: worded.words, value, unitOfMeasure };
}

const isFault = (worded: Worded): worded is Extract<Worded, { readonly fault: unknown }> => 'fault' in worded;

function ofEntry(entry: SaidEntry, source: Source, { audience }: Asked, said: Said | ChipFault): Expansion | ChipFault {
  const offered = offeredTo(audience, source);
  if (offered.write === 'NOTHING') return offered.why;
  if (typeof said === 'string') return said;
  const { id, revision, title, definition, asOf } = entry;
  const behind = [{ id, revision, title }];
  const digest = digestOf(said.value ?? said.words, behind);
  return { ...said, definition, asOf, grey: offered.write === 'GREY', behind, digest };
}

function ofReadings(read: readonly RankedReading[], last: RankedReading, said: string): Expansion {
  const behind = read.map(({ id, version, indicator }) => ({ id, revision: version, title: indicator }));
  const value = String(last.rank);
  const { definition, asOf } = last;
  return {
    ...{ words: said, value, unitOfMeasure: null, definition, asOf, grey: false, behind },
    digest: digestOf(value, behind),
  };
}
