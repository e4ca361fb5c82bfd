import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import { listed } from '../../ui/marks';
import type { Rules } from './policy';

/** Terms beside the ladder: approval, holds, service, the hours of the engine, the surge breaker. */
export function OtherTerms({ rules }: { readonly rules: Rules }) {
  const { t } = useTranslation('rules');
  const { surge } = rules;
  const hours = listed(rules.officeHours.map(({ from, to }) => `${from}—${to}`));
  const share = `${String(Math.round(surge.share * 1000) / 10)}%`;
  return (
    <Section title={t('terms.title')}>
      <Facts
        facts={[
          { name: t('terms.approver'), value: t('terms.approverValue', { count: rules.approverTerm }) },
          { name: t('terms.rejection'), value: t('terms.rejectionValue', { count: rules.rejectionHold }) },
          { name: t('terms.fails'), value: t('terms.failsValue', { count: rules.rectificationFailsAt }) },
          { name: t('terms.historic'), value: t('terms.historicValue', { count: rules.historicRelease }) },
          { name: t('terms.hours'), value: hours },
          { name: t('terms.talkTime'), value: rules.defaultTalkTime },
          {
            name: t('terms.fireAt'),
            value: t('terms.fireAtValue', { from: rules.fireAt, until: rules.fireUntil }),
            wide: true,
          },
          {
            name: t('terms.renotice'),
            value: t('terms.renoticeValue', { first: rules.renoticeAfter, second: rules.handServiceAfter }),
            wide: true,
          },
          {
            name: t('terms.surge'),
            value: t('terms.surgeValue', { floor: surge.floor, share, times: surge.times }),
            wide: true,
          },
        ]}
      />
    </Section>
  );
}
