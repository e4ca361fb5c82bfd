import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ReviewSteps } from '../application/review-steps.js';
import { SecrecyReviewers } from '../application/secrecy-reviewers.js';
import {
  ConfirmLeadersRequest,
  NamedLeadersAnswer,
  PublicityRequest,
  ReviewStepAnswer,
  SecrecyRequest,
  SecrecyReviewerAnswer,
  SecrecyReviewerRequest,
  showLeaders,
  showReviewer,
  showStep,
} from './course.dto.js';

const REFUSALS = [
  ...['REVIEW_NOT_FOUND', 'REVIEW_STATE', 'REVIEW_STEP_EARLY', 'REVIEW_STEP_DONE', 'REVIEW_STEP_NOT_YOURS'],
];

/** What a review is looked through for before it is signed; of a text that changes since, it is looked through anew. */
@ApiTags('publications')
@Controller('reviews')
export class ReviewStepsController {
  constructor(private readonly steps: ReviewSteps) {}

  @Read(':id/steps', {
    permission: 'publications.write',
    summary: 'What was looked through of the text as it stands, and by whom',
    returns: [ReviewStepAnswer],
    refuses: ['REVIEW_NOT_FOUND'],
  })
  async made(@PathId() id: string): Promise<ReviewStepAnswer[]> {
    return (await this.steps.made(id)).map(showStep);
  }

  @Act(':id/secrecy', {
    permission: 'publications.write',
    summary:
      'Say, as the person named for it, that a review holds no secrets (保密审查); whoever finds some returns it',
    returns: [ReviewStepAnswer],
    refuses: [...REFUSALS, 'SECRECY_REVIEWER_UNNAMED'],
    versioned: true,
  })
  async secrecy(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { content, opinion, basis }: SecrecyRequest,
  ): Promise<ReviewStepAnswer[]> {
    await this.steps.secrecy(actor, id, { content, opinion, basis }, seen);
    return this.made(id);
  }

  @Act(':id/publicity', {
    permission: 'publications.write',
    summary: 'Say, as the executive deputy, that a review may be made public, by whom and where (公开审核)',
    returns: [ReviewStepAnswer],
    refuses: REFUSALS,
    versioned: true,
  })
  async publicity(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { opinion, publisher, place, registerNumber }: PublicityRequest,
  ): Promise<ReviewStepAnswer[]> {
    await this.steps.publicity(actor, id, { opinion, publisher, place, registerNumber }, seen);
    return this.made(id);
  }

  @Read(':id/leaders', {
    permission: 'publications.write',
    summary: 'The leaders whom a review names, held against the list of the day and its order',
    returns: NamedLeadersAnswer,
    refuses: ['REVIEW_NOT_FOUND'],
  })
  async leaders(@PathId() id: string): Promise<NamedLeadersAnswer> {
    return showLeaders(await this.steps.leaders(id));
  }

  @Act(':id/leaders', {
    permission: 'publications.write',
    summary: 'Confirm that names and order of the leaders are right, as they were shown',
    returns: [ReviewStepAnswer],
    refuses: [...REFUSALS, 'LEADERS_CHANGED'],
    versioned: true,
  })
  async confirmLeaders(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { digest }: ConfirmLeadersRequest,
  ): Promise<ReviewStepAnswer[]> {
    await this.steps.confirmLeaders(actor, id, digest, seen);
    return this.made(id);
  }
}

/** 保密审查员. */
@ApiTags('publications')
@Controller('secrecy-reviewer')
export class SecrecyReviewerController {
  constructor(private readonly reviewers: SecrecyReviewers) {}

  @Read('', {
    permission: 'publications.write',
    summary: 'Who looks through what is to be published for secrets',
    returns: SecrecyReviewerAnswer,
  })
  async current(): Promise<SecrecyReviewerAnswer> {
    return showReviewer(await this.reviewers.current());
  }

  @Act('', {
    permission: 'publications.write',
    summary:
      'Name, as executive deputy or director, who looks through what is to be published for secrets; never oneself',
    returns: SecrecyReviewerAnswer,
    refuses: ['SECRECY_REVIEWER_NOT_YOURS', 'SECRECY_REVIEWER_HIMSELF', 'SECRECY_REVIEWER_STRANGER'],
  })
  async name(@Who() actor: Actor, @Body() { personId }: SecrecyReviewerRequest): Promise<SecrecyReviewerAnswer> {
    await this.reviewers.name(actor, personId);
    return this.current();
  }
}
