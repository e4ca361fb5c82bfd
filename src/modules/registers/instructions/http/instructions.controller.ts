import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, Who } from '../../../../platform/http/request-context.js';
import { Act, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { AssignInstruction } from '../application/assign-instruction.use-case.js';
import { ReadHandling } from '../application/read-handling.query.js';
import { ReportBack } from '../application/report-back.use-case.js';
import {
  AssignedInstructionAnswer,
  AssignInstructionRequest,
  HandlingAnswer,
  ReportBackRequest,
  showHandling,
} from './handling.dto.js';

const NOT_THERE = ['ENTRY_NOT_FOUND'];

/** What becomes of instructions that require something. */
@ApiTags('instructions')
@Controller('instructions/:id')
export class InstructionsController {
  constructor(
    private readonly handling: ReadHandling,
    private readonly assigning: AssignInstruction,
    private readonly reporting: ReportBack,
  ) {}

  @Read('handling', {
    permission: 'registers.read',
    summary: 'Read where what an instruction requires stands',
    returns: HandlingAnswer,
    refuses: NOT_THERE,
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<HandlingAnswer> {
    return showHandling(await this.handling.execute(actor, id));
  }

  @Act('assign', {
    permission: 'instructions.assign',
    summary: 'Make a task of what the leader requires (交办); asked twice it is the same task',
    returns: AssignedInstructionAnswer,
    refuses: [...NOT_THERE, 'NOT_CONFIRMED', 'NOT_A_REQUIREMENT', 'ENTRY_REFUSED', 'TASK_UNIT_UNFIT'],
  })
  assign(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { matter, unitId, urgency }: AssignInstructionRequest,
  ): Promise<AssignedInstructionAnswer> {
    return this.assigning.execute(actor, id, {
      matter: matter ?? null,
      unitId: unitId ?? null,
      urgency: urgency ?? null,
    });
  }

  @Act('report-back', {
    permission: 'instructions.enter',
    summary: 'Register that the leader was told of the result; only then it is done (办结)',
    returns: HandlingAnswer,
    refuses: [
      ...NOT_THERE,
      ...['INSTRUCTION_UNASSIGNED', 'INSTRUCTION_UNDER_WAY', 'INSTRUCTION_REPORTED', 'ENTRY_REFUSED'],
    ],
  })
  async reportBack(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { on, how }: ReportBackRequest,
  ): Promise<HandlingAnswer> {
    await this.reporting.execute(actor, id, { on, how });
    return showHandling(await this.handling.execute(actor, id));
  }
}
