import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../api/client';
import { isOffice, may, useMe } from '../../../api/me';
import { queries } from '../../../api/queries';
import type { components } from '../../../api/schema';
import { useDraft } from '../../../parts/use-draft';
import { filesFor } from '../duty/duty-acts';
import type { Duty } from '../matter';
import { isOvertaken } from '../overtaken';
import { planOf, planRequest, type PlanValues } from './plan-values';

export type PlanPageData = components['schemas']['PlanPageAnswer'];

/** A row while it is typed in: its words, and the version of the duty that the person saw. */
interface Typed {
  readonly version: number;
  readonly values: PlanValues;
}

type TypedRows = Readonly<Record<string, Typed>>;

export interface PlanRows {
  readonly editable: (duty: Duty) => boolean;
  readonly valuesOf: (duty: Duty) => PlanValues;
  readonly isChanged: (duty: Duty) => boolean;
  /** Whether it can be saved: nothing is missing. */
  readonly isComplete: (duty: Duty) => boolean;
  readonly type: (duty: Duty, values: Partial<PlanValues>) => void;
  readonly save: (duty: Duty, version?: number) => Promise<void>;
  readonly dropped: (duty: Duty) => void;
  readonly saving: string | null;
  readonly errorOf: (duty: Duty) => unknown;
  readonly unsaved: readonly Duty[];
}

const PLANNABLE = new Set(['UNPLANNED', 'PLANNED']);

const complete = ({ theme, leader, how, plannedOn, when }: PlanValues): boolean =>
  (theme ?? '').trim() !== '' && (leader ?? '').trim() !== '' && (how === 'DAY' ? plannedOn : when) !== undefined;

/** The rows of a plan as they are typed: each is kept on the machine and saved by itself. */
export function usePlanTable(plan: PlanPageData): PlanRows {
  const me = useMe();
  const draft = useDraft<TypedRows>(`plan-table:${plan.id}`);
  const [typed, setTyped] = useState<TypedRows>(draft.restored?.values ?? {});
  const [errors, setErrors] = useState<Readonly<Record<string, unknown>>>({});
  const open = plan.state === 'DRAFT' || plan.state === 'RETURNED';
  const enters = may(me, 'duties.plan') && (filesFor(me, plan.unitId) || isOffice(me));
  const keep = (rows: TypedRows): void => {
    setTyped(rows);
    if (Object.keys(rows).length === 0) draft.forget();
    else draft.keep(rows);
  };
  const without = (rows: TypedRows, id: string): TypedRows =>
    Object.fromEntries(Object.entries(rows).filter(([key]) => key !== id));
  const act = useMutation({
    mutationFn: ({ id, version, values }: Typed & { readonly id: string }) =>
      client.POST('/api/v1/duties/{id}/plan', {
        params: { path: { id } },
        body: planRequest(values),
        headers: { 'If-Match': String(version) },
      }),
  });
  const valuesOf = (duty: Duty): PlanValues => typed[duty.id]?.values ?? planOf(duty);
  return {
    editable: (duty) => open && enters && PLANNABLE.has(duty.state),
    valuesOf,
    isChanged: (duty) => typed[duty.id] !== undefined,
    isComplete: (duty) => complete(valuesOf(duty)),
    type: (duty, values) =>
      keep({
        ...typed,
        [duty.id]: { version: typed[duty.id]?.version ?? duty.version, values: { ...valuesOf(duty), ...values } },
      }),
    save: async (duty, version) => {
      const row = typed[duty.id];
      if (row === undefined) return;
      try {
        await act.mutateAsync({ id: duty.id, ...row, ...(version !== undefined && { version }) });
        setErrors((present) => ({ ...present, [duty.id]: undefined }));
        setTyped((present) => {
          const rest = without(present, duty.id);
          if (Object.keys(rest).length === 0) draft.forget();
          else draft.keep(rest);
          return rest;
        });
      } catch (error) {
        setErrors((present) => ({ ...present, [duty.id]: error }));
        // What somebody else did is read, to be shown beside what was typed here.
        if (isOvertaken(error)) await queries.invalidateQueries();
        throw error;
      }
    },
    dropped: (duty) => {
      keep(without(typed, duty.id));
      setErrors((present) => ({ ...present, [duty.id]: undefined }));
    },
    saving: act.isPending ? act.variables.id : null,
    errorOf: (duty) => errors[duty.id],
    unsaved: plan.items.filter(({ id }) => typed[id] !== undefined),
  };
}
