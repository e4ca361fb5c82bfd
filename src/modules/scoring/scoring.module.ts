import { Module } from '@nestjs/common';
import { RunScores } from './application/run-scores.use-case.js';

/** 日常积分: no address leads to it, so that it leaves no trace where a city does without. */
@Module({ providers: [RunScores] })
export class ScoringModule {}
