import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { dateWords } from '../../ui/dates';
import type { EntryValues } from './entry-fields';
import { middleOf } from './middle';

interface MiddleOfferProps {
  readonly name: string;
  readonly between: readonly string[];
}

/** The middle of a term, offered below its field: whoever was asked for an assessment then takes it with one press; nobody else has one. */
export function MiddleOffer({ name, between }: MiddleOfferProps) {
  const { t } = useTranslation('registers');
  const form = Form.useFormInstance<EntryValues>();
  const values = Form.useWatch<EntryValues | undefined>([], form) ?? {};
  const middle = middleOf(between.map((day) => values[day]));
  if (middle === null || values[name] === middle) return null;
  return (
    <p className="field-offer">
      <Button onClick={() => form.setFieldsValue({ [name]: middle })}>
        {t('form.middle', { on: dateWords(middle) })}
      </Button>
    </p>
  );
}
