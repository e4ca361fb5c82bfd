import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarDate, Flag, Id, Int, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ENDED_AS, PROJECT_NODES } from '../../../shared-kernel/project.js';
import { type Programme, type ProgrammePart, ReadProgrammes } from '../application/read-programmes.query.js';

const COUNT = { min: 0, max: 1_000_000_000 } as const;
const YEARS = { min: 2000, max: 2200 } as const;

class NodeAnswer {
  @Id() id!: string;
  @Text({ max: 40 }) code!: string;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 200, optional: true }) leadUnitName!: string | null;
  @Int({ ...COUNT, description: 'Minor items at or below it that stand, in scope.' }) minor!: number;
  @Int({ ...COUNT, description: 'Of these completed.' }) minorDone!: number;
  @Flag({ description: 'All of them are.' }) allDone!: boolean;
  @OneOf(ENDED_AS, { optional: true }) endedAs!: string | null;
  @CalendarDate({ optional: true }) endedOn!: string | null;
  @Flag({ description: 'Its own page is in the reader’s scope.' }) open!: boolean;
}

class ProgrammeAnswer extends NodeAnswer {
  @Int({ ...YEARS, optional: true }) termFrom!: number | null;
  @Int({ ...YEARS, optional: true }) termTo!: number | null;
  @Int({ ...COUNT, description: 'Distinct fields (领域) of its major items.' }) fields!: number;
  @Int(COUNT) major!: number;
}

class ProgrammeNodeAnswer extends NodeAnswer {
  @Id({ optional: true }) parentId!: string | null;
  @OneOf(PROJECT_NODES) node!: string;
  @Text({ max: 60, optional: true }) fieldName!: string | null;
  @Flag({ description: 'Led by a city leader: it owes the five duties.' }) leaderLed!: boolean;
}

class ProgrammePageAnswer extends ProgrammeAnswer {
  @NestedList(() => ProgrammeNodeAnswer, {
    max: COUNT.max,
    description: 'Its major and minor items in scope with what stands above them, by code.',
  })
  nodes!: readonly ProgrammeNodeAnswer[];
}

function shownNode({ id, code, name, leadUnitName, minor, minorDone, allDone, endedAs, endedOn, open }: ProgrammePart) {
  return { id, code, name, leadUnitName, minor, minorDone, allDone, endedAs, endedOn, open };
}

function shownProgramme(programme: Programme) {
  const { termFrom, termTo, fields, major } = programme;
  return { ...shownNode(programme), termFrom, termTo, fields, major };
}

function shownPart(part: ProgrammePart) {
  const { parentId, node, fieldName, leaderLed } = part;
  return { ...shownNode(part), parentId, node, fieldName, leaderLed };
}

/** 集成改革: programmes that split into items over units and counties. */
@ApiTags('projects')
@Controller('programmes')
export class ProgrammesController {
  constructor(private readonly programmes: ReadProgrammes) {}

  @Read('', {
    permission: 'projects.read',
    summary: 'List programmes of which something is in scope, with how far they are',
    returns: [ProgrammeAnswer],
  })
  async index(@Who() actor: Actor): Promise<ProgrammeAnswer[]> {
    return (await this.programmes.list(actor)).map(shownProgramme);
  }

  @Read(':id', {
    permission: 'projects.read',
    summary: 'Read a programme with its major and minor items in scope',
    returns: ProgrammePageAnswer,
    refuses: ['PROJECT_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<ProgrammePageAnswer> {
    const programme = await this.programmes.get(actor, id);
    const nodes = programme.nodes.filter(({ node }) => node !== 'PROGRAMME').map(shownPart);
    return { ...shownProgramme(programme), nodes };
  }
}
