import type { FastifyRequest } from 'fastify';
import type { ProblemFilter } from '../../../platform/http/problem.filter.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import { type ImportView, showImport } from '../../imports/index.js';
import type { ImportSummary, ImportVerdict } from '../domain/ledger-import.js';
import type { ToldRow } from '../domain/told-row.js';
import type { Proposal } from '../domain/unit-proposal.js';
import type { ImportAnswer, ImportRowAnswer, ProposalAnswer, ToldRowAnswer } from './ledger.answers.js';

/** What older imports did not count is nothing. */
const UNCOUNTED = { asked: 0, replaced: 0, pairs: 0, left: 0, skipped: 0, unmapped: 0 };

/** An import of the ledger, its problem in the reader's language. */
export function showLedgerImport(view: ImportView, problems: ProblemFilter, request: FastifyRequest): ImportAnswer {
  const summary = view.summary as ImportSummary | null;
  const proposals = (view.proposals ?? []) as readonly Proposal[];
  return {
    ...showImport(view, problems, request),
    summary: summary === null ? null : { ...UNCOUNTED, ...summary },
    proposals: proposals.map(showProposal),
  };
}

/** What happens to a row, in the reader's language. */
export function showImportRow(
  verdict: ImportVerdict,
  problems: ProblemFilter,
  request: FastifyRequest,
): ImportRowAnswer {
  if (verdict.kind !== 'ROW') {
    const {
      row,
      sheet = null,
      kind,
      name,
      changes,
      asks = null,
      replaces = null,
      pair = null,
      left = false,
      told,
    } = verdict;
    return {
      row,
      sheet,
      told: told === undefined ? null : showTold(told),
      kind,
      verdict: verdict.verdict,
      name,
      changes: changes.map((change) => ({ ...change })),
      asks,
      replaces,
      left,
      pair:
        pair === null ? null : { ...pair, candidates: pair.candidates.map((one) => ({ ...one, why: [...one.why] })) },
      column: null,
      code: null,
      detail: null,
    };
  }
  const { row, sheet = null, refusal } = verdict;
  const params = { ...refusal.params, row, column: refusal.column ?? '' };
  const { detail } = problems.problemOf(new DomainError('unprocessable', refusal.code, params), request);
  return {
    row,
    sheet,
    told: null,
    kind: 'ROW',
    verdict: 'REFUSE',
    name: null,
    changes: [],
    asks: null,
    replaces: null,
    left: false,
    pair: null,
    column: refusal.column,
    code: refusal.code,
    detail,
  };
}

function showTold(told: ToldRow): ToldRowAnswer {
  return { ...told, marks: [...told.marks], looks: told.looks.map((one) => ({ ...one })) };
}

function showProposal({ name, what, kind, similar = [], person }: Proposal): ProposalAnswer {
  return { name, what, kind, similar: similar.map((one) => ({ ...one })), person: person ?? null };
}
