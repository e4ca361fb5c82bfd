import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../api/me';
import { guide as GUIDE } from '../../texts/zh-CN/guide';
import { ButtonLink } from '../../ui/button-link';
import { Section } from '../../ui/section';

type Chapter = keyof typeof GUIDE.chapter;

/** What comes back every month and year, in order; where each is done, and who is shown it. */
const CHAPTERS: readonly { readonly chapter: Chapter; readonly to: string; readonly permission: string }[] = [
  { chapter: 'bulletin', to: '/publications', permission: 'publications.write' },
  { chapter: 'review', to: '/publications/reviews', permission: 'publications.write' },
];

/** After the start: one short chapter for each recurring work. */
export function GuideChapters() {
  const { t } = useTranslation('guide');
  const me = useMe();
  return CHAPTERS.filter(({ permission }) => may(me, permission)).map(({ chapter, to }) => (
    <Section
      key={chapter}
      title={t(`chapter.${chapter}.title`)}
      actions={<ButtonLink to={to}>{t(`chapter.${chapter}.go`)}</ButtonLink>}
    >
      <p className="quiet">{t(`chapter.${chapter}.note`)}</p>
      <ol className="guide-chapter">
        {(Object.keys(GUIDE.chapter[chapter].steps) as (keyof (typeof GUIDE.chapter)[Chapter]['steps'])[]).map(
          (step) => (
            <li key={step}>{t(`chapter.${chapter}.steps.${step}`)}</li>
          ),
        )}
      </ol>
    </Section>
  ));
}
