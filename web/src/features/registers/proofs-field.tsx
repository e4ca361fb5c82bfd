import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../parts/form/field';
import { EvidenceUpload } from '../../parts/evidence/evidence-upload';
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
  const kinds: readonly Choice[] = (['DOCUMENT', 'MEDIA', 'FILE'] as const).map((value) => ({
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
              <ProofFields list={name} place={place} kind={String(getFieldValue([name, place, 'kind']))} />
            )}
          </Form.Item>
        </>
      )}
    </LinesField>
  );
}

const DOCUMENT = ['number', 'exactTitle', 'issuer', 'issuedOn'] as const;
const MEDIA = ['medium', 'issue', 'on'] as const;

function ProofFields({ list, place, kind }: { readonly list: string; readonly place: number; readonly kind: string }) {
  const { t } = useTranslation('registers');
  if (kind === 'FILE') return <FileField list={list} place={place} />;
  return (kind === 'MEDIA' ? MEDIA : DOCUMENT).map((name) => (
    <FormField
      key={name}
      name={[place, name]}
      label={t(`proof.${name}`)}
      input={name === 'on' || name === 'issuedOn' ? 'day' : 'line'}
      max={100}
    />
  ));
}

/** A file, uploaded as soon as it is chosen; its name stays beside its id, for drafts. */
function FileField({ list, place }: { readonly list: string; readonly place: number }) {
  const { t } = useTranslation('registers');
  const form = Form.useFormInstance();
  const name = Form.useWatch<string | undefined>([list, place, 'exactTitle'], { form, preserve: true });
  const keep = (fileName: string): void => form.setFieldValue([list, place, 'exactTitle'], fileName);
  return (
    <>
      <FormField
        name={[place, 'evidenceId']}
        label={t('proof.file')}
        help={t('proof.fileHelp')}
        control={<EvidenceUpload name={name} onNamed={keep} />}
        required
      />
      <Form.Item name={[place, 'exactTitle']} hidden>
        <Input />
      </Form.Item>
    </>
  );
}
