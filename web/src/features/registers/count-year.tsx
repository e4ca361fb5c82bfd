import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import { useToday } from '../../parts/use-today';
import { series } from '../../ui/marks';
import { type Register, titleOf } from './register';

type Counted = components['schemas']['CountedYearAnswer'];

/** 全年计入总数: a register's confirmed entries of a year go into public totals; what stays inside is named with why. */
export function CountYearButton({ kind, name }: Pick<Register, 'kind' | 'name'>) {
  const { t } = useTranslation('registers');
  const [open, setOpen] = useState(false);
  const today = useToday();
  const thisYear = Number(today.slice(0, 4));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('countYear.open')}</Button>
      {open && <CountYearForm kind={kind} name={name} thisYear={thisYear} onClose={() => setOpen(false)} />}
    </>
  );
}

interface CountYearFormProps extends Pick<Register, 'kind' | 'name'> {
  readonly thisYear: number;
  readonly onClose: () => void;
}

function CountYearForm({ kind, name, thisYear, onClose }: CountYearFormProps) {
  const { t } = useTranslation('registers');
  const { notification } = App.useApp();
  const tell = ({ left }: Counted): void =>
    notification.warning({
      title: t('countYear.left', { count: left.reduce((sum, { count }) => sum + count, 0) }),
      description: (
        <ul>
          {left.map(({ code, detail, count, entries }) => (
            <li key={code}>
              {t('countYear.why', { count, detail })}
              {series(entries.map((entry) => titleOf(entry)))}
            </li>
          ))}
        </ul>
      ),
      duration: 0,
      role: 'alert',
    });
  return (
    <RecordForm<{ readonly year: number }>
      frame="dialog"
      title={t('countYear.title', { name })}
      submit={t('countYear.open')}
      note={t('countYear.note')}
      done={(sent) => {
        const { data } = sent as { readonly data?: Counted };
        if (data !== undefined && data.left.length > 0) tell(data);
        return t('countYear.done', { count: data?.counted ?? 0 });
      }}
      send={({ year }) => client.POST('/api/v1/register-entries/count-year', { body: { kind, year } })}
      fields={[
        {
          ...{ name: 'year', label: t('year'), input: 'radio', required: true },
          choices: [thisYear, thisYear - 1].map((year) => ({ value: year, label: String(year) })),
        },
      ]}
      initial={{ year: thisYear }}
      onClose={onClose}
    />
  );
}
