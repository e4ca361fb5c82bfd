import { Global, Module } from '@nestjs/common';
import { Keeping } from './keeping.js';

/** What is kept for a while only. */
@Global()
@Module({ providers: [Keeping], exports: [Keeping] })
export class RetentionModule {}
