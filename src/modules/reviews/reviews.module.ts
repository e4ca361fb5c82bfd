import { Module } from '@nestjs/common';
import { CountsModule } from '../counts/index.js';
import { StatementsModule } from '../statements/index.js';
import { Chips } from './application/chips.js';
import { DraftReview } from './application/draft-review.js';
import { ReadOffers } from './application/offers.query.js';
import { ReadReviewText } from './application/review-page.js';
import { Reviews } from './application/reviews.js';
import { Templates } from './application/templates.js';
import { ReviewTemplatesController } from './http/review-templates.controller.js';
import { ReviewsController } from './http/reviews.controller.js';

/** 综述 and 工作总结: what the office says of a year, each number with the list behind it. */
@Module({
  imports: [CountsModule, StatementsModule],
  controllers: [ReviewsController, ReviewTemplatesController],
  providers: [Chips, DraftReview, ReadOffers, ReadReviewText, Reviews, Templates],
})
export class ReviewsModule {}
