import { Body, Controller, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { AbolishPost } from '../application/abolish-post.use-case.js';
import { Appoint } from '../application/appoint.use-case.js';
import { ChangePost } from '../application/change-post.use-case.js';
import { CreatePost } from '../application/create-post.use-case.js';
import { ListPosts } from '../application/list-posts.query.js';
import { AuthorityAnswer, ListedPostAnswer, MadeAnswer, showListedPost, showOutcome } from './organisation.answers.js';
import {
  AppointRequest,
  ChangePostRequest,
  CreatePostRequest,
  PostsQuery,
  VacateRequest,
} from './organisation.requests.js';

/** What an act of authority refuses beyond its own. */
const AUTHORITY = ['AUTHORITY_OVER_ONESELF', 'AUTHORITY_WAITS'];

/** Where whoever has no place in the order of leaders stands. */
const UNPLACED = 2_147_483_647;

@ApiTags('organisation')
@Controller('posts')
export class PostsController {
  constructor(
    private readonly posts: ListPosts,
    private readonly createPost: CreatePost,
    private readonly changePost: ChangePost,
    private readonly appointTo: Appoint,
    private readonly abolishPost: AbolishPost,
  ) {}

  @Read('', {
    permission: 'posts.read',
    summary: 'The directory of posts and their holders today; leading officials in the order given to them',
    returns: PageOf(ListedPostAnswer),
  })
  async list(@Query() query: PostsQuery): Promise<Page<ListedPostAnswer>> {
    const limit = limitOf(query);
    const { unitId = null, role = null, vacant: vacantOnly = false } = query;
    const after = (decodeCursor(query.cursor, ['number', 'id']) ?? null) as readonly [number, string] | null;
    const rows = await this.posts.execute({ unitId, role, vacantOnly, after, limit });
    return pageOf(rows, limit, (row) => [row.orderNo ?? UNPLACED, row.postId], showListedPost);
  }

  @Create('', {
    permission: 'posts.create',
    summary: 'Add a vacant post to a unit',
    returns: MadeAnswer,
    refuses: ['ROLE_NOT_OF_THIS_UNIT', 'SERVES_NO_LEADER', 'POST_TITLE_TAKEN', 'UNIT_CLOSED'],
    idempotent: true,
  })
  async create(@Who() actor: Actor, @Body() body: CreatePostRequest): Promise<MadeAnswer> {
    const { unitId, role, rank, title, servesPostId = null, headsCity = false } = body;
    return { id: await this.createPost.execute(actor, { unitId, role, rank, title, servesPostId, headsCity }) };
  }

  @Replace(':id', {
    permission: 'posts.update',
    summary: 'Rename a post, change its rank, or say that it heads the city; its role, holder and records stay',
    description:
      'Nobody changes the post that he holds. What changes the rights of a post that somebody holds takes effect on the word of a second person.',
    returns: AuthorityAnswer,
    refuses: ['POST_ABOLISHED', 'POST_TITLE_TAKEN', ...AUTHORITY],
    mayWait: true,
    versioned: true,
  })
  async change(
    @Who() actor: Actor,
    @PathId() postId: string,
    @SeenVersion() seen: number | null,
    @Body() { title, rank, headsCity }: ChangePostRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuthorityAnswer> {
    return showOutcome(await this.changePost.execute(actor, postId, { title, rank, headsCity }, seen), reply);
  }

  @Create(':id/tenures', {
    permission: 'tenures.create',
    summary: 'Appoint somebody from a day on; the present holder ends the day before and is told',
    description:
      'Nobody seats himself. A post that signs is filled on the word of a second person, a head of the office who is neither the proposer nor concerned; the director’s on that of the executive deputy; either may come from paper.',
    returns: AuthorityAnswer,
    refuses: ['PERSON_NOT_FOUND', 'TENURE_OVERLAPS', 'POST_ABOLISHED', ...AUTHORITY],
    mayWait: true,
    idempotent: true,
  })
  async appoint(
    @Who() actor: Actor,
    @PathId() postId: string,
    @Body() { personId, fromDay }: AppointRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuthorityAnswer> {
    return showOutcome(await this.appointTo.execute(actor, { postId, personId, fromDay }), reply);
  }

  @Act(':id/vacate', {
    permission: 'tenures.create',
    summary: 'The post falls vacant from a day on; of a post that signs on the word of a second person',
    returns: AuthorityAnswer,
    refuses: ['POST_VACANT_ALREADY', 'TENURE_OVERLAPS', 'AUTHORITY_WAITS'],
    mayWait: true,
  })
  async vacate(
    @Who() actor: Actor,
    @PathId() postId: string,
    @Body() { fromDay }: VacateRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuthorityAnswer> {
    return showOutcome(await this.appointTo.execute(actor, { postId, personId: null, fromDay }), reply);
  }

  @Act(':id/abolish', {
    permission: 'posts.abolish',
    summary: 'Abolish a vacant post on which nothing hangs any more',
    refuses: ['POST_ABOLISHED', 'POST_HELD', 'POST_IN_USE', 'AUTHORITY_WAITS'],
    versioned: true,
  })
  async abolish(@Who() actor: Actor, @PathId() postId: string, @SeenVersion() seen: number | null): Promise<void> {
    await this.abolishPost.execute(actor, postId, seen);
  }
}
