import { App, Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/me';
import { ProblemError } from '../../../api/problem';
import { useDraft, type Draft } from '../../../parts/use-draft';
import { fieldOf } from './filing-fields';
import { joined, startOf, templateOf } from './filing-start';
import type { DutyPageData, FilingValues } from './filing-values';
import { isSameFiling } from './same-filing';
import { useFiling } from './use-filing';
import type { FilingStart } from './use-filing-start';

const FILEABLE = new Set(['UNPLANNED', 'PLANNED', 'HELD', 'RETURNED', 'MISSED', 'DEFERRED']);

export interface FilingWork {
  readonly form: FormInstance<FilingValues>;
  readonly initial: FilingValues;
  readonly draft: Draft<FilingValues>;
  /** The words on the screen are the ones kept here before. */
  readonly restored: string | null;
  readonly fileable: boolean;
  readonly conflict: boolean;
  readonly filing: boolean;
  readonly problem: ProblemError | null;
  /** Every word that is on the screen now. */
  readonly typed: () => FilingValues;
  readonly keep: () => void;
  readonly startAnew: () => void;
  readonly useTemplate: () => void;
  readonly submit: () => void;
  readonly submitOverTheirs: () => void;
}

/** The form of a duty with its draft, its refusals and what happens when somebody else was quicker. */
export function useFilingForm(duty: DutyPageData, start: FilingStart, onFiled: () => void): FilingWork {
  const { t } = useTranslation('todo');
  const { message } = App.useApp();
  const me = useMe();
  const [form] = Form.useForm<FilingValues>();
  const draft = useDraft<FilingValues>(`duty:${duty.id}`);
  const [fresh] = useState(() => startOf(duty, start.today, start.leader));
  const [restored, setRestored] = useState(draft.restored?.at ?? null);
  // The version that the person has seen: what others change meanwhile is found out when he files.
  const [seen, setSeen] = useState(duty.version);
  const { file, filing, problem, conflict, forgetProblem } = useFiling(duty);
  useFieldRefusals(form, problem);

  const typed = (): FilingValues => form.getFieldsValue(true) as FilingValues;
  const send = async (version: number): Promise<void> => {
    if (!(await file(typed(), version))) return;
    draft.forget();
    void message.success(t('filed'));
    onFiled();
  };
  const fileable = FILEABLE.has(duty.state);
  const connected = useRestored(form, draft.restored?.values);
  const filed = connected && !filing && isSameFiling(duty, typed(), me.name);
  useEffect(() => {
    if (!filed) return;
    draft.forget();
    onFiled();
  });
  return {
    form,
    initial: fresh,
    draft,
    restored,
    fileable,
    // An answer that got lost may have been our own filing: then it is sent again, not compared.
    conflict: connected && !filed && !filing && (conflict || (!fileable && problem === null)),
    filing,
    problem: conflict ? null : problem,
    typed,
    keep: () => draft.keep(typed()),
    startAnew: () => {
      draft.forget();
      setRestored(null);
      form.resetFields();
    },
    useTemplate: () => {
      if (duty.template == null) return;
      const values = joined(fresh, templateOf(duty.template));
      form.setFieldsValue(values);
      draft.keep(typed());
      void message.info(t('templateUsed'));
    },
    submit: () => void send(seen),
    submitOverTheirs: () => {
      forgetProblem();
      setSeen(duty.version);
      void send(duty.version);
    },
  };
}

/** Puts the kept words into the form, once it is there. @returns whether it is */
function useRestored(form: FormInstance<FilingValues>, kept: FilingValues | undefined): boolean {
  const [connected, setConnected] = useState(false);
  const [words] = useState(kept);
  useEffect(() => {
    if (words !== undefined) form.setFieldsValue(words);
    setConnected(true);
  }, [form, words]);
  return connected;
}

/** Puts each refusal beside its field and brings the first one into sight. */
function useFieldRefusals(form: FormInstance<FilingValues>, problem: ProblemError | null): void {
  useEffect(() => {
    const errors = problem?.problem.errors ?? [];
    if (errors.length === 0) return;
    const fields = new Map<string, { name: (string | number)[]; errors: string[] }>();
    for (const { pointer, detail } of errors) {
      const name = fieldOf(pointer);
      const key = name.join('/');
      fields.set(key, { name, errors: [...(fields.get(key)?.errors ?? []), detail] });
    }
    const marked = [...fields.values()];
    form.setFields(marked as Parameters<typeof form.setFields>[0]);
    form.scrollToField((marked[0]?.name ?? []) as Parameters<typeof form.scrollToField>[0], {
      block: 'center',
      focus: true,
    });
  }, [form, problem]);
}
