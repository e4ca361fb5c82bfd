import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { words } from '../../../texts/words.js';
import { type CountCut, ReadWholeCount, type WholeCount } from '../../counts/index.js';
import { offeredTo } from '../domain/offered.js';
import { sayCount } from '../domain/said-count.js';
import type { Token } from '../domain/token.js';
import { findSaidEntries } from '../persistence/said-entries.js';
import { type Asked, type Behind, type ChipFault, digestOf, type Expansion } from './expansion.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const DECEMBER = 12;

/** Whether something is written as the id of a record. */
export const isRecordId = (text: string): boolean => UUID.test(text);

/** Chips of numbers and of the names that they count. */
@Injectable()
export class CountChips {
  constructor(
    private readonly database: Database,
    private readonly counts: ReadWholeCount,
  ) {}

  /** A number in its words; of a single thing its name, where that may be said. */
  async number(actor: Actor, token: Token, asked: Asked): Promise<Expansion | ChipFault> {
    const count = await this.read(actor, token, token.reference, asked);
    if (typeof count === 'string') return count;
    const offered = offeredTo(asked.audience, { of: 'COUNT', value: count.value });
    if (offered.write === 'NOTHING') return offered.why;
    const behind = behindOf(count);
    if (offered.write === 'NAME' && token.parameters.say === undefined) {
      const [name] = await this.sayable(actor, behind, asked);
      if (name !== undefined && behind.length === 1) return expansionOf(count, name.title, behind);
    }
    const { whole, lastYear } = await this.beside(actor, token, asked);
    const days = count.counted.map(({ sortOn }) => sortOn);
    const said = sayCount({ value: count.value, days, whole, lastYear, months: monthsOf(asked) }, token);
    if (typeof said === 'string') return said;
    return 'fault' in said ? said.fault : expansionOf(count, said.words, behind);
  }

  /** The first names of what a number counts, in the order of its list. */
  async names(actor: Actor, token: Token, asked: Asked): Promise<Expansion | ChipFault> {
    const count = await this.read(actor, token, token.reference, asked);
    if (typeof count === 'string') return count;
    const all = behindOf(count);
    if (all.length === 0) return 'ZERO';
    const said = await this.sayable(actor, all, asked);
    if (said.length === 0) return 'NOT_PUBLIC';
    const named = said.slice(0, token.names ?? 0);
    if (named.length < (token.names ?? 0)) return 'TOO_FEW_NAMES';
    const list = named.map(({ title }) => title).join(words('paper.stated.and'));
    return { ...expansionOf(count, list, named), value: null, digest: digestOf(list, named) };
  }

  /** The names of records that may be said: inside all of them, outside those of what was made public. */
  private async sayable(actor: Actor, behind: readonly Behind[], { audience, asOf }: Asked): Promise<readonly Named[]> {
    const titled = behind.flatMap(({ id, revision, title }) => (title === null ? [] : [{ id, revision, title }]));
    if (audience === 'REPORT') return titled;
    const ids = titled.map(({ id }) => id);
    const entries = await findSaidEntries(this.database, scopeOf(actor), ids, asOf);
    return titled.filter(({ id }) => entries.get(id)?.release === 'PUBLIC');
  }

  /** What the number is held against: the whole of which it is said, and the same of the year before, as it is known by the day. */
  private async beside(actor: Actor, token: Token, asked: Asked): Promise<Beside> {
    const { whole, say } = token.parameters;
    const value = async (id: string, when: Asked): Promise<number | null> => {
      const count = await this.read(actor, token, id, when);
      return typeof count === 'string' ? null : count.value;
    };
    const compared = say === 'DELTA' && !ON_A_DAY.some((one) => token.reference.startsWith(one));
    return {
      whole: whole === undefined ? null : await value(whole, asked),
      lastYear: compared ? await value(token.reference, { ...asked, year: asked.year - 1 }) : null,
    };
  }

  private async read(actor: Actor, token: Token, id: string, asked: Asked): Promise<WholeCount | ChipFault> {
    const { project, unit, post, before, except } = token.parameters;
    const left = except?.split(',') ?? [];
    const malformed = [project, unit, post, ...left].some((one) => one !== undefined && !isRecordId(one));
    if (malformed || (before !== undefined && !DAY.test(before))) return 'PARAMETER_MALFORMED';
    const question = {
      ...{ year: asked.year, asOf: asked.asOf, publicOnly: asked.audience === 'REVIEW' },
      ...{ unitId: orNull(unit), leaderPostId: orNull(post) },
    };
    const count = await this.counts.execute(actor, id, question, cutOf(token));
    return typeof count === 'string' ? count : without(count, left);
  }
}

interface Beside {
  readonly whole: number | null;
  readonly lastYear: number | null;
}

/** A record with its name. */
type Named = Behind & { readonly title: string };

/** What is as it is on a day, and belongs to no year: nothing was more or less of it a year before. */
const ON_A_DAY = ['groups.', 'outputs.inForce', 'indicators.'];

const orNull = (given: string | undefined): string | null => given ?? null;

function cutOf({ parameters: { kind, level, project, domain, before } }: Token): CountCut {
  return {
    ...{ kind: orNull(kind), level: orNull(level), projectId: orNull(project) },
    ...{ domain: orNull(domain), before: orNull(before) },
  };
}

/** 其余: the number without what was named before. */
function without(count: WholeCount, ids: readonly string[]): WholeCount {
  const counted = count.counted.filter(({ id }) => !ids.includes(id));
  const left = count.counted.filter(({ id }) => ids.includes(id));
  return { ...count, counted, value: count.value - left.reduce((sum, { amount }) => sum + (amount ?? 1), 0) };
}

const behindOf = ({ counted }: WholeCount): readonly Behind[] =>
  counted.map(({ id, revision, title }) => ({ id, revision, title }));

function expansionOf(count: WholeCount, said: string, behind: readonly Behind[]): Expansion {
  const { value, unitOfMeasure, definition, asOf } = count;
  const number = String(value);
  return {
    ...{ words: said, value: number, unitOfMeasure, definition, asOf, grey: false, behind },
    digest: digestOf(number, behind),
  };
}

const monthsOf = ({ year, asOf }: Asked): number =>
  asOf < `${String(year)}-12-31` ? Number(asOf.slice(5, 7)) : DECEMBER;
