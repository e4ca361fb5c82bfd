import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { instantWords } from '../ui/dates';
import './filed-record.css';

type Paragraph = components['schemas']['ParagraphAnswer'];

/** 责任单位补充: what the other units of the chain wrote beside the lead unit's record. */
export function Paragraphs({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
  const { t } = useTranslation('record');
  return (
    <ul className="stack">
      {paragraphs.map(({ unitName, text, writtenByName, writtenAt }) => (
        <li key={`${unitName}${writtenAt}`}>
          <strong>{unitName}</strong>{' '}
          <span className="quiet">
            {[writtenByName, instantWords(writtenAt)].filter((one) => one != null).join(t('separator'))}
          </span>
          <p className="paragraph">{text}</p>
        </li>
      ))}
    </ul>
  );
}
