import { applyDecorators, Body, Controller, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../../../platform/database/tx.js';
import { PageOf, PageQuery } from '../../../platform/http/page.js';
import { ProblemFilter } from '../../../platform/http/problem.filter.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Read, Start } from '../../../platform/http/routes.js';
import { Upload } from '../../../platform/http/upload.js';
import { type Page, pageOf } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import type { UploadedFile } from '../../../shared-kernel/uploaded-file.js';
import { ConfirmImport, type Weighed } from '../application/confirm-import.use-case.js';
import { DiscardImport } from '../application/discard-import.use-case.js';
import { GetImport } from '../application/get-import.query.js';
import type { FileOptions } from '../application/import-kinds.js';
import { StartImport } from '../application/start-import.use-case.js';
import type { ImportName, ImportView } from '../domain/import.js';
import {
  type FileImportAnswer,
  importPageOf,
  ImportStartedAnswer,
  showImport,
  showStarted,
  verdictPageOf,
} from './import.answers.js';

/** What is wrong with a row, as every kind of verdict says it. */
export interface RowFault {
  readonly column: string | null;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** The same with its words in the reader's language. */
export interface ToldFault {
  readonly column: string | null;
  readonly code: string;
  readonly detail: string;
}

interface VerdictOnRow {
  readonly row: number;
  readonly faults?: readonly RowFault[] | undefined;
}

/** What the routes of one kind of import say and take; the routes themselves are the same for all. */
export interface ImportRoutes<
  Verdict extends VerdictOnRow,
  FileQuery extends object,
  ListQuery extends PageQuery,
  Said extends object,
> {
  readonly kind: ImportName;
  /** What the controllers are called after: `Problem`. */
  readonly name: string;
  readonly path: string;
  readonly tag: string;
  readonly permission: string;
  /** One line each for the API's readers. */
  readonly summaries: Readonly<Record<'add' | 'index' | 'one' | 'rows' | 'confirm', string>>;
  readonly Answer: Type<FileImportAnswer>;
  readonly RowAnswer: Type;
  readonly FileQuery: Type<FileQuery>;
  readonly RowsQuery: Type<PageQuery & { readonly verdict?: string }>;
  readonly ListQuery?: Type<ListQuery>;
  /** What confirming takes beside the version, where it takes anything. */
  readonly ConfirmRequest?: Type<Said>;
  readonly optionsOf: (query: FileQuery) => FileOptions;
  /** Of which target alone imports are listed. */
  readonly targetOf?: (query: ListQuery) => string | null;
  /** What an import's answer says beyond what every one does. */
  readonly show?: (view: ImportView) => object;
  readonly showRow: (verdict: Verdict, faults: ToldFault[]) => object;
  /** Codes that say something else of a row than of a request. */
  readonly saidOfRows?: Readonly<Record<string, string>>;
  /** What confirming refuses with beyond what every one does. */
  readonly refuses?: readonly string[];
  readonly weigh?: (tx: Tx, actor: Actor, preview: ImportView, said: Said) => Promise<Weighed>;
}

const NOT_THERE = ['IMPORT_NOT_FOUND'];
const NOTHING_SAID: Weighed = { choice: {}, proposals: [], facts: {} };

/** Files of one kind are handed in and read into previews; previews are confirmed or laid aside. @returns both controllers */
export function importControllers<
  Verdict extends VerdictOnRow,
  FileQuery extends object,
  ListQuery extends PageQuery = PageQuery,
  Said extends object = object,
>(routes: ImportRoutes<Verdict, FileQuery, ListQuery, Said>): [Type, Type] {
  return [inController(routes), previewController(routes)];
}

/** How one request is shown imports of a kind, and what happens to their rows. */
function shownBy<V extends VerdictOnRow>(
  routes: Pick<ImportRoutes<V, object, PageQuery, object>, 'show' | 'showRow' | 'saidOfRows'>,
  problems: ProblemFilter,
  request: FastifyRequest,
) {
  const view = (shown: ImportView): object => ({
    ...{ ...showImport(shown, problems, request), ...routes.show?.(shown) },
    summary: shown.summary,
  });
  const row = (verdict: V): object => {
    const told = (verdict.faults ?? []).map(({ column, code, params }) => {
      const facts = { ...params, row: verdict.row, column: column ?? '' };
      const said = new DomainError('unprocessable', routes.saidOfRows?.[code] ?? code, facts);
      return { column, code, detail: problems.problemOf(said, request).detail };
    });
    return routes.showRow(verdict, told);
  };
  return { view, row };
}

/** A workbook is handed in. */
const HandIn = (permission: string, summary: string): MethodDecorator =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
    }),
    Start('', {
      permission,
      summary,
      returns: ImportStartedAnswer,
      refuses: ['LEDGER_NAME_MARKED_SECRET'],
      idempotent: true,
    }),
  );

