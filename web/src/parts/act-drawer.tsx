import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';
import { useNarrow } from '../ui/use-width';
import { ProblemNote } from './problem-note';
import { useDraft } from './use-draft';
import './act-drawer.css';

/** The version that the person has seen, as the server wants it. */
export type Seen = Readonly<Record<'If-Match', string>>;

interface ActDrawerProps<Values> {
  readonly title: string;
  /** The button that does it. */
  readonly submit: string;
  /** Said when it is done; a function looks at what came back, and says nothing here where it answers null. */
  readonly done: string | ((sent: unknown) => string | null);
  /** Names the draft kept on this machine. */
  readonly draft: string;
  readonly version: number;
  readonly initial?: Partial<Values>;
  readonly send: (values: Values, seen: Seen) => Promise<unknown>;
  /** How the thing stands now: shown beside what was typed when somebody was faster. */
  readonly present?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Somebody else was faster, or the thing has moved on. */
function isConflict(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 412;
}

/** What was done offline is not kept: its day is a thing of the date picker, and it is short. */
function keepable<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('offline'))) as Values;
}

/**
 * One act in a drawer of its own: a form whose words are kept until it is done, the server's refusal above its foot, and,
 * where somebody was faster, what it is now beside what was typed.
 */
export function ActDrawer<Values extends object>(props: ActDrawerProps<Values>) {
  const { title, submit, done, version, initial, send, onClose, children, present } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const narrow = useNarrow();
  const [form] = Form.useForm<Values>();
  const [seen, setSeen] = useState(version);
  const { restored, keep, forget } = useDraft<Partial<Values>>(props.draft);
  const act = useMutation({
    mutationFn: (values: Values) => send(values, { 'If-Match': String(seen) }),
    onSuccess: (sent) => {
      forget();
      const said = typeof done === 'string' ? done : done(sent);
      if (said !== null) void message.success(said);
      onClose();
    },
  });
  const goOn = (): void => {
    setSeen(version);
    act.reset();
  };
  return (
    <Drawer
      open
      title={title}
      placement={narrow ? 'bottom' : 'right'}
      size={narrow ? '92%' : 560}
      onClose={onClose}
      closable={{ 'aria-label': t('act.close') }}
      mask={{ closable: false }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ ...initial, ...restored?.values }}
        onValuesChange={(_, values) => keep(keepable(values))}
        onFinish={(values) => act.mutate(values)}
        scrollToFirstError={{ focus: true }}
      >
        {children}
        {isConflict(act.error) ? (
          <ConflictNote present={present} onGoOn={goOn} />
        ) : (
          act.error !== null && <ProblemNote error={act.error} />
        )}
        <div className="act-foot">
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {submit}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}

/** Both versions: what it is now, and the form above, which holds what was typed. */
function ConflictNote({ present, onGoOn }: { readonly present: ReactNode; readonly onGoOn: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="problem"
      title={t('error.conflictTitle')}
      description={
        <div className="stack">
          <p>{t('error.conflict')}</p>
          {present !== undefined && (
            <div>
              <strong>{t('error.theirs')}</strong>
              {present}
            </div>
          )}
          <div>
            <Button onClick={onGoOn}>{t('error.useMine')}</Button>
          </div>
        </div>
      }
    />
  );
}
