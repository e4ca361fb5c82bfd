import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../../platform/database/tx.js';
import type { Condition } from '../../../../platform/database/where.js';
import type { Scope } from '../../../../shared-kernel/actor.js';

/** What the obligations must ask about projects, which rank above them. */
export interface ChainSource {
  /**
   * A condition under which the project named by the column lies in scope.
   * @param column for instance `o.project_id`
   */
  visibleProject(scope: Scope, column: string): Condition;
  /** Whether a project lies in scope. */
  seesProject(reader: Reader, scope: Scope, projectId: string): Promise<boolean>;
  /**
   * A condition under which the thing named by the column was assigned by one of the scope's posts.
   * @param column for instance `o.subject_id`
   */
  assignedBy(scope: Scope, column: string): Condition;
  /**
   * An expression for the name of the project named by the column, found by its key.
   * @param column for instance `o.project_id`
   */
  projectName(column: string): string;
  /** The leading official's post, null where the project has none. */
  leadingPostOf(reader: Reader, projectId: string): Promise<string | null>;
  /** The official in charge of a thing that belongs to no project with a leader: who assigned it, null where none did. */
  assigningPostOf(reader: Reader, subjectId: string): Promise<string | null>;
}

/** Before the projects say otherwise nobody sees anything by a project's chain. */
const NOTHING: ChainSource = {
  visibleProject: () => () => 'false',
  seesProject: () => Promise.resolve(false),
  assignedBy: () => () => 'false',
  projectName: () => 'NULL::text',
  leadingPostOf: () => Promise.resolve(null),
  assigningPostOf: () => Promise.resolve(null),
};

/** The port through which a higher module tells who stands in a project's chain. */
@Injectable()
export class ProjectChain {
  private source: ChainSource = NOTHING;

  /** Called once, when the module above starts. */
  register(source: ChainSource): void {
    this.source = source;
  }

  /** A condition under which the project named by the column lies in scope. */
  visibleProject(scope: Scope, column: string): Condition {
    return this.source.visibleProject(scope, column);
  }

  /** Whether a project lies in scope. */
  seesProject(reader: Reader, scope: Scope, projectId: string): Promise<boolean> {
    return this.source.seesProject(reader, scope, projectId);
  }

  /** A condition under which the thing named by the column was assigned by one of the scope's posts. */
  assignedBy(scope: Scope, column: string): Condition {
    return this.source.assignedBy(scope, column);
  }

  /** An expression for the name of the project named by the column. */
  projectName(column: string): string {
    return this.source.projectName(column);
  }

  /** The leading official's post, null where the project has none. */
  leadingPostOf(reader: Reader, projectId: string): Promise<string | null> {
    return this.source.leadingPostOf(reader, projectId);
  }

  /** The leading official of its project, else the official who assigned it; null where there is neither. */
  async officialOf(
    reader: Reader,
    { projectId, subjectId }: { readonly projectId: string | null; readonly subjectId: string },
  ): Promise<string | null> {
    const leader = projectId === null ? null : await this.leadingPostOf(reader, projectId);
    return leader ?? this.source.assigningPostOf(reader, subjectId);
  }
}
