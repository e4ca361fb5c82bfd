import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';
import { ProjectChain } from '../../obligations/index.js';
import { findChainHead } from '../persistence/chain.repository.js';
import { findAssigningOfficial } from '../persistence/task.repository.js';
import { assignedBy, projectName, seesProject, visibleProject } from '../persistence/visible-projects.js';

/** Tells the obligations, which rank below, who stands in a project's chain. */
@Injectable()
export class ProjectChainSource implements OnModuleInit {
  constructor(private readonly chain: ProjectChain) {}

  onModuleInit(): void {
    this.chain.register({
      visibleProject,
      seesProject,
      assignedBy,
      projectName,
      leadingPostOf: async (reader: Reader, projectId: string) =>
        (await findChainHead(reader, projectId))?.leadingPostId ?? null,
      assigningPostOf: findAssigningOfficial,
    });
  }
}
