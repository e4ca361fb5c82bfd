import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { UnitPicker } from '../../../parts/unit-picker';
import { DayPicker } from '../../../ui/day-picker';
import { useNeeded } from './fields';
import type { FieldPath } from './filing-fields';

interface AssignmentsFieldProps {
  readonly name: FieldPath;
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
  const needed = useNeeded();
  const number = place + 1;
  return (
    <div className="assignment" role="group" aria-label={t('form.line', { number })}>
      <Form.Item name={[place, 'matter']} label={t('form.matter')} rules={[needed(t('form.matter'))]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name={[place, 'unit']} label={t('form.unit')} rules={[needed(t('form.unit'))]}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name={[place, 'dueOn']} label={t('form.dueOn')} rules={[needed(t('form.dueOn'))]}>
        <DayPicker />
      </Form.Item>
      <Button onClick={onRemove} aria-label={t('form.removeLineOf', { number })}>
        {t('form.removeLine')}
      </Button>
    </div>
  );
}
