import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type JobDeclaration, JobHandler } from './job.js';
import { WORK_JOBS } from './platform-jobs.js';
import { QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';
import { WorkHandler } from './work.js';

/** A kind of job together with what works it off. */
export interface KnownJob {
  readonly declaration: JobDeclaration;
  readonly handler: JobHandler;
}

/** Pairs declarations with handlers. @throws naming everything that does not fit, so that the boot stops */
export function pairUp(
  declarations: readonly JobDeclaration[],
  handlers: readonly JobHandler[],
): ReadonlyMap<string, KnownJob> {
  const known = new Map<string, KnownJob>();
  const faults: string[] = [];
  const unused = new Set(handlers);
  for (const declaration of declarations) {
    const found = handlers.filter((handler) => handler.job === declaration.name);
    for (const handler of found) unused.delete(handler);
    const [handler] = found;
    if (known.has(declaration.name)) faults.push(`job "${declaration.name}" is declared twice`);
    else if (handler === undefined) faults.push(`job "${declaration.name}" has no handler`);
    else if (found.length > 1) faults.push(`job "${declaration.name}" has ${String(found.length)} handlers`);
    else known.set(declaration.name, { declaration, handler });
  }
  for (const handler of unused) faults.push(`handler of "${handler.job}" is not declared`);
  if (faults.length > 0) throw new Error(`the jobs do not fit: ${faults.join('; ')}`);
  return known;
}

function byKind(handlers: readonly WorkHandler[]): ReadonlyMap<string, WorkHandler> {
  const known = new Map(handlers.map((handler) => [handler.kind, handler]));
  if (known.size < handlers.length) throw new Error('two handlers claim the same kind of work');
  return known;
}

/** Every kind of job and of long work in this process; checked before anything starts. */
@Injectable()
export class JobCatalogue implements OnModuleInit {
  private jobs: ReadonlyMap<string, KnownJob> = new Map();
  private works: ReadonlyMap<string, WorkHandler> = new Map();

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
  ) {}

  onModuleInit(): void {
    const instances = this.discovery.getProviders().map((wrapper) => wrapper.instance as unknown);
    const handlers = new Set(instances.filter((instance) => instance instanceof JobHandler));
    this.jobs = pairUp([...WORK_JOBS, ...this.settings.jobs], [...handlers]);
    this.works = byKind([...new Set(instances.filter((instance) => instance instanceof WorkHandler))]);
  }

  /** @throws for a name that nobody declared */
  job(name: string): KnownJob {
    const known = this.jobs.get(name);
    if (known === undefined) throw new Error(`job "${name}" is not declared`);
    return known;
  }

  /** The jobs that a piece of news causes. */
  causedBy(topic: string): readonly JobDeclaration[] {
    return this.declarations().filter((declaration) => declaration.topics?.includes(topic) === true);
  }

  /** The jobs that every tick adds. */
  tickJobs(): readonly JobDeclaration[] {
    return this.declarations().filter((declaration) => declaration.tick === true);
  }

  /** Who does this kind of long work, if anybody. */
  work(kind: string): WorkHandler | undefined {
    return this.works.get(kind);
  }

  private declarations(): readonly JobDeclaration[] {
    return [...this.jobs.values()].map((known) => known.declaration);
  }
}
