import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { ProblemNote } from '../../../parts/problem-note';
import { Section } from '../../../ui/section';
import type { components } from '../../../api/schema';
import type { Import } from '../imports-page';
import { listed } from '../../../ui/marks';
import { placeOf, useAnswers } from './use-answers';

const TAKEABLE: readonly string[] = ['STRUCK', 'CANCELLED', 'LEFT_OUT', 'PAST'];

/** Rows that are left out because they are struck out, given up, past, or a person said so; each can be taken all the same. */
export function LeftOut({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const params = { path: { id: held.id } };
  const notRead = api.useQuery('get', '/api/v1/ledger-imports/{id}/not-read', { params });
  const sheets = api.useQuery('get', '/api/v1/ledger-imports/{id}/sheets', { params });
  const answers = useAnswers(held);
  const rows = byRow((notRead.data?.items ?? []).filter(({ why }) => TAKEABLE.includes(why)));
  const read = (sheets.data?.sheets ?? []).filter(
    ({ ticked, headRow, missing }) => ticked && headRow != null && missing.length === 0,
  );
  if (rows.length === 0 || read.length === 0) return null;
  return (
    <Section title={t('row.leftOut')} count={rows.length}>
      {rows.some(({ why }) => why === 'PAST') && <p className="quiet">{t('row.pastNote')}</p>}
      <ul className="left-out">
        {rows.map(({ sheet, row, words, why }) => (
          <li key={`${sheet}${String(row)}`} className="row">
            <span>{t('row.leftOutOf', { row: row ?? 0, why: t(`words:notRead.${why}`), words })}</span>
            <Button
              size="small"
              aria-label={t('row.takeOf', { row: row ?? 0 })}
              onClick={() => {
                const at = placeOf({ row: row ?? 0, sheet: read.length > 1 ? sheet : null });
                answers.mutate({ rows: [{ ...at, skip: false, take: true }] });
              }}
            >
              {t('row.take')}
            </Button>
          </li>
        ))}
      </ul>
      {answers.error !== null && <ProblemNote error={answers.error} />}
    </Section>
  );
}

type One = components['schemas']['NotReadAnswer'];

/** Several periods of one row are taken together. */
function byRow(items: readonly One[]): readonly One[] {
  const rows = new Map<string, One>();
  for (const one of items) {
    const key = `${one.sheet}!${String(one.row)}`;
    const before = rows.get(key);
    rows.set(key, before === undefined ? one : { ...before, words: listed([before.words, one.words]) });
  }
  return [...rows.values()];
}
