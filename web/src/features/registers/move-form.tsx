import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { FormField } from '../../parts/form/form-field';
import { RecordForm } from '../../parts/form/record-form';
import { type EntryValues, sentIn, useStageFields, valuesOf } from './entry-fields';
import { Fields } from './form-fields';
import { type EntryPage, type Register, ROUTES, titleOf, type Words } from './register';
import { stageWord } from './stages';

interface MoveFormProps {
  readonly register: Register;
  readonly words: Words;
  readonly entry: EntryPage;
  readonly onClose: () => void;
}

/** The next stage of an entry, with what that stage asks. */
export function MoveForm({ register, words, entry, onClose }: MoveFormProps) {
  const { t } = useTranslation('registers');
  const { id, path, version } = entry;
  const held = valuesOf(register, entry);
  const from = typeof held['stage'] === 'string' ? held['stage'] : (register.stages[0]?.stage ?? '');
  const next = register.stages.filter((one) => one.from.includes(from));
  const fields = useStageFields(register);
  const [only] = next;
  return (
    <RecordForm<EntryValues>
      title={`${words.act('move')} · ${titleOf(entry)}`}
      submit={words.act('move')}
      draft={`entry:${id}:move`}
      version={version}
      initial={{ ...held, stage: next.length === 1 ? only?.stage : undefined }}
      note={t('actNote.move')}
      done={(sent) => t((sent as { waits?: boolean }).waits === true ? 'stages.asked' : 'stages.moved')}
      send={(values, headers) => {
        const stage = next.find((one) => one.stage === values['stage']);
        const body = {
          stage: stage?.stage,
          ...sentIn(register, [...(stage?.needs ?? []), ...(stage?.takes ?? [])], values),
        };
        return client.POST(ROUTES.act(path, 'move'), { params: { path: { id } }, headers, body: body as never });
      }}
      onClose={onClose}
    >
      <FormField
        name="stage"
        label={t('stages.next')}
        input="radio"
        required
        choices={next.map(({ stage }) => ({ value: stage, label: stageWord(register, stage) }))}
      />
      <Form.Item noStyle dependencies={['stage']}>
        {({ getFieldValue }) => {
          const chosen = next.find(({ stage }) => stage === getFieldValue('stage'));
          return (
            <>
              {chosen?.approval === true && <p className="quiet">{t('stages.approval')}</p>}
              <Fields fields={chosen === undefined ? [] : fields(chosen)} />
            </>
          );
        }}
      </Form.Item>
    </RecordForm>
  );
}
