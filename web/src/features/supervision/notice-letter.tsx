import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { dateWords } from '../../ui/dates';
import { LetterPaper } from './letter-paper';
import type { Interview } from './use-proposals';

/** 约谈通知书 in the format of a letter: as it was issued, or before the signature as it would go out. */
export function NoticeLetter({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const query = api.useQuery('get', '/api/v1/interviews/{id}/notice', { params: { path: { id: interview.id } } });
  return (
    <Loaded query={query}>
      {({ title, body, draft }) => (
        <>
          {draft && <p className="quiet">{t('notice.draftNote')}</p>}
          <LetterPaper title={title} body={body} annex={<Annex interview={interview} />} />
        </>
      )}
    </Loaded>
  );
}

/** 有关事项清单: part of the notice, therefore Chinese like it. */
function Annex({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview', { lng: 'zh-CN' });
  return (
    <div className="letter-annex">
      <h4>{t('notice.annex')}</h4>
      <ol>
        {interview.items.map((item) => (
          <li key={item.id}>
            {item.matter}
            <span className="quiet">
              {' '}
              {t('items.due')} {dateWords(item.matterOriginalDueOn)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
