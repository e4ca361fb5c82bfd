import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import { dateWords } from '../../ui/dates';

type Page = components['schemas']['CountingRulesPageAnswer'];
type Rules = components['schemas']['CountingRulesRequest'];
type Said = Pick<Rules, 'frontBy' | 'frontLimit' | 'adoptions'>;

/** 统计口径: by which rules the office counts this year, what it set before, and how it is changed. */
export function CountingRules() {
  const query = api.useQuery('get', '/api/v1/counting-rules', {});
  return <Loaded query={query}>{(page) => <Standing {...page} />}</Loaded>;
}

function Standing({ thisYear, now, set }: Page) {
  const { t } = useTranslation(['overview', 'words']);
  const me = useMe();
  const [open, setOpen] = useState(false);
  const words = useRules();
  return (
    <section aria-label={t('rules.title')}>
      <p>
        {t('rules.now', { year: thisYear, rules: words(now) })}
        {may(me, 'counting-rules.propose') && (
          <Button type="link" onClick={() => setOpen(true)}>
            {t('rules.change')}
          </Button>
        )}
      </p>
      {set.length > 0 && (
        <details>
          <summary>{t('rules.set')}</summary>
          <ul>
            {set.map((one, place) => (
              <li key={set.length - place}>
                {t('rules.one', { year: one.fromYear, rules: words(one), on: dateWords(one.setOn), basis: one.basis })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {open && <RulesForm thisYear={thisYear} now={now} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** Rules in the reader's words. */
function useRules(): (rules: Said) => string {
  const { t } = useTranslation(['overview', 'words']);
  return ({ frontBy, frontLimit, adoptions }) =>
    t('rules.words', {
      front: t(`rules.front.${frontBy}`, { limit: frontLimit }),
      adoptions: t(`words:adoptionsCounted.${adoptions}`),
    });
}

interface RulesFormProps extends Pick<Page, 'thisYear' | 'now'> {
  readonly onClose: () => void;
}

function RulesForm({ thisYear, now, onClose }: RulesFormProps) {
  const { t } = useTranslation(['overview', 'words']);
  const { frontBy, frontLimit, adoptions } = now;
  return (
    <RecordForm<Rules>
      frame="dialog"
      title={t('rules.title')}
      submit={t('rules.propose')}
      note={t('rules.note')}
      done={() => t('rules.done')}
      send={(body) => client.POST('/api/v1/counting-rules', { body })}
      fields={[
        {
          ...{ name: 'fromYear', label: t('rules.fromYear'), input: 'radio', required: true },
          choices: [thisYear, thisYear + 1].map((year) => ({ value: year, label: String(year) })),
        },
        {
          ...{ name: 'frontBy', label: t('rules.frontBy'), input: 'radio', required: true },
          choices: (['SHARE', 'PLACE'] as const).map((value) => ({ value, label: t(`words:frontBy.${value}`) })),
        },
        {
          ...{ name: 'frontLimit', label: t('rules.frontLimit'), input: 'number', required: true, max: 100 },
          help: t('rules.frontLimitHelp'),
        },
        {
          ...{ name: 'adoptions', label: t('rules.taken'), input: 'radio', required: true },
          choices: (['HIGHEST', 'EACH'] as const).map((value) => ({
            value,
            label: t(`words:adoptionsCounted.${value}`),
          })),
        },
        {
          ...{ name: 'basis', label: t('rules.basis'), input: 'line', required: true, max: 200 },
          help: t('rules.basisHelp'),
        },
      ]}
      initial={{
        fromYear: thisYear,
        frontBy,
        frontLimit,
        adoptions,
      }}
      onClose={onClose}
    />
  );
}
