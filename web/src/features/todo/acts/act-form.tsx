import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Form, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../api/problem';
import { ProblemNote } from '../../../parts/problem-note';
import { useDraft } from '../../../parts/use-draft';
import { Section } from '../../../ui/section';

interface ActFormProps<Values> {
  /** Names the draft: which form of which thing. */
  readonly name: string;
  readonly title: string;
  /** One line above the fields: what follows from it. */
  readonly note?: string;
  readonly submitWord: string;
  readonly initial: Values;
  /** The version that is on the screen now. */
  readonly version: number;
  readonly send: (values: Values, version: number) => Promise<unknown>;
  readonly onLeave: () => void;
  /** What the server has now, shown where somebody else was quicker. */
  readonly theirs?: ReactNode;
  readonly children: (form: FormInstance<Values>) => ReactNode;
}

/** A short form of one act: kept while it is typed, refused in place, left when done. */
export function ActForm<Values extends object>(props: ActFormProps<Values>) {
  const { name, title, note, submitWord, initial, version, send, onLeave, theirs, children } = props;
  const { t } = useTranslation('common');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(name);
  const [seen, setSeen] = useState(version);
  const typed = (): Values => form.getFieldsValue(true) as Values;
  const act = useMutation({ mutationFn: (at: number) => send(typed(), at) });
  const run = (at: number): void =>
    act.mutate(at, {
      onSuccess: () => {
        draft.forget();
        void message.success(t('state.done'));
        onLeave();
      },
    });
  const conflict = act.error instanceof ProblemError && act.error.status === 412;
  return (
    <Section title={title}>
      <Form
        form={form}
        layout="vertical"
        className="act-form"
        aria-label={title}
        initialValues={draft.restored?.values ?? initial}
        onValuesChange={() => draft.keep(typed())}
        onFinish={() => run(seen)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        {note !== undefined && <p className="quiet">{note}</p>}
        {draft.restored !== null && (
          <p className="quiet" role="status">
            {t('draft.restored')}
          </p>
        )}
        {children(form)}
        {act.error !== null && !conflict && <ProblemNote error={act.error} />}
        {conflict && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            className="problem"
            title={t('error.conflictTitle')}
            description={
              <>
                <p>{t('error.conflict')}</p>
                {theirs !== undefined && (
                  <>
                    <h3>{t('error.theirs')}</h3>
                    {theirs}
                  </>
                )}
                <Button
                  onClick={() => {
                    setSeen(version);
                    run(version);
                  }}
                >
                  {t('error.useMine')}
                </Button>
              </>
            }
          />
        )}
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {submitWord}
          </Button>
          <Button onClick={onLeave}>{t('act.back')}</Button>
        </div>
      </Form>
    </Section>
  );
}
