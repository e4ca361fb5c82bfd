import { Body, Controller, Query, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../../platform/http/routes.js';
import { decodeCursor, endOf, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ConfirmEntry } from '../application/confirm-entry.use-case.js';
import { ConfirmOwnEntry } from '../application/confirm-own-entry.use-case.js';
import { CorrectEntry } from '../application/correct-entry.use-case.js';
import { ReadEntries, sortedOn } from '../application/read-entries.query.js';
import { ReleaseEntry } from '../application/release-entry.use-case.js';
import { ReportEntry } from '../application/report-entry.use-case.js';
import { ReturnEntry } from '../application/return-entry.use-case.js';
import { RewriteEntry } from '../application/rewrite-entry.use-case.js';
import { VouchEntry } from '../application/vouch-entry.use-case.js';
import { WithdrawEntry } from '../application/withdraw-entry.use-case.js';
import type { Filers, Register } from '../domain/register.js';
import {
  EntryRefAnswer,
  type RegisterEntryAnswer,
  ReportedEntryAnswer,
  showEntry,
  showEntryPage,
  showReported,
} from './entry.answers.js';
import {
  ConfirmEntryRequest,
  type EntriesQuery,
  ReleaseEntryRequest,
  ReturnEntryRequest,
  VouchEntryRequest,
  WithdrawEntryRequest,
} from './entry.requests.js';
import { movingControllers } from './moving.controllers.js';
import { classesOf, named, ownFilter, type RegisterClasses, rowFrom, type Sent } from './register-classes.js';

const NOT_THERE = ['ENTRY_NOT_FOUND'];
const REFUSES_ROW = ['ENTRY_NOT_YOURS', 'ENTRY_REFUSED', 'ENTRY_EXISTS'];
const REFUSES_OUTWARD = [
  'NEVER_PUBLIC',
  'OFF_SYSTEM_STAYS_INSIDE',
  'FACT_OF_INSTRUCTIONS',
  'RELEASE_NEEDS_DIRECTOR',
  'ENTRY_REFUSED',
  'CLAIM_UNPROVEN',
  'CLAIM_SOURCE_MISSING',
  'RELEASE_NEEDS_EXECUTIVE',
];
const REFUSES_SECOND = [...NOT_THERE, 'ENTRY_STATE', 'OWN_ENTRY', 'ENTRY_NEEDS_DEPUTY_DIRECTOR'];

/** The permission of whoever reads a register. */
const reading = ({ readers }: Register): string => (readers === 'OFFICE' ? 'registers.enter' : 'registers.read');

/** The permission of whoever reports to a register. */
const REPORTING: Readonly<Record<Filers, string>> = {
  UNITS: 'registers.create',
  SECRETARIES: 'instructions.enter',
  OFFICE: 'registers.enter',
};
const reporting = ({ filers }: Register): string => REPORTING[filers];

function readingController(register: Register, { Answer, Page: EntryPage, Query: Asked }: RegisterClasses): Type {
  @ApiTags(register.path)
  @Controller(register.path)
  class ReadingController {
    constructor(private readonly entries: ReadEntries) {}

    @Read('', { permission: reading(register), summary: 'List entries in scope', returns: PageOf(Answer) })
    async index(@Who() actor: Actor, @Query() query: EntriesQuery): Promise<Page<RegisterEntryAnswer>> {
      const { sort = '-happenedOn', ...asked } = query;
      const limit = limitOf(query);
      const after = endOf({ limit, after: decodeCursor(query.cursor, ['day', 'id']) }, 'on', 'id');
      const own = ownFilter(register, query as unknown as Sent);
      const rows = await this.entries.list(actor, { ...asked, kind: register.kind, own }, { sort, limit, after });
      return pageOf(rows, limit, ({ record }) => [sortedOn(sort, record), record.id], showEntry);
    }

    @Read(':id', {
      permission: reading(register),
      summary: 'Read an entry with its revisions',
      returns: EntryPage,
      refuses: NOT_THERE,
    })
    async one(@Who() actor: Actor, @PathId() id: string): Promise<RegisterEntryAnswer> {
      return showEntryPage(await this.entries.get(actor, id, register));
    }
  }
  return named(register, ReadingController, 'Reading', { index: [Object, Asked] });
}

function filingController(register: Register, { Report }: RegisterClasses): Type {
  @ApiTags(register.path)
  @Controller(register.path)
  class FilingController {
    constructor(
      private readonly report: ReportEntry,
      private readonly rewrite: RewriteEntry,
      private readonly entries: ReadEntries,
    ) {}

    @Create('', {
      permission: reporting(register),
      summary: 'Report an entry (报送); the office’s second person confirms it',
      returns: ReportedEntryAnswer,
      refuses: REFUSES_ROW,
      idempotent: true,
    })
    async add(@Who() actor: Actor, @Body() body: Sent): Promise<ReportedEntryAnswer> {
      const ref = await this.report.execute(actor, register, rowFrom(register, body));
      return showReported(ref, await this.entries.told(actor, ref.id));
    }

    @Replace(':id', {
      permission: reporting(register),
      summary: 'Write an entry anew that waits or was returned, and report it again',
      returns: ReportedEntryAnswer,
      refuses: [...NOT_THERE, 'ENTRY_STATE', ...REFUSES_ROW],
      versioned: true,
    })
    async replace(
      @Who() actor: Actor,
      @PathId() id: string,
      @Body() body: Sent,
      @SeenVersion() seen: number | null,
    ): Promise<ReportedEntryAnswer> {
      const ref = await this.rewrite.execute(actor, register, id, rowFrom(register, body), seen);
      return showReported(ref, await this.entries.told(actor, id));
    }
  }
  const takes = { add: [Object, Report], replace: [Object, String, Report, Object] };
  return named(register, FilingController, 'Filing', takes);
}

function correctingController(register: Register, { Correction }: RegisterClasses): Type {
  @ApiTags(register.path)
  @Controller(register.path)
  class CorrectingController {
    constructor(private readonly correct: CorrectEntry) {}

    @Act(':id/correct', {
      permission: 'registers.confirm',
      summary: 'Correct what was confirmed, with a reason; a second person confirms it, until then all stays',
      returns: EntryRefAnswer,
      refuses: [...NOT_THERE, 'ENTRY_STATE', 'CORRECTION_WAITS', ...REFUSES_ROW],
      versioned: true,
    })
    mend(
      @Who() actor: Actor,
      @PathId() id: string,
      @Body() body: Sent,
      @SeenVersion() seen: number | null,
    ): Promise<EntryRefAnswer> {
      const given = { row: rowFrom(register, body), reason: String(body['reason']) };
      return this.correct.execute(actor, register, id, given, seen);
    }
  }
  return named(register, CorrectingController, 'Correcting', { mend: [Object, String, Correction, Object] });
}

function decidingController(register: Register): Type {
  @ApiTags(register.path)
  @Controller(`${register.path}/:id`)
  class DecidingController {
    constructor(
      private readonly confirmEntry: ConfirmEntry,
      private readonly returnEntry: ReturnEntry,
    ) {}

    @Act('confirm', {
      permission: 'registers.confirm',
      summary: 'Accept what was reported, or a correction (审核通过); never one’s own',
      returns: EntryRefAnswer,
      refuses: [...REFUSES_SECOND, 'UNIT_WORD_MISSING', 'ENTRY_REFUSED', 'ENTRY_EXISTS'],
      versioned: true,
    })
    confirm(
      @Who() actor: Actor,
      @PathId() id: string,
      @Body() { words, proofLevel }: ConfirmEntryRequest,
      @SeenVersion() seen: number | null,
    ): Promise<EntryRefAnswer> {
      const given = { words: words ?? null, proofLevel: proofLevel ?? null };
      return this.confirmEntry.execute(actor, register, id, given, seen);
    }

    @Act('return', {
      permission: 'registers.confirm',
      summary: 'Return with what is missing (退回补正), or refuse a correction; never one’s own',
      returns: EntryRefAnswer,
      refuses: REFUSES_SECOND,
      versioned: true,
    })
    giveBack(
      @Who() actor: Actor,
      @PathId() id: string,
      @Body() { missing }: ReturnEntryRequest,
      @SeenVersion() seen: number | null,
    ): Promise<EntryRefAnswer> {
      return this.returnEntry.execute(actor, register, id, missing, seen);
    }
  }
  return named(register, DecidingController, 'Deciding', {});
}

function endingController(register: Register): Type {
  @ApiTags(register.path)
  @Controller(`${register.path}/:id`)
  class EndingController {
    constructor(
      private readonly withdrawEntry: WithdrawEntry,
      private readonly releaseEntry: ReleaseEntry,
    ) {}

    @Act('withdraw', {
      permission: reporting(register),
      summary:
        'Take an entry back: one’s own before it is confirmed, afterwards the office’s section chief with a reason',
      returns: EntryRefAnswer,
      refuses: [...NOT_THERE, 'ENTRY_STATE', 'ENTRY_NOT_YOURS', 'ENTRY_REFUSED', 'TASK_UNDER_SUPERVISION'],
      versioned: true,
    })
    takeBack(
      @Who() actor: Actor,
      @PathId() id: string,
      @Body() { reason, mergedInto }: WithdrawEntryRequest,
      @SeenVersion() seen: number | null,
    ): Promise<EntryRefAnswer> {
      const given = { reason: reason ?? null, mergedInto: mergedInto ?? null };
      return this.withdrawEntry.execute(actor, register, id, given, seen);
    }

    @Act('release', {
      permission: 'registers.release',
      summary: 'Say how far a confirmed entry goes out; never one’s own',
      returns: EntryRefAnswer,
      refuses: [...NOT_THERE, 'NOT_CONFIRMED', 'CORRECTION_WAITS', 'OWN_ENTRY', ...REFUSES_OUTWARD],
      versioned: true,
    })
    release(
      @Who() actor: Actor,
      @PathId() id: string,
      @Body() { publicity, consentBy, consentOn }: ReleaseEntryRequest,
      @SeenVersion() seen: number | null,
    ): Promise<EntryRefAnswer> {
      const wanted = { publicity, consentBy: consentBy ?? null, consentOn: consentOn ?? null };
      return this.releaseEntry.execute(actor, register, id, wanted, seen);
    }
  }
  return named(register, EndingController, 'Ending', {});
}

function ownController(register: Register): Type {
  @ApiTags(register.path)
  @Controller(`${register.path}/:id`)
  class OwnController {
    constructor(private readonly confirmOwn: ConfirmOwnEntry) {}

    @Act('confirm-entry', {
      permission: 'registers.confirm-entry',
      summary: 'The unit confirms, once, what was entered for it (代为录入)',
      returns: EntryRefAnswer,
      refuses: [...NOT_THERE, 'ENTRY_NOT_YOURS', 'NOTHING_TO_CONFIRM'],
      versioned: true,
    })
    confirmEntry(
      @Who() actor: Actor,
      @PathId() id: string,
      @SeenVersion() seen: number | null,
    ): Promise<EntryRefAnswer> {
      return this.confirmOwn.execute(actor, register, id, seen);
    }
  }
  return named(register, OwnController, 'Own', {});
}

function vouchingController(register: Register): Type {
  @ApiTags(register.path)
  @Controller(`${register.path}/:id`)
  class VouchingController {
    constructor(private readonly vouchEntry: VouchEntry) {}

    @Act('vouch', {
      permission: 'registers.vouch',
      summary: 'Say for the unit that answers for the number whether it is right, by itself or by telephone',
      returns: EntryRefAnswer,
      refuses: [...NOT_THERE, 'ENTRY_NOT_YOURS', 'OWN_ENTRY', 'NOTHING_TO_CONFIRM', 'ENTRY_REFUSED'],
      versioned: true,
    })
    vouch(
      @Who() actor: Actor,
      @PathId() id: string,
      @Body() { agrees, words, saidBy, saidOn }: VouchEntryRequest,
      @SeenVersion() seen: number | null,
    ): Promise<EntryRefAnswer> {
      const said = { agrees, words: words ?? null, saidBy: saidBy ?? null, saidOn: saidOn ?? null };
      return this.vouchEntry.execute(actor, register, id, said, seen);
    }
  }
  return named(register, VouchingController, 'Vouching', {});
}

/** The routes of one register, each typed by its definition. */
export function controllersOf(register: Register): readonly Type[] {
  const classes = classesOf(register);
  return [
    readingController(register, classes),
    filingController(register, classes),
    correctingController(register, classes),
    decidingController(register),
    endingController(register),
    ...movingControllers(register, classes),
    ...(register.filers === 'UNITS' ? [ownController(register)] : []),
    ...(register.vouched ? [vouchingController(register)] : []),
  ];
}
