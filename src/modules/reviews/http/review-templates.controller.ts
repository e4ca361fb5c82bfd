import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Create, Read, Replace } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { Templates } from '../application/templates.js';
import { ReviewRefAnswer } from './review.answers.js';
import { ReviewTemplateAnswer, ReviewTemplateRequest, showTemplate, templateOf } from './template.dto.js';

const REFUSALS = ['REVIEW_TEMPLATE_REFUSED', 'REVIEW_TEMPLATE_NAME_TAKEN'];

/** By which headings reviews are drafted. */
@ApiTags('publications')
@Controller('review-templates')
export class ReviewTemplatesController {
  constructor(private readonly templates: Templates) {}

  @Read('', {
    permission: 'publications.write',
    summary: 'The templates of reviews: two examples, and the office’s own',
    returns: [ReviewTemplateAnswer],
  })
  async index(): Promise<ReviewTemplateAnswer[]> {
    return (await this.templates.list()).map(showTemplate);
  }

  @Create('', {
    permission: 'publications.write',
    summary: 'Keep headings of the office’s own',
    returns: ReviewRefAnswer,
    refuses: REFUSALS,
    idempotent: true,
  })
  async create(@Who() actor: Actor, @Body() template: ReviewTemplateRequest): Promise<ReviewRefAnswer> {
    return { id: await this.templates.create(actor, templateOf(template)) };
  }

  @Replace(':id', {
    permission: 'publications.write',
    summary: 'Write headings of the office’s own anew; what was drafted by them stays as it is',
    returns: ReviewTemplateAnswer,
    refuses: ['REVIEW_TEMPLATE_NOT_FOUND', ...REFUSALS],
    versioned: true,
  })
  async write(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() template: ReviewTemplateRequest,
  ): Promise<ReviewTemplateAnswer> {
    return showTemplate(await this.templates.write(actor, id, templateOf(template), seen));
  }
}
