import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import { PageOf, PageQuery } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { CreateProject } from '../application/create-project.use-case.js';
import { EndProject } from '../application/end-project.use-case.js';
import { GetProject } from '../application/get-project.query.js';
import { ListChainGaps } from '../application/list-chain-gaps.query.js';
import { ListProjects } from '../application/list-projects.query.js';
import { ResolveParty } from '../application/resolve-party.use-case.js';
import { UpdateProject } from '../application/update-project.use-case.js';
import type { NodeFields } from '../domain/programme.js';
import type { ProjectDraft } from '../application/write-project.js';
import {
  ChainGapsAnswer,
  EndingAskedAnswer,
  ProjectAnswer,
  ProjectPageAnswer,
  ProjectRef,
  showChain,
  showProject,
  showProjectPage,
} from './project-answers.js';
import {
  EndProjectRequest,
  ProjectRequest,
  ProjectsQuery,
  ResolvePartyRequest,
  RewriteProjectRequest,
} from './project-requests.js';

const LEAD_REFUSALS = ['LEAD_CHANGE_NOT_ITS', 'LEAD_CHANGE_PENDING', 'LEAD_CHANGE_NOT_YOURS'];
const DRAFT_REFUSALS = [
  ...['PROJECT_NAME_TAKEN', 'PROJECT_UNIT_UNKNOWN', 'PROJECT_POST_UNFIT', 'PROJECT_NOT_FOUND'],
  ...['PROJECT_NODE_UNFIT', 'PROGRAMME_TERM_MISSING'],
];

/** Reform projects and their responsibility chains. */
@ApiTags('projects')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly list: ListProjects,
    private readonly get: GetProject,
    private readonly create: CreateProject,
    private readonly update: UpdateProject,
    private readonly end: EndProject,
  ) {}

  @Read('', { permission: 'projects.read', summary: 'List projects in scope, by code', returns: PageOf(ProjectAnswer) })
  async index(@Who() actor: Actor, @Query() query: ProjectsQuery): Promise<Page<ProjectAnswer>> {
    const limit = limitOf(query);
    const filter = {
      category: query.category ?? null,
      level: query.level ?? null,
      leadUnitId: query.leadUnitId ?? null,
      leaderPostId: query.leaderPostId ?? null,
      parentId: query.parentId ?? null,
      planId: query.planId ?? null,
      ended: query.ended ?? null,
      words: query.words ?? null,
    };
    const rows = await this.list.execute(actor, filter, { limit, after: decodeCursor(query.cursor, ['text']) });
    return pageOf(rows, limit, (row) => [row.code], showProject);
  }

  @Read(':id', {
    permission: 'projects.read',
    summary: 'Read a project with its chain',
    returns: ProjectPageAnswer,
    refuses: ['PROJECT_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<ProjectPageAnswer> {
    return showProjectPage(await this.get.execute(actor, id));
  }

  @Create('', {
    permission: 'projects.create',
    summary: 'Add a project with its chain',
    returns: ProjectRef,
    refuses: DRAFT_REFUSALS,
    idempotent: true,
  })
  add(@Who() actor: Actor, @Body() body: ProjectRequest): Promise<ProjectRef> {
    return this.create.execute(actor, draftOf(body));
  }

  @Replace(':id', {
    permission: 'projects.update',
    summary:
      'Rewrite a project and its chain; to another lead unit goes what is open and neither late nor under supervision',
    returns: ProjectRef,
    refuses: [...DRAFT_REFUSALS, 'PROJECT_OWN_PARENT', 'PROJECT_ENDED', ...LEAD_REFUSALS],
    versioned: true,
  })
  rewrite(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: RewriteProjectRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProjectRef> {
    const { carry = [], leave = [] } = body;
    return this.update.execute(actor, id, { ...draftOf(body), choice: { carry, leave } }, seen);
  }

  @Act(':id/end', {
    permission: 'projects.end',
    summary:
      'Ask to end a project, by its lead unit or the office; the executive deputy director decides, of a leader-led one the director',
    returns: EndingAskedAnswer,
    refuses: [
      ...['PROJECT_NOT_FOUND', 'PROJECT_NOT_YOURS', 'PROJECT_ENDED', 'PROJECT_END_WAITS'],
      ...['PROJECT_END_DOCUMENT_MISSING', 'TASKS_OPEN', 'PARTS_OPEN'],
    ],
    versioned: true,
  })
  endOne(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: EndProjectRequest,
    @SeenVersion() seen: number | null,
  ): Promise<EndingAskedAnswer> {
    const { endedAs, reason, documentNumber = null } = body;
    return this.end.execute(actor, id, { endedAs, reason, documentNumber }, seen);
  }
}

/** Words of a chain, resolved by a person. */
@ApiTags('projects')
@Controller('projects/:id/parties')
export class PartiesController {
  constructor(private readonly resolve: ResolveParty) {}

  @Act(':partyId/resolve', {
    permission: 'projects.update',
    summary: 'Say which units a group expression of the ledger means',
    returns: ProjectRef,
    refuses: ['PROJECT_NOT_FOUND', 'PARTY_NOT_WORDS', 'PROJECT_UNIT_UNKNOWN'],
    versioned: true,
  })
  resolveOne(
    @Who() actor: Actor,
    @PathId() id: string,
    @PathId('partyId') partyId: string,
    @Body() body: ResolvePartyRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProjectRef> {
    return this.resolve.execute(actor, id, { partyId, unitIds: body.unitIds }, seen);
  }
}

/** Gaps in responsibility chains. */
@ApiTags('projects')
@Controller('chain-gaps')
export class ChainGapsController {
  constructor(private readonly gaps: ListChainGaps) {}

  @Read('', {
    permission: 'chain-gaps.read',
    summary: 'List running projects with the gaps in their chains',
    returns: PageOf(ChainGapsAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: PageQuery): Promise<Page<ChainGapsAnswer>> {
    const limit = limitOf(query);
    const rows = await this.gaps.execute(actor, { limit, after: decodeCursor(query.cursor, ['text']) });
    return pageOf(rows, limit, (row) => [row.code], showChain);
  }
}

function nodeOf({ node, fieldName, termFrom, termTo }: ProjectRequest): NodeFields {
  return { node: node ?? null, fieldName: fieldName ?? null, termFrom: termFrom ?? null, termTo: termTo ?? null };
}

function draftOf(body: ProjectRequest): ProjectDraft {
  return {
    name: body.name,
    parentId: body.parentId ?? null,
    category: body.category,
    level: body.level,
    leadingPostId: body.leadingPostId ?? null,
    groupUnitId: body.groupUnitId ?? null,
    leadUnitId: body.leadUnitId,
    responsiblePostId: body.responsiblePostId ?? null,
    responsibleUnitIds: [...new Set(body.responsibleUnitIds ?? [])],
    supportingUnitIds: [...new Set(body.supportingUnitIds ?? [])],
    keyPoint: body.keyPoint ?? null,
    ...nodeOf(body),
  };
}
