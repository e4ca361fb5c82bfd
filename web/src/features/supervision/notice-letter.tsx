import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { dateWords } from '../../ui/dates';
import { readLetter } from './letter';
import type { Interview } from './use-proposals';

/** 约谈通知书 in the format of a letter: as it was issued, or before the signature as it would go out. The seal's place stays empty. */
export function NoticeLetter({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const query = api.useQuery('get', '/api/v1/interviews/{id}/notice', { params: { path: { id: interview.id } } });
  return (
    <Loaded query={query}>
      {({ title, body, draft }) => {
        const letter = readLetter(body);
        return (
          <>
            {draft && <p className="quiet">{t('notice.draftNote')}</p>}
            <article className="letter" lang="zh-CN">
              <h3>{title}</h3>
              <p className="letter-addressee">{letter.addressee}</p>
              {letter.paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              {letter.annex !== null && <p>{letter.annex}</p>}
              <div className="letter-end">
                <p>{letter.issuer}</p>
                <p>{letter.date}</p>
              </div>
              {letter.annex !== null && <Annex interview={interview} />}
            </article>
          </>
        );
      }}
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
