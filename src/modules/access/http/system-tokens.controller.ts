import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarDate, Id, NestedList, Text } from '../../../platform/http/fields.js';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { SystemTokens } from '../application/system-tokens.js';

const NAME = 60;

export class SystemTokenRequest {
  @Text({ max: NAME, description: 'What the system is called: its acts bear this name in the record.' }) name!: string;
  @Id({
    description: 'The unit for which it reports; it reaches the indicators that this unit reads, and nothing else.',
  })
  unitId!: string;
}

export class MadeSystemTokenAnswer {
  @Id() id!: string;
  @Text({ max: 100, description: 'Shown this once and kept nowhere: sent as `Authorization: Bearer …`.' })
  token!: string;
}

export class SystemTokenRefAnswer {
  @Id() id!: string;
}

export class SystemTokenAnswer {
  @Id() id!: string;
  @Text({ max: NAME }) name!: string;
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text({ max: 60, description: 'The one thing that it may do.' }) permission!: string;
  @CalendarDate() madeOn!: string;
  @Text({ max: 100, optional: true }) madeByName!: string | null;
  @CalendarDate({ optional: true, description: 'Since then it opens nothing.' }) revokedOn!: string | null;
}

export class SystemTokensAnswer {
  @NestedList(() => SystemTokenAnswer, { max: 1_000_000 }) items!: readonly SystemTokenAnswer[];
}

/** Other systems that report readings for a unit. */
@ApiTags('system tokens')
@Controller('system-tokens')
export class SystemTokensController {
  constructor(private readonly tokens: SystemTokens) {}

  @Read('', {
    permission: 'system-tokens.write',
    summary: 'List the tokens of other systems, those that stand first',
    returns: SystemTokensAnswer,
  })
  async index(): Promise<SystemTokensAnswer> {
    return { items: (await this.tokens.list()).map((token) => ({ ...token })) };
  }

  @Create('', {
    permission: 'system-tokens.write',
    summary: 'Make a token for another system that reports readings for a unit; it is shown this once',
    returns: MadeSystemTokenAnswer,
    // Not remembered for repeated calls, since the answer holds a secret: a second one is refused.
    refuses: ['SYSTEM_TOKEN_UNIT', 'SYSTEM_TOKEN_EXISTS'],
  })
  make(@Who() actor: Actor, @Body() { name, unitId }: SystemTokenRequest): Promise<MadeSystemTokenAnswer> {
    return this.tokens.make(actor, { name: name.trim(), unitId });
  }

  @Act(':id/revoke', {
    permission: 'system-tokens.write',
    summary: 'Take a token back: from now on it opens nothing',
    returns: SystemTokenRefAnswer,
    refuses: ['SYSTEM_TOKEN_NOT_FOUND', 'SYSTEM_TOKEN_GONE'],
  })
  revoke(@Who() actor: Actor, @PathId() id: string): Promise<SystemTokenRefAnswer> {
    return this.tokens.revoke(actor, id);
  }
}

/** The same, of one unit. */
@ApiTags('system tokens')
@Controller('units/:id/system-tokens')
export class UnitTokensController {
  constructor(private readonly tokens: SystemTokens) {}

  @Read('', {
    permission: 'system-tokens.read',
    summary: 'List the systems that report readings for a unit, those that stand first',
    returns: SystemTokensAnswer,
    refuses: ['SYSTEM_TOKEN_NOT_FOUND'],
  })
  async index(@Who() actor: Actor, @PathId() id: string): Promise<SystemTokensAnswer> {
    return { items: (await this.tokens.ofUnit(actor, id)).map((token) => ({ ...token })) };
  }
}
