import { Body, Controller, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { giveSessionCookie } from '../../modules/access/index.js';
import type { BusinessTime } from '../../platform/clock/business-clock.js';
import { type Settings, SETTINGS } from '../../platform/config/index.js';
import { Who } from '../../platform/http/request-context.js';
import { Act, ANYONE, Read, SIGNED_IN } from '../../platform/http/routes.js';
import type { Actor } from '../../shared-kernel/actor.js';
import { AdvanceDemoClock, type Arrival } from '../application/advance-demo-clock.use-case.js';
import { ListPersonas, type Persona } from '../application/list-personas.query.js';
import { ReadDemoClock } from '../application/read-demo-clock.query.js';
import { SignInAsPersona } from '../application/sign-in-as-persona.use-case.js';
import { ArrivalAnswer, DemoClockAnswer, PersonaAnswer } from './demo.answers.js';
import { JourneyRequest, PersonaRequest } from './demo.requests.js';

/** Demo mode only; anywhere else these answer 404. */
@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly listPersonas: ListPersonas,
    private readonly signInAsPersona: SignInAsPersona,
    private readonly readClock: ReadDemoClock,
    private readonly advanceClock: AdvanceDemoClock,
  ) {}

  @Read('personas', { permission: ANYONE, summary: 'List the personas of the demo', returns: [PersonaAnswer] })
  personas(): Promise<readonly Persona[]> {
    return this.listPersonas.execute();
  }

  @Act('sign-in', {
    permission: ANYONE,
    summary: 'Sign in as a persona; the session comes as a cookie',
    refuses: ['PERSONA_UNKNOWN'],
  })
  async signIn(@Body() { persona }: PersonaRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    giveSessionCookie(reply, await this.signInAsPersona.execute(persona), this.settings.publicUrl);
  }

  @Read('clock', { permission: ANYONE, summary: 'Read the business clock of the demo', returns: DemoClockAnswer })
  clock(): Promise<BusinessTime> {
    return this.readClock.execute();
  }

  @Act('clock', {
    permission: SIGNED_IN,
    summary: 'Move the clock forward; everything due on the way happens, in order',
    returns: ArrivalAnswer,
    refuses: ['CLOCK_FORWARD_ONLY', 'CLOCK_TOO_FAR', 'CLOCK_ONE_TARGET'],
  })
  advance(@Who() actor: Actor, @Body() journey: JourneyRequest): Promise<Arrival> {
    return this.advanceClock.execute(actor, journey);
  }
}
