import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answer, Id, NestedList, Text } from '../../../../platform/http/fields.js';
import { InLanguage } from '../../../../platform/http/language.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { PageOf } from '../../../../platform/http/page.js';
import { PathId, Who } from '../../../../platform/http/request-context.js';
import { Act, Read } from '../../../../platform/http/routes.js';
import { decodeCursor, endOf, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { EntryBatches } from '../application/batches.use-case.js';
import { ListRegisters } from '../application/list-registers.query.js';
import { ReadEntries, sortedOn } from '../application/read-entries.query.js';
import { RegisterEntryAnswer, showEntry } from './entry.answers.js';
import { ConfirmBatchRequest, MOST_TICKED, RegisterEntriesQuery, ReleaseBatchRequest } from './entry.requests.js';
import { RegistersAnswer, showRegister } from './registers.answers.js';

/** An entry that a decision on many left as it was. */
export class LeftOutAnswer {
  @Id() id!: string;
  @Text({ max: 60, description: 'Why: the code of the refusal.' }) code!: string;
}

/** What was confirmed at once, and what goes on waiting for somebody to say its issuer’s level. */
export class ConfirmedBatchAnswer {
  @Answer({ type: [String], format: 'uuid' }) confirmed!: readonly string[];
  @NestedList(() => LeftOutAnswer, { max: MOST_TICKED }) left!: readonly LeftOutAnswer[];
}

/** What was released at once, and what was left out. */
export class ReleasedBatchAnswer {
  @Answer({ type: [String], format: 'uuid' }) released!: readonly string[];
  @NestedList(() => LeftOutAnswer, { max: MOST_TICKED }) left!: readonly LeftOutAnswer[];
}

/** What the registers are. */
@ApiTags('registers')
@Controller('registers')
export class RegistersController {
  constructor(private readonly registers: ListRegisters) {}

  @Read('', {
    permission: 'registers.read',
    summary: 'List the registers in words, field by field, with what the caller may do',
    returns: RegistersAnswer,
  })
  index(@Who() actor: Actor, @InLanguage() language: Language): RegistersAnswer {
    const items = this.registers.execute(actor, language).map(showRegister);
    return { items, ...this.registers.shared(language) };
  }
}

/** Entries over all registers: the one queue of confirming, and what one's own unit reported. */
@ApiTags('registers')
@Controller('register-entries')
export class RegisterEntriesController {
  constructor(
    private readonly entries: ReadEntries,
    private readonly batches: EntryBatches,
  ) {}

  @Read('', {
    permission: 'registers.read',
    summary: 'List entries of every register in scope (待审核报送, 本单位已报)',
    returns: PageOf(RegisterEntryAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: RegisterEntriesQuery): Promise<Page<RegisterEntryAnswer>> {
    const { sort: wanted, mine, toVouch, kind, ...asked } = query;
    const sort = wanted ?? (query.waiting === true ? 'reportedOn' : '-reportedOn');
    const limit = limitOf(query);
    const after = endOf({ limit, after: decodeCursor(query.cursor, ['day', 'id']) }, 'on', 'id');
    const units = actor.posts.map(({ unitId }) => unitId);
    const filter = {
      ...asked,
      kinds: kind?.split(','),
      ofUnits: mine === true ? units : undefined,
      awaiting: toVouch === true ? units : undefined,
    };
    const rows = await this.entries.list(actor, filter, { sort, limit, after });
    return pageOf(rows, limit, ({ record }) => [sortedOn(sort, record), record.id], showEntry);
  }

  @Read(':id', {
    permission: 'registers.read',
    summary: 'Read an entry whatever its register',
    returns: RegisterEntryAnswer,
    refuses: ['ENTRY_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<RegisterEntryAnswer> {
    return showEntry(await this.entries.get(actor, id, null));
  }

  @Act('confirm-batch', {
    permission: 'registers.confirm',
    summary:
      'Confirm several entries: all of them, or none and those that stand in the way are named; what needs the issuer’s level said goes on waiting',
    returns: ConfirmedBatchAnswer,
    refuses: ['BATCH_REFUSED'],
  })
  confirm(@Who() actor: Actor, @Body() { entries, words }: ConfirmBatchRequest): Promise<ConfirmedBatchAnswer> {
    return this.batches.confirm(actor, entries, words ?? null);
  }

  @Act('release-batch', {
    permission: 'registers.release',
    summary: 'Release several entries; what may not go is left out and named',
    returns: ReleasedBatchAnswer,
  })
  release(@Who() actor: Actor, @Body() { entries, publicity }: ReleaseBatchRequest): Promise<ReleasedBatchAnswer> {
    return this.batches.release(actor, entries, publicity);
  }
}
