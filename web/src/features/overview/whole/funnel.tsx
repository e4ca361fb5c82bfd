import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../../api/me';
import { PlaceLink } from '../../../ui/place-link';
import type { Overview } from './overview';

/** How many matters stand at each stage of supervision; the number beside its bar, leading to them. */
export function Funnel({ stages }: { readonly stages: Overview['funnel'] }) {
  const { t } = useTranslation(['overview', 'words']);
  const opens = may(useMe(), 'supervision-cases.read');
  const longest = Math.max(...stages.map(({ count }) => count), 1);
  const name = (stage: string): string => t(`words:caseStage.${stage as 'REMINDED'}`);
  return (
    <>
      <table className="table bars">
        <thead>
          <tr>
            <th scope="col">{t('stage')}</th>
            <th scope="col" className="number">
              {t('cases')}
            </th>
            <th scope="col" aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, count }) => (
            <tr key={stage}>
              <th scope="row">
                {opens ? <PlaceLink place={`/supervision?stage=${stage}`}>{name(stage)}</PlaceLink> : name(stage)}
              </th>
              <td className="number">{count}</td>
              <td className="bar-cell" aria-hidden="true">
                <span className="bar" style={{ width: `${String((count / longest) * 100)}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="legend">{t('funnelNote')}</p>
    </>
  );
}
