import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { queries } from '../../api/queries';
import { pathOfSubject } from '../../parts/subject-path';
import { useAct } from '../../parts/use-act';
import { PlaceLink } from '../../ui/place-link';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import { listed } from '../../ui/marks';
import { type Bulletin, LONGEST } from './bulletin';

const BEFORE: readonly Bulletin['state'][] = ['DRAFT', 'CHECKING', 'APPROVING'];

/** What keeps it from its signer or from its issue, said before anybody presses; nothing where nothing does. */
export function BulletinNeeds({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation(['publications', 'words']);
  const { state, texts, characters, checks, verdicts } = bulletin;
  if (!BEFORE.includes(state)) return null;
  const open = checks.filter((check) => check.state === 'OPEN');
  const objected = checks.filter((check) => check.state === 'OBJECTED');
  const behind = verdicts.filter((verdict) => verdict.behind);
  const marked = texts.filter(({ toCheck }) => toCheck);
  const lastDay = open
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  const needs = [open, objected, behind, marked].some((list) => list.length > 0) || characters > LONGEST;
  if (!needs) return null;
  return (
    <Section title={t('needs.title')}>
      <ul className="bulletin-needs">
        {marked.length > 0 && (
          <li>
            {t('needs.marked', { parts: listed(marked.map(({ part }) => t(`words:bulletinPart.${part}`))) })}{' '}
            <LookedAt bulletin={bulletin} />
          </li>
        )}
        {lastDay !== undefined && (
          <li>{t('needs.open', { units: listed(open.map(({ unitName }) => unitName)), on: dateWords(lastDay) })}</li>
        )}
        {objected.length > 0 && (
          <li>{t('needs.objected', { units: listed(objected.map(({ unitName }) => unitName)) })}</li>
        )}
        {characters > LONGEST && <li>{t('text.tooLong', { count: characters, most: LONGEST })}</li>}
        {behind.length > 0 && (
          <li>
            {t('needs.behind', { count: behind.length })}
            <ul>
              {behind.map((verdict) => (
                <Verdict key={verdict.obligationId} verdict={verdict} />
              ))}
            </ul>
          </li>
        )}
      </ul>
    </Section>
  );
}

/** What the office has not looked at yet. */
function Verdict({
  verdict: { obligationId, title, unitName, age },
}: {
  readonly verdict: Bulletin['verdicts'][number];
}) {
  const { t } = useTranslation('publications');
  return (
    <li>
      <PlaceLink place={pathOfSubject('OBLIGATION', obligationId) ?? ''}>
        {unitName} {title}
      </PlaceLink>{' '}
      <span className="quiet">{t('needs.age', { count: age })}</span>
    </li>
  );
}

/** The words around a line that went stand as they are. */
function LookedAt({ bulletin: { id, version } }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('publications');
  const run = useAct();
  const say = async (): Promise<void> => {
    const headers = { 'If-Match': `"${String(version)}"` };
    const done = await run(() =>
      client.POST('/api/v1/bulletins/{id}/looked-at', { params: { path: { id } }, headers }),
    );
    if (done) await queries.invalidateQueries();
  };
  return <Button onClick={() => void say()}>{t('needs.lookedAt')}</Button>;
}
