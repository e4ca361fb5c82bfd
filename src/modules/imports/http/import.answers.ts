import type { FastifyReply, FastifyRequest } from 'fastify';
import { Id, Instant, Int, Json, OneOf, Text } from '../../../platform/http/fields.js';
import { decodeCursor, limitOf } from '../../../platform/paging/page.js';
import { PageQuery } from '../../../platform/http/page.js';
import type { ProblemFilter } from '../../../platform/http/problem.filter.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import type { ImportStarted } from '../application/start-import.use-case.js';
import { IMPORT_STATES, type ImportView, VERDICTS } from '../domain/import.js';

const FAR = 1_000_000_000;

export class ImportStartedAnswer {
  @Id() importId!: string;
  @Id({ description: 'Ask `GET /jobs/{id}` how far it is.' }) jobId!: string;
}

/** What every import's answer says. */
export class FileImportAnswer {
  @Id() id!: string;
  @OneOf(IMPORT_STATES) state!: string;
  @Text({ max: 200 }) fileName!: string;
  @Text({ max: 64, description: 'SHA-256 of the file.' }) fileDigest!: string;
  @Int({ min: 2000, max: 2200, optional: true }) year!: number | null;
  @Json({ optional: true, description: 'Why the file was refused as a whole, as problem details.' }) problem!:
    | object
    | null;
  @Instant() createdAt!: string;
  @Instant({ optional: true }) confirmedAt!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

export class ImportChangeAnswer {
  @Text({ max: 40 }) field!: string;
  @Text({ max: 2000, optional: true }) from!: string | null;
  @Text({ max: 2000, optional: true }) to!: string | null;
}

/** The same without its class. */
type ShownImport = { readonly [Name in keyof FileImportAnswer]: FileImportAnswer[Name] };

/** A page of what a preview would do. */
export class VerdictsQuery extends PageQuery {
  @OneOf(VERDICTS, { optional: true }) verdict?: string;
}

/** The part of the page that the query names. */
export function verdictPageOf(query: PageQuery & { readonly verdict?: string }): {
  verdict: string | null;
  limit: number;
  after: number | null;
} {
  const after = decodeCursor(query.cursor, ['number'])?.[0] ?? null;
  return { verdict: query.verdict ?? null, limit: limitOf(query), after: after === null ? null : Number(after) };
}

/** The page of a list of imports that a query names. */
export function importPageOf(query: PageQuery): { limit: number; before: string | null } {
  const before = decodeCursor(query.cursor, ['id'])?.[0] ?? null;
  return { limit: limitOf(query), before: before === null ? null : String(before) };
}

/** Tells where the work is asked for. */
export function showStarted(reply: FastifyReply, work: ImportStarted): ImportStartedAnswer {
  void reply.header('Location', `/api/v1/jobs/${work.jobId}`);
  return { ...work };
}

/** What every import's answer says, the problem in the reader's language. */
export function showImport(view: ImportView, problems: ProblemFilter, request: FastifyRequest): ShownImport {
  const { id, state, fileName, fileDigest, year, problem, createdAt, confirmedAt, version } = view;
  const told =
    problem === null
      ? null
      : problems.problemOf(new DomainError('unprocessable', problem.code, problem.params), request);
  return { id, state, fileName, fileDigest, year, problem: told, createdAt, confirmedAt, version };
}
