import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import type { Report } from './report';

/** What the check found, in words: sound, or what was changed, removed, added or exchanged. */
export function ReportView({ report }: { readonly report: Report }) {
  const { t } = useTranslation(['audit', 'words']);
  const { sound, seals, sealedEvents, lastSeal, faults, unsealed } = report;
  return (
    <div className="stack audit-report" role="status">
      <Alert
        showIcon
        type={sound ? 'success' : 'error'}
        title={t(sound ? 'report.sound' : 'report.unsound')}
        description={t(sound ? 'report.soundHelp' : 'report.unsoundHelp')}
      />
      {!sound && (
        <ul>
          {faults.map(({ seal, code, events }) => (
            <li key={`${String(seal)} ${code}`}>
              {t('report.seal', { number: seal })} {t(`words:sealFault.${code}`)} {events.join(' ')}
            </li>
          ))}
          {unsealed.changed.map((id) => (
            <li key={id}>{t('report.unsealedChanged', { id })}</li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          { name: t('report.sealed'), value: t('report.sealedValue', { events: sealedEvents, seals }) },
          {
            name: t('report.unsealed'),
            value: t('report.unsealedValue', {
              count: unsealed.count,
              seconds: Math.max(0, Math.round(unsealed.ageSeconds)),
            }),
          },
          lastSeal !== null && {
            name: t('report.last', { number: lastSeal.number }),
            value: lastSeal.digest,
            wide: true,
          },
        ]}
      />
      <p className="quiet">{t('report.note')}</p>
    </div>
  );
}
