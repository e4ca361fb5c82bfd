import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import { DueDate } from '../../../ui/due-date';
import type { ActFormProps } from './act-form-props';
import { toRectify } from './acts-of';
import { FormField } from '../../../parts/form/form-field';
import { InterviewDrawer } from './interview-drawer';

interface RectifyValues extends OfflineValues {
  readonly reports: Readonly<Record<string, string | undefined>>;
}

/** 报送整改: item by item; an item left empty is reported later. */
export function RectifyForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  const [empty, setEmpty] = useState(false);
  const [items] = useState(() => toRectify(interview));
  return (
    <InterviewDrawer<RectifyValues>
      act="rectify"
      interview={interview}
      onClose={onClose}
      send={async (values, headers) => {
        const reports = items.map(({ id }) => ({ itemId: id, report: values.reports[id]?.trim() ?? '' }));
        const given = reports.filter(({ report }) => report !== '');
        setEmpty(given.length === 0);
        return client.POST('/api/v1/interviews/{id}/rectification', {
          params: { path: { id: interview.id } },
          headers,
          body: { items: given, offline: offlineOf(values) },
        });
      }}
    >
      {empty && <Alert type="warning" showIcon className="problem" title={t('form.atLeastOne')} />}
      {items.map((item) => (
        <fieldset key={item.id} className="item-fields">
          <legend>{item.matter}</legend>
          <p className="item-demand">
            {t('form.demand')}
            <span>{item.demand}</span>
            {item.dueOn != null && <DueDate dueOn={item.dueOn} />}
          </p>
          <FormField
            name={['reports', item.id]}
            label={t('form.report')}
            help={t('form.reportHelp')}
            max={2000}
            input="paragraph"
            rows={4}
            required={items.length === 1}
          />
        </fieldset>
      ))}
      <OfflineFields />
    </InterviewDrawer>
  );
}
