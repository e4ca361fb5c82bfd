import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../parts/form/form-field';

interface AssignmentsFieldProps {
  readonly name: (string | number)[];
  readonly label: string;
  readonly help: string;
}

/** What was decided or demanded, line by line: matter, unit, by when. */
export function AssignmentsField({ name, label, help }: AssignmentsFieldProps) {
  const { t } = useTranslation(['todo', 'common']);
  return (
    <fieldset className="assignments">
      <legend>{label}</legend>
      <p className="quiet">{help}</p>
      <Form.List name={name}>
        {(lines, { add, remove }) => (
          <>
            {lines.map(({ key, name: place }) => (
              <AssignmentLine key={key} place={place} onRemove={() => remove(place)} />
            ))}
            <Button block type="dashed" onClick={() => add({})}>
              {t('todo:form.addLine')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function AssignmentLine({ place, onRemove }: { readonly place: number; readonly onRemove: () => void }) {
  const { t } = useTranslation('todo');
  const number = place + 1;
  return (
    <div className="assignment" role="group" aria-label={t('form.line', { number })}>
      <FormField name={[place, 'matter']} label={t('form.matter')} input="paragraph" max={500} required />
      <FormField name={[place, 'unit']} label={t('form.unit')} input="unit" required />
      <FormField name={[place, 'dueOn']} label={t('form.dueOn')} input="day" required />
      <Button onClick={onRemove} aria-label={t('form.removeLineOf', { number })}>
        {t('form.removeLine')}
      </Button>
    </div>
  );
}
