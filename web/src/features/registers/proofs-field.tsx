import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../parts/form/field';
import { FormField } from '../../parts/form/form-field';

interface ProofsFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly max: number;
}

/** What proves it, line by line: a document by its number, or a publication. */
export function ProofsField({ name, label, help, max }: ProofsFieldProps) {
  const { t } = useTranslation(['registers', 'todo', 'words']);
  const kinds: readonly Choice[] = (['DOCUMENT', 'MEDIA'] as const).map((value) => ({
    value,
    label: t(`words:proofKind.${value}`),
  }));
  return (
    <fieldset className="assignments">
      <legend>{label}</legend>
      {help !== undefined && <p className="quiet">{help}</p>}
      <Form.List name={name}>
        {(lines, { add, remove }, { errors }) => (
          <>
            {lines.map(({ key, name: place }) => (
              <div key={key} className="assignment" role="group" aria-label={`${label} ${String(place + 1)}`}>
                <FormField name={[place, 'kind']} label={t('proof.kind')} input="select" choices={kinds} required />
                <Form.Item noStyle shouldUpdate>
                  {({ getFieldValue }) => (
                    <ProofFields place={place} media={getFieldValue([name, place, 'kind']) === 'MEDIA'} />
                  )}
                </Form.Item>
                <Button onClick={() => remove(place)}>{t('todo:form.removeLine')}</Button>
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            {lines.length < max && (
              <Button block type="dashed" onClick={() => add({ kind: 'DOCUMENT' })}>
                {t('proof.add')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

const DOCUMENT = ['number', 'exactTitle', 'issuer', 'issuedOn'] as const;
const MEDIA = ['medium', 'issue', 'on'] as const;

function ProofFields({ place, media }: { readonly place: number; readonly media: boolean }) {
  const { t } = useTranslation('registers');
  return (media ? MEDIA : DOCUMENT).map((name) => (
    <FormField
      key={name}
      name={[place, name]}
      label={t(`proof.${name}`)}
      input={name === 'on' || name === 'issuedOn' ? 'day' : 'line'}
      max={100}
    />
  ));
}
