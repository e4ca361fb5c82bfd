import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import { POLICY_VERSION_1, type PolicyRules } from './policy.js';
import { refuse } from './problems.js';
import { assertPolicy } from './validate-policy.js';

/**
 * Reads a rule set that a person sent: it has exactly the fields of version 1, of the same types, and passes the checks of a rule set.
 * @throws POLICY_INVALID with one field error per fault
 */
export function readPolicy(given: unknown): PolicyRules {
  const faults = shapeFaults(given, POLICY_VERSION_1.rules, '');
  if (faults.length > 0) throw refuse('POLICY_INVALID', {}, faults);
  const rules = withNulls(given, POLICY_VERSION_1.rules) as PolicyRules;
  assertPolicy(rules);
  return rules;
}

/** What a request leaves out by saying `null` is null in the rules: it stands where version 1 has null. */
function withNulls(given: unknown, model: unknown): unknown {
  if (model === null) return given ?? null;
  if (Array.isArray(given) && Array.isArray(model)) return given.map((one) => withNulls(one, model[0]));
  if (typeof model !== 'object' || typeof given !== 'object' || Array.isArray(model)) return given;
  const fields = given as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(model).map(([name, inner]) => [name, withNulls(fields[name], inner)]));
}

function shapeFaults(given: unknown, model: unknown, at: string): FieldError[] {
  if (Array.isArray(model)) return arrayFaults(given, model, at);
  if (typeof model === 'object' && model !== null) return objectFaults(given, model as Record<string, unknown>, at);
  // The interviewer of the third tier is named in its approval.
  if (model === null)
    return (given ?? null) === null || typeof given === 'string' ? [] : [{ pointer: at, code: 'WRONG_TYPE' }];
  return typeof given === typeof model ? [] : [{ pointer: at, code: given === undefined ? 'REQUIRED' : 'WRONG_TYPE' }];
}

function arrayFaults(given: unknown, model: readonly unknown[], at: string): FieldError[] {
  if (!Array.isArray(given) || given.length > 20) return [{ pointer: at, code: 'WRONG_TYPE' }];
  return given.flatMap((one, place) => shapeFaults(one, model[0], `${at}/${String(place)}`));
}

function objectFaults(given: unknown, model: Record<string, unknown>, at: string): FieldError[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [{ pointer: at, code: 'WRONG_TYPE' }];
  const fields = given as Record<string, unknown>;
  const unknown = Object.keys(fields).filter((name) => !Object.hasOwn(model, name));
  return [
    ...unknown.map((name) => ({ pointer: `${at}/${name}`, code: 'UNKNOWN_FIELD' })),
    ...Object.keys(model).flatMap((name) => shapeFaults(fields[name], model[name], `${at}/${name}`)),
  ];
}
