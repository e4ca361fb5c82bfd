import { App, Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/me';
import { ProblemError } from '../../../api/problem';
import { useRefusals } from '../../../parts/form/use-refusals';
import { useDraft, type Draft } from '../../../parts/use-draft';
import { fieldOf } from './filing-fields';
import { startOf, withTemplate } from './filing-start';
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
  readonly words: FilingValues;
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
  useRefusals(form, problem, fieldOf);

  const typed = (): FilingValues => form.getFieldsValue(true) as FilingValues;
  const send = async (version: number): Promise<void> => {
    if (!(await file(typed(), version))) return;
    draft.forget();
    void message.success(t('filed'));
    onFiled();
  };
  const keep = (): void => {
    setWords(typed());
    draft.keep(typed());
  };
  const fileable = FILEABLE.has(duty.state);
  useRestored(form, draft.restored?.values);
  const [words, setWords] = useState<FilingValues>(draft.restored?.values ?? fresh);
  const filed = isSettled(filing, problem) && isSameFiling(duty, words, me.name);
  useEffect(() => {
    if (!filed) return;
    draft.forget();
    onFiled();
  }, [filed, draft, onFiled]);
  return {
    form,
    initial: fresh,
    draft,
    restored,
    fileable,
    conflict: !filed && !filing && overtaken({ conflict, fileable, problem }),
    filing,
    problem: conflict ? null : problem,
    words,
    keep,
    startAnew: () => {
      draft.forget();
      setRestored(null);
      form.resetFields();
      setWords(fresh);
    },
    useTemplate: () => {
      if (duty.template == null) return;
      form.setFieldsValue(withTemplate(duty, fresh, duty.template));
      keep();
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

/** Puts the kept words into the form, once it is there; starting anew then leads back to what is likely. */
function useRestored(form: FormInstance<FilingValues>, kept: FilingValues | undefined): void {
  const [words] = useState(kept);
  useEffect(() => {
    if (words !== undefined) form.setFieldsValue(words);
  }, [form, words]);
}

/** Whether an answer has come; one that got lost is asked for again first. */
function isSettled(filing: boolean, problem: ProblemError | null): boolean {
  return !filing && problem?.status !== 0;
}

/** Whether somebody else was quicker. An answer that got lost may have been one's own: then it is sent again instead. */
function overtaken(now: { conflict: boolean; fileable: boolean; problem: ProblemError | null }): boolean {
  return now.conflict || (!now.fileable && now.problem === null);
}
