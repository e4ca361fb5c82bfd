import { Module } from '@nestjs/common';
import { CountsModule } from '../counts/index.js';
import { PublicationsModule } from '../publications/index.js';
import { StatementsModule } from '../statements/index.js';
import { Chips } from './application/chips.js';
import { DraftReview } from './application/draft-review.js';
import { IssuedReviews } from './application/issued-review.query.js';
import { ReadOffers } from './application/offers.query.js';
import { ReviewCourse } from './application/review-course.js';
import { ReviewHandler } from './application/review-handler.js';
import { ReadReviewText } from './application/review-page.js';
import { ReviewSteps } from './application/review-steps.js';
import { Reviews } from './application/reviews.js';
import { SecrecyReviewers } from './application/secrecy-reviewers.js';
import { Templates } from './application/templates.js';
import { IssuedReviewController } from './http/issued-review.controller.js';
import { ReviewCourseController } from './http/review-course.controller.js';
import { ReviewStepsController, SecrecyReviewerController } from './http/review-steps.controller.js';
import { ReviewTemplatesController } from './http/review-templates.controller.js';
import { ReviewsController } from './http/reviews.controller.js';

/** 综述 and 工作总结: what the office says of a year, each number with the list behind it. */
@Module({
  imports: [CountsModule, PublicationsModule, StatementsModule],
  controllers: [
    ...[ReviewsController, ReviewCourseController, ReviewStepsController],
    ...[IssuedReviewController, ReviewTemplatesController, SecrecyReviewerController],
  ],
  providers: [
    ...[Chips, DraftReview, ReadOffers, ReadReviewText, ReviewCourse, ReviewHandler, ReviewSteps, Reviews],
    ...[IssuedReviews, SecrecyReviewers, Templates],
  ],
})
export class ReviewsModule {}
