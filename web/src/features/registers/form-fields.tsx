import { useTranslation } from 'react-i18next';
import { FormField, FormFields } from '../../parts/form/form-field';
import type { EntryField } from './entry-fields';
import { EntryPicker } from './entry-picker';
import { LinesField } from './lines-field';
import { MiddleOffer } from './middle-offer';
import { ProofsField } from './proofs-field';

/** Fields of a register in a form: what proves it, and small rows, a frame for each line. */
export function Fields({ fields }: { readonly fields: readonly EntryField[] }) {
  return fields.map((field) => <OneField key={String(field.name)} field={field} />);
}

function OneField({ field: { proofs, parts, links, middleOf, ...field } }: { readonly field: EntryField }) {
  const { t } = useTranslation('registers');
  const picker = links === undefined ? {} : { control: <EntryPicker {...links} /> };
  if (proofs === undefined && parts === undefined)
    return (
      <>
        <FormFields fields={[{ ...field, ...picker }]} />
        {middleOf !== undefined && <MiddleOffer name={String(field.name)} between={middleOf} />}
      </>
    );
  const { label, help, max = 1 } = field;
  const name = String(field.name);
  if (parts === undefined) return <ProofsField name={name} label={label} help={help} max={max} />;
  return (
    <LinesField name={name} label={label} help={help} max={max} add={t('form.addLine', { name: label })}>
      {(place) =>
        parts.map((part) => <FormField key={String(part.name)} {...part} name={[place, String(part.name)]} />)
      }
    </LinesField>
  );
}
