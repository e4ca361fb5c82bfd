import { Button, Drawer, Form, Modal } from 'antd';
import { isValidElement, type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hourWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import { useNarrow } from '../../ui/use-width';
import { ProblemNote } from '../problem-note';
import { type Draft, useDraft } from '../use-draft';
import { ConflictNote } from './conflict-note';
import { type Field, fieldAt, labelAt } from './field';
import { FormFields } from './form-field';
import { useRefusals } from './use-refusals';
import { type Seen, useVersionedAct, type VersionedAct } from './use-versioned-act';

export interface RecordFormProps<Values> {
  readonly title: string;
  /** The button that does it; by default named as the form. */
  readonly submit?: string;
  /** Said when it is done; a function looks at what came back, and says nothing here where it answers null. */
  readonly done?: string | ((sent: unknown) => string | null);
  /** Names the draft kept on this machine; without it nothing is kept. */
  readonly draft?: string;
  /** The version that is on the screen now; nothing that is new has one. */
  readonly version?: number;
  readonly initial?: Partial<Values>;
  readonly send: (values: Values, seen: Seen) => Promise<unknown>;
  /** How the thing stands now: shown beside what was typed when somebody was faster. */
  readonly present?: ReactNode;
  /** What follows from it, above the fields: words, some of them only sometimes, or what is shown as it is. */
  readonly note?: ReactElement | string | readonly (string | false | undefined)[];
  readonly fields?: readonly Field<Values>[];
  /** Further fields and words below those. */
  readonly children?: ReactNode;
  /** A drawer unless told: a part of the page, a page of its own that says when it was kept, or a dialog. */
  readonly frame?: 'drawer' | 'section' | 'page' | 'dialog';
  readonly onClose: () => void;
  /** It is done; by default the form is only closed. */
  readonly onDone?: () => void;
}

/** What was done offline is not kept: its day is a thing of the date picker, and it is short. */
function keepable<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('offline'))) as Values;
}

const NO_FIELDS: readonly Field[] = [];

/**
 * One act as a form: its fields from a description, what was typed kept on the machine until it is done, the server's
 * refusals at their fields, and, where somebody was faster, what it is now beside what was typed.
 */
export function RecordForm<Values extends object>(props: RecordFormProps<Values>) {
  const { version = 0, send, done, onClose, fields = NO_FIELDS, frame = 'drawer' } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Partial<Values>>(props.draft ?? 'none');
  const act = useVersionedAct<Values>({
    version,
    send,
    done,
    onDone: () => {
      draft.forget();
      (props.onDone ?? onClose)();
    },
  });
  // As it was described first: what changes with what is typed is where it was.
  const [place] = useState(() => (pointer: string) => fieldAt(fields, pointer));
  useRefusals(form, act.problem, place);
  const Frame = FRAMES[frame];
  return (
    <Frame form={props} act={act} draft={draft} onSubmit={() => form.submit()}>
      <Form<Values>
        form={form}
        layout="vertical"
        className="record-form"
        aria-label={props.title}
        initialValues={{ ...props.initial, ...draft.restored?.values }}
        onValuesChange={(_, values) => {
          if (props.draft !== undefined) draft.keep(keepable(values));
        }}
        onFinish={act.run}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Note note={props.note} />
        <FormFields fields={fields} />
        {props.children}
        {act.conflict && (
          <ConflictNote
            present={props.present}
            onTheirs={() => {
              draft.forget();
              onClose();
            }}
            onMine={() => act.goOn(frame === 'drawer' ? undefined : (form.getFieldsValue(true) as Values))}
          />
        )}
        {act.problem !== null && <ProblemNote error={act.problem} labelOf={(pointer) => labelAt(fields, pointer)} />}
        {frame !== 'dialog' && <Foot form={props} act={act} draft={draft} />}
      </Form>
    </Frame>
  );
}

function Note({ note }: Pick<RecordFormProps<never>, 'note'>) {
  if (isValidElement(note)) return note;
  const words = typeof note === 'string' ? [note] : (note ?? []);
  return words.map(
    (said) =>
      said !== undefined &&
      said !== false && (
        <p key={said} className="quiet">
          {said}
        </p>
      ),
  );
}

interface FrameProps {
  readonly form: Pick<RecordFormProps<never>, 'title' | 'submit' | 'frame' | 'onClose'>;
  readonly act: Pick<VersionedAct<never>, 'pending'>;
  readonly draft: Pick<Draft<never>, 'savedAt'>;
}

interface AroundProps extends FrameProps {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

function InDrawer({ form: { title, onClose }, children }: AroundProps) {
  const { t } = useTranslation();
  const narrow = useNarrow();
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
      {children}
    </Drawer>
  );
}

function InDialog({ form: { title, submit = title, onClose }, act, onSubmit, children }: AroundProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={title}
      okText={submit}
      cancelText={t('act.cancel')}
      confirmLoading={act.pending}
      onOk={onSubmit}
      onCancel={onClose}
      destroyOnHidden
    >
      {children}
    </Modal>
  );
}

const InSection = ({ form: { title }, children }: AroundProps) => <Section title={title}>{children}</Section>;
const InPage = ({ children }: AroundProps) => children;

const FRAMES = { drawer: InDrawer, dialog: InDialog, section: InSection, page: InPage } as const;

function Foot({ form: { title, submit = title, frame, onClose }, act, draft }: FrameProps) {
  const { t } = useTranslation();
  const does = (
    <Button type="primary" htmlType="submit" loading={act.pending}>
      {submit}
    </Button>
  );
  if (frame === undefined || frame === 'drawer')
    return (
      <div className="act-foot">
        <Button onClick={onClose}>{t('act.cancel')}</Button>
        {does}
      </div>
    );
  return (
    <div className="form-foot">
      {does}
      <Button onClick={onClose}>{t(frame === 'page' ? 'act.save' : 'act.back')}</Button>
      {frame === 'page' && draft.savedAt !== null && (
        <span className="quiet saved" role="status">
          {t('state.saved', { time: hourWords(draft.savedAt) })}
        </span>
      )}
    </div>
  );
}
