import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface LinesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly max: number;
  /** The button that adds a line. */
  readonly add: string;
  /** What a new line holds. */
  readonly blank?: object;
  /** The fields of the line at that place. */
  readonly children: (place: number) => ReactNode;
}

/** A field of several lines, each a small group of fields with its own way out. */
export function LinesField({ name, label, help, max, add: adding, blank = {}, children }: LinesFieldProps) {
  const { t } = useTranslation('todo');
  return (
    <fieldset className="assignments">
      <legend>{label}</legend>
      {help != null && <p className="quiet">{help}</p>}
      <Form.List name={name}>
        {(lines, { add, remove }, { errors }) => (
          <>
            {lines.map(({ key, name: place }) => (
              <div key={key} className="assignment" role="group" aria-label={`${label} ${String(place + 1)}`}>
                {children(place)}
                <Button onClick={() => remove(place)}>{t('form.removeLine')}</Button>
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            {lines.length < max && (
              <Button block type="dashed" onClick={() => add(blank)}>
                {adding}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
