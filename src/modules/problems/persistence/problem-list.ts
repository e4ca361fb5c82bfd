import type { Reader } from '../../../platform/database/tx.js';
import { before, type Condition, given, where } from '../../../platform/database/where.js';
import { type Light, OBLIGATION_CLOCK, OBLIGATION_LIGHT } from '../../obligations/index.js';
import { HAS_PERSON, PROBLEM, type Problem, PROBLEM_FROM } from './problem.repository.js';

/** A problem as lists show it. */
export interface ListedProblem extends Problem {
  /** Of what its owner owes; null where nobody owes anything yet. */
  readonly light: Light | null;
  /** How often its date was moved. */
  readonly redated: number;
}

/** What a list of problems is cut down to; what is left out cuts nothing. */
export interface ProblemFilter {
  readonly state?: string | undefined;
  readonly origin?: string | undefined;
  readonly ownerUnitId?: string | undefined;
  readonly whoHadItUnitId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly solvableBy?: string | undefined;
  readonly sourceDutyId?: string | undefined;
  /** 提请上级: those that a higher level alone can solve, and that are not solved. */
  readonly above?: boolean | undefined;
  readonly year?: number | undefined;
}

const ABOVE = `(k.solvable_by IN ('PROVINCE','NATION') AND k.state IN ('OPEN','SOLVING','DISPUTED'))`;

/** A page of problems, the latest reported first; one more than asked for. */
export function listProblemRows(
  reader: Reader,
  filter: ProblemFilter,
  visible: Condition,
  page: { readonly limit: number; readonly after: readonly unknown[] | null },
): Promise<ListedProblem[]> {
  const asked = where([
    given('k.state = $', filter.state),
    given('k.origin = $', filter.origin),
    given('k.owner_unit_id = $', filter.ownerUnitId),
    given('k.who_had_it_unit_id = $', filter.whoHadItUnitId),
    given('k.project_id = $', filter.projectId),
    given('k.solvable_by = $', filter.solvableBy),
    given('k.source_duty_id = $', filter.sourceDutyId),
    given(`coalesce(${ABOVE}, false) = $`, filter.above),
    given('extract(year FROM k.reported_on) = $::int', filter.year),
    visible,
    before('(k.reported_on, k.id)', page.after, ['date', 'uuid']),
  ]);
  return reader.query<ListedProblem>(
    `WITH ${OBLIGATION_CLOCK} SELECT ${PROBLEM}, ${HAS_PERSON}, CASE WHEN o.id IS NOT NULL THEN ${OBLIGATION_LIGHT} END AS light,
            (SELECT count(*)::int FROM problem_step s WHERE s.problem_id = k.id AND s.act = 'REDATED') AS redated
       FROM ${PROBLEM_FROM} LEFT JOIN obligation o ON o.id = k.obligation_id CROSS JOIN clock
      ${asked.sql} ORDER BY k.reported_on DESC, k.id DESC LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}
