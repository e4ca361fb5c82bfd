import type { FastifyRequest } from 'fastify';
import type { ProblemFilter } from '../../../platform/http/problem.filter.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import { type ImportView, showImport } from '../../imports/index.js';
import type { ImportSummary, ImportVerdict } from '../domain/ledger-import.js';
import type { Pair } from '../domain/pairs.js';
import type { ToldRow } from '../domain/told-row.js';
import type { Proposal } from '../domain/unit-proposal.js';
import type { ImportAnswer, ImportRowAnswer, PairAnswer, ProposalAnswer, ToldRowAnswer } from './ledger.answers.js';

/** What older imports did not count is nothing. */
const UNCOUNTED = {
  asked: 0,
  done: 0,
  replaced: 0,
  pairs: 0,
  doubtful: 0,
  newUnits: 0,
  left: 0,
  skipped: 0,
  unmapped: 0,
};

/** An answer without its class. */
type ShownLedgerImport = { readonly [Name in keyof ImportAnswer]: ImportAnswer[Name] };

/** An import of the ledger, its problem in the reader's language. */
export function showLedgerImport(
  view: ImportView,
  problems: ProblemFilter,
  request: FastifyRequest,
): ShownLedgerImport {
  const summary = view.summary as ImportSummary | null;
  const proposals = (view.proposals ?? []) as readonly Proposal[];
  return {
    ...showImport(view, problems, request),
    summary: summary === null ? null : { ...UNCOUNTED, ...summary },
    proposals: proposals.map(showProposal),
  };
}

/** What a row may lack. */
const BLANK = {
  sheet: null,
  told: null,
  name: null,
  asks: null,
  replaces: null,
  left: false,
  pair: null,
  column: null,
  code: null,
  detail: null,
} as const;

/** What happens to a row, in the reader's language. */
export function showImportRow(
  verdict: ImportVerdict,
  problems: ProblemFilter,
  request: FastifyRequest,
): ImportRowAnswer {
  if (verdict.kind !== 'ROW') {
    const { row, kind, verdict: outcome, name, changes, pair, told } = verdict;
    return {
      ...BLANK,
      ...marksOf(verdict),
      row,
      kind,
      verdict: outcome,
      name,
      changes: changes.map((change) => ({ ...change })),
      ...(told !== undefined && { told: showTold(told) }),
      ...(pair !== undefined && { pair: showPair(pair) }),
    };
  }
  const { row, sheet = null, refusal } = verdict;
  const { column, code } = refusal;
  const params = { ...refusal.params, row, column: column ?? '' };
  const { detail } = problems.problemOf(new DomainError('unprocessable', code, params), request);
  return { ...BLANK, newUnits: [], row, sheet, kind: 'ROW', verdict: 'REFUSE', changes: [], column, code, detail };
}

function marksOf({ sheet, asks, replaces, newUnits = [], left }: Exclude<ImportVerdict, { kind: 'ROW' }>) {
  return {
    ...(sheet !== undefined && { sheet }),
    ...(asks !== undefined && { asks }),
    ...(replaces !== undefined && { replaces }),
    newUnits: [...newUnits],
    ...(left === true && { left }),
  };
}

function showPair(pair: Pair): PairAnswer {
  return { ...pair, candidates: pair.candidates.map((one) => ({ ...one, why: [...one.why] })) };
}

function showTold(told: ToldRow): ToldRowAnswer {
  return { ...told, marks: [...told.marks], looks: told.looks.map((one) => ({ ...one })) };
}

function showProposal({ name, what, kind, similar = [], person }: Proposal): ProposalAnswer {
  return { name, what, kind, similar: similar.map((one) => ({ ...one })), person: person ?? null };
}
