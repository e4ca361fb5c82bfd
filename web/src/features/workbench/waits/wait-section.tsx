import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOffice, useMe } from '../../../api/me';
import { ProblemNote } from '../../../parts/problem-note';
import { Section } from '../../../ui/section';
import type { WaitGroup } from './wait';
import { WaitRow } from './wait-row';

/** A list up to so long is shown whole. */
const WHOLE = 12;
/** Of a longer one so many rows; the others are one tap away. */
const SHOWN = 8;

/** What waits of one kind. */
export function WaitSection({ group }: { readonly group: WaitGroup }) {
  const { t } = useTranslation(['workbench', 'common']);
  const [all, setAll] = useState(false);
  const { kind, waits, error, retry, more, rest = 0 } = group;
  const shown = all || waits.length <= WHOLE ? waits : waits.slice(0, SHOWN);
  return (
    <div id={kind} className="wait-group">
      <Section title={t(`group.${kind}`)} count={waits.length}>
        {error !== null && <ProblemNote title={t('common:error.load')} error={error} onRetry={retry} />}
        <ul className="waits">
          {shown.map((wait) => (
            <WaitRow key={wait.id} wait={wait} />
          ))}
        </ul>
        {waits.length > shown.length && (
          <div className="load-more">
            <Button onClick={() => setAll(true)}>{t('showAll', { count: waits.length })}</Button>
          </div>
        )}
        {more && <p className="quiet">{t('moreThanAPage')}</p>}
        {kind === 'due' && <Rest count={rest} />}
      </Section>
    </div>
  );
}

/** What does not press is only counted; the whole list is one tap away. */
function Rest({ count }: { readonly count: number }) {
  const { t } = useTranslation('workbench');
  if (isOffice(useMe())) return null;
  return (
    <p className="wait-rest">
      {count > 0 && <span>{t('rest', { count })}</span>} <Link to="/todo">{t('allMine')}</Link>
    </p>
  );
}