function inController<V extends VerdictOnRow, F extends object, L extends PageQuery, S extends object>(
  routes: ImportRoutes<V, F, L, S>,
): Type {
  const { kind, permission, summaries, Answer, RowAnswer } = routes;

  @ApiTags(routes.tag)
  @Controller(routes.path)
  class ImportsController {
    constructor(
      private readonly starts: StartImport,
      private readonly get: GetImport,
      private readonly problems: ProblemFilter,
    ) {}

    @HandIn(permission, summaries.add)
    async add(
      @Who() actor: Actor,
      @Upload() file: UploadedFile,
      @Query() query: F,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ImportStartedAnswer> {
      return showStarted(reply, await this.starts.execute(actor, kind, file, routes.optionsOf(query)));
    }

    @Read('', { permission, summary: summaries.index, returns: PageOf(Answer) })
    async index(@Query() query: L, @Req() request: FastifyRequest): Promise<Page<object>> {
      const { view } = shownBy(routes, this.problems, request);
      const page = { ...importPageOf(query), target: routes.targetOf?.(query) ?? null };
      return pageOf(await this.get.list(kind, page), page.limit, ({ id }) => [id], view);
    }

    @Read(':id', { permission, summary: summaries.one, returns: Answer, refuses: NOT_THERE })
    async one(@PathId() id: string, @Req() request: FastifyRequest): Promise<object> {
      return shownBy(routes, this.problems, request).view(await this.get.execute(kind, id));
    }

    @Read(':id/rows', { permission, summary: summaries.rows, returns: PageOf(RowAnswer), refuses: NOT_THERE })
    async rows(@PathId() id: string, @Query() query: PageQuery, @Req() request: FastifyRequest): Promise<Page<object>> {
      const { row } = shownBy(routes, this.problems, request);
      const page = { ...verdictPageOf(query), holds: null };
      const rows = await this.get.rows(kind, id, page);
      return pageOf(
        rows,
        page.limit,
        ({ place }) => [place],
        ({ verdict }) => row(verdict as V),
      );
    }
  }
  return named(ImportsController, `${routes.name}ImportsController`, {
    add: [Object, Object, routes.FileQuery, Object],
    index: [routes.ListQuery ?? PageQuery, Object],
    rows: [String, routes.RowsQuery, Object],
  });
}

function previewController<V extends VerdictOnRow, F extends object, L extends PageQuery, S extends object>(
  routes: ImportRoutes<V, F, L, S>,
): Type {
  const { kind, permission, summaries, Answer, ConfirmRequest } = routes;
  const refuses = [...NOT_THERE, 'IMPORT_STATE'];

  @ApiTags(routes.tag)
  @Controller(routes.path)
  class PreviewController {
    constructor(
      private readonly confirm: ConfirmImport,
      private readonly discard: DiscardImport,
      private readonly problems: ProblemFilter,
    ) {}

    @Start(':id/confirm', {
      permission,
      summary: summaries.confirm,
      returns: ImportStartedAnswer,
      refuses: [...refuses, ...(routes.refuses ?? [])],
      versioned: true,
    })
    async carryOut(
      @Who() actor: Actor,
      @PathId() id: string,
      @SeenVersion() seen: number | null,
      @Res({ passthrough: true }) reply: FastifyReply,
      said: S,
    ): Promise<ImportStartedAnswer> {
      const weigh = (tx: Tx, preview: ImportView): Promise<Weighed> =>
        routes.weigh?.(tx, actor, preview, said) ?? Promise.resolve(NOTHING_SAID);
      return showStarted(reply, await this.confirm.execute(actor, { kind, id, seen }, weigh));
    }

    @Act(':id/discard', { permission, summary: 'Lay a preview aside', returns: Answer, refuses, versioned: true })
    async layAside(
      @Who() actor: Actor,
      @PathId() id: string,
      @SeenVersion() seen: number | null,
      @Req() request: FastifyRequest,
    ): Promise<object> {
      return shownBy(routes, this.problems, request).view(await this.discard.execute(actor, { kind, id, seen }));
    }
  }
  if (ConfirmRequest !== undefined) Body()(PreviewController.prototype, 'carryOut', 4);
  return named(PreviewController, `${routes.name}PreviewController`, {
    carryOut: [Object, String, Number, Object, ...(ConfirmRequest === undefined ? [] : [ConfirmRequest])],
  });
}

/** A controller under a name of its own; `takes` says what the framework cannot read off a class made at the start. */
function named(made: Type, name: string, takes: Readonly<Record<string, readonly unknown[]>>): Type {
  Object.defineProperty(made, 'name', { value: name });
  for (const [method, types] of Object.entries(takes))
    Reflect.defineMetadata('design:paramtypes', types, made.prototype as object, method);
  return made;
}
