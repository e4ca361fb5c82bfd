import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe, isOffice } from '../../api/me';
import { FormField } from '../../parts/form/form-field';
import { RecordForm, type RecordFormProps } from '../../parts/form/record-form';
import { type EntryValues, requestOf, useEntryFields } from './entry-fields';
import { Fields } from './form-fields';
import { FromFiled } from './from-filed';
import { ownIssuer } from './own-issuer';
import type { Register } from './register';

interface EntryFormProps extends Pick<
  RecordFormProps<EntryValues>,
  'title' | 'submit' | 'note' | 'draft' | 'version' | 'present' | 'onClose' | 'onDone' | 'done'
> {
  readonly register: Register;
  readonly initial: EntryValues;
  /** Why what was confirmed is written anew. */
  readonly withReason?: boolean;
  readonly send: (body: EntryValues, seen: Readonly<Record<'If-Match', string>>) => Promise<unknown>;
}

/** An entry of a register as a form: a few fields first, what may be left out below. */
export function EntryForm({ register, initial, withReason = false, send, ...rest }: EntryFormProps) {
  const { t } = useTranslation(['registers', 'todo']);
  const me = useMe();
  const ofUnit = register.unitsMayFile && !isOffice(me);
  const isNew = rest.version === undefined;
  const { first, more } = useEntryFields(register, ofUnit, isNew);
  const own = me.posts[0];
  const unit = ofUnit && own !== undefined && { unitId: { id: own.unitId, name: own.unitName } };
  const issuer = unit && ownIssuer(register, unit.unitId.name, isNew);
  return (
    <RecordForm<EntryValues>
      {...rest}
      frame="page"
      initial={{ ...unit, ...issuer, ...initial }}
      send={(values, seen) =>
        send(
          {
            ...requestOf(register, { ...unit, ...initial, ...values }),
            ...(withReason && { reason: values['reason'] }),
          },
          seen,
        )
      }
    >
      {ofUnit && isNew && <FromFiled register={register} />}
      <Fields fields={first} />
      {more.length > 0 && (
        <Form.Item noStyle shouldUpdate={() => true}>
          {({ getFieldsError }) => (
            // What is refused above may be mended below: a document without its number says there why.
            <details className="more-fields" open={getFieldsError().some(({ errors }) => errors.length > 0)}>
              <summary>{t('form.more')}</summary>
              <Fields fields={more} />
            </details>
          )}
        </Form.Item>
      )}
      {withReason && <FormField name="reason" label={t('reason')} input="paragraph" max={500} required />}
      <FormField
        name="noSecrets"
        label={t('todo:form.noSecrets')}
        input="tick"
        required={t('todo:form.noSecretsNeeded')}
      />
    </RecordForm>
  );
}
