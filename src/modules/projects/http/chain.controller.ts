import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Flag, Id, OneOf, NestedList, Answer, Text } from '../../../platform/http/fields.js';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ReadChain } from '../application/read-chain.query.js';
import { CHAIN_GAPS, PARTY_ROLES } from '../domain/project.js';

export class ChainPlaceAnswer {
  @Id() id!: string;
  @OneOf(PARTY_ROLES) role!: string;
  @Id({ optional: true }) unitId!: string | null;
  @Text({ max: 200, description: 'The unit’s or post’s name, or the words of the ledger.' }) name!: string;
  @Flag({ description: 'Words that nobody has resolved to units yet.' }) unresolved!: boolean;
  @Text({ max: 200, optional: true, description: 'The post that answers for the place.' }) postTitle!: string | null;
  @Text({ max: 100, optional: true, description: 'Who holds it today; null where it is vacant.' }) holderName!:
    | string
    | null;
}

export class ChainAnswer {
  @NestedList(() => ChainPlaceAnswer, { max: 1000, description: 'From the leading official to the supporting units.' })
  places!: ChainPlaceAnswer[];
  @Answer({ type: [String], enum: [...CHAIN_GAPS] }, { description: 'What is missing, the gravest first.' })
  gaps!: string[];
}

/** 责任链条 of one project. */
@ApiTags('projects')
@Controller('projects/:id/chain')
export class ChainController {
  constructor(private readonly chain: ReadChain) {}

  @Read('', {
    permission: 'projects.read',
    summary: 'Read a project’s chain with its present holders and its gaps',
    returns: ChainAnswer,
    refuses: ['PROJECT_NOT_FOUND'],
  })
  async show(@Who() actor: Actor, @PathId() id: string): Promise<ChainAnswer> {
    const { places, gaps } = await this.chain.execute(actor, id);
    return { places: places.map((place) => ({ ...place })), gaps: [...gaps] };
  }
}
