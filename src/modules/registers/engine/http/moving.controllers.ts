import { Body, Controller, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarDate, Text } from '../../../../platform/http/fields.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ExtendEntry } from '../application/extend-entry.use-case.js';
import { MoveEntry } from '../application/move-entry.use-case.js';
import type { Register } from '../domain/register.js';
import { ExtendedEntryAnswer, MovedEntryAnswer } from './entry.answers.js';
import { named, type RegisterClasses, rowFrom, type Sent } from './register-classes.js';

const REFUSES_STAGE = ['ENTRY_NOT_FOUND', 'NOT_CONFIRMED', 'CORRECTION_WAITS', 'ENTRY_REFUSED', 'STAGE_SKIPPED'];

export class ExtendTermRequest {
  @CalendarDate({ description: 'The new end; later than the present one.' }) termTo!: string;
  @Text({ max: 100, description: 'The number of the paper that prolongs it.' }) number!: string;
}

function movingController(register: Register, { Move }: RegisterClasses): Type {
  @ApiTags(register.path)
  @Controller(`${register.path}/:id`)
  class MovingController {
    constructor(private readonly entries: MoveEntry) {}

    @Act('move', {
      permission: 'registers.move',
      summary:
        'Move an entry one stage on (阶段), with what the stage asks; some take a head of the office, who is another',
      returns: MovedEntryAnswer,
      refuses: [...REFUSES_STAGE, 'STAGE_WAITS'],
      versioned: true,
    })
    move(
      @Who() actor: Actor,
      @PathId() id: string,
      @Body() body: Sent,
      @SeenVersion() seen: number | null,
    ): Promise<MovedEntryAnswer> {
      const row = rowFrom(register, body);
      const given = Object.keys(body).filter((name) => body[name] != null);
      const said = Object.fromEntries(given.map((name) => [name, row[name]]));
      return this.entries.move(actor, register, id, { stage: String(body['stage']), row: said }, seen);
    }
  }
  return named(register, MovingController, 'Moving', { move: [Object, String, Move, Object] });
}

function extendingController(register: Register): Type {
  @ApiTags(register.path)
  @Controller(`${register.path}/:id`)
  class ExtendingController {
    constructor(private readonly entries: ExtendEntry) {}

    @Act('extend', {
      permission: 'registers.move',
      summary: 'Ask to prolong its term (延期), which takes a head of the office who is another; the first one is kept',
      returns: ExtendedEntryAnswer,
      refuses: [...REFUSES_STAGE, 'STAGE_WAITS'],
      versioned: true,
    })
    extend(
      @Who() actor: Actor,
      @PathId() id: string,
      @Body() given: ExtendTermRequest,
      @SeenVersion() seen: number | null,
    ): Promise<ExtendedEntryAnswer> {
      return this.entries.execute(actor, register, id, given, seen);
    }
  }
  return named(register, ExtendingController, 'Extending', {});
}

/** The routes of a register with stages; none of any other. */
export function movingControllers(register: Register, classes: RegisterClasses): readonly Type[] {
  if ((register.stages ?? []).length === 0) return [];
  return [movingController(register, classes), ...(register.term === undefined ? [] : [extendingController(register)])];
}
