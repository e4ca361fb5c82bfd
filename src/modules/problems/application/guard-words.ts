import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WordGuards } from '../../obligations/index.js';
import { problemsBehind } from '../persistence/problem.repository.js';
import { SealedNames } from './sealed-names.js';

/** Whatever is said about what a problem makes others owe names nobody: its solution, and the task that the office made of it. */
@Injectable()
export class GuardWords implements OnModuleInit {
  constructor(
    private readonly guards: WordGuards,
    private readonly names: SealedNames,
  ) {}

  onModuleInit(): void {
    this.guards.register({
      faults: async (reader, obligationIds, said) => {
        const problems = await problemsBehind(reader, obligationIds);
        return problems.length === 0 ? [] : this.names.faults(reader, problems, said);
      },
    });
  }
}
