import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../parts/form/field';
import { FormField } from '../../parts/form/form-field';
import { LinesField } from './lines-field';

interface ProofsFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly max: number;
}

/** What proves it, line by line: a document by its number, or a publication. */
export function ProofsField({ name, label, help, max }: ProofsFieldProps) {
  const { t } = useTranslation(['registers', 'words']);
  const kinds: readonly Choice[] = (['DOCUMENT', 'MEDIA'] as const).map((value) => ({
    value,
    label: t(`words:proofKind.${value}`),
  }));
  return (
    <LinesField name={name} label={label} help={help} max={max} add={t('proof.add')} blank={{ kind: 'DOCUMENT' }}>
      {(place) => (
        <>
          <FormField name={[place, 'kind']} label={t('proof.kind')} input="select" choices={kinds} required />
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) => (
              <ProofFields place={place} media={getFieldValue([name, place, 'kind']) === 'MEDIA'} />
            )}
          </Form.Item>
        </>
      )}
    </LinesField>
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
