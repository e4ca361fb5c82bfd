import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { ProblemError } from '../../api/problem';
import type { FieldPath } from './field';

/**
 * Puts each refusal beside its field and brings the first one into sight.
 * @param place which field a refusal's pointer means
 */
export function useRefusals<Values>(
  form: FormInstance<Values>,
  problem: unknown,
  place: (pointer: string) => FieldPath,
): void {
  useEffect(() => {
    const errors = problem instanceof ProblemError ? problem.problem.errors : [];
    if (errors.length === 0) return;
    const marked = new Map<string, { name: (string | number)[]; errors: string[] }>();
    for (const { pointer, detail } of errors) {
      const name = [...place(pointer)];
      const key = name.join('/');
      marked.set(key, { name, errors: [...(marked.get(key)?.errors ?? []), detail] });
    }
    const all = [...marked.values()];
    form.setFields(all as Parameters<typeof form.setFields>[0]);
    form.scrollToField((all[0]?.name ?? []) as Parameters<typeof form.scrollToField>[0], {
      block: 'center',
      focus: true,
    });
  }, [form, problem, place]);
}
