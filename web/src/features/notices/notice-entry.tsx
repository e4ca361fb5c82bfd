import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dateWords } from '../../ui/dates';
import { NoticeLinks } from './notice-link';
import { NoticeMarks } from './notice-marks';
import { PrintSlip } from './print-slip';
import { aboutOf } from './about';
import type { Item, Notice } from './use-inbox';
import { useKindWords } from './use-kind-words';

interface NoticeEntryProps {
  readonly item: Item;
  readonly open: boolean;
  readonly unread: boolean;
  readonly onToggle: () => void;
}

/** One entry of the inbox; opening it shows its words as they were written, a list its notices. */
export function NoticeEntry({ item, open, unread, onToggle }: NoticeEntryProps) {
  const { t } = useTranslation('notices');
  const id = useId();
  const kind = useKindWords()(item);
  return (
    <li className={unread ? 'notice notice-unread' : 'notice'}>
      <button type="button" className="notice-head" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <span className="notice-title">
          {unread && <span className="notice-new">{t('unreadMark')}</span>}
          {kind ?? item.title}
          {!open && <Preview item={item} titled={kind === null} />}
        </span>
        <span className="notice-marks">
          <NoticeMarks notice={item} />
        </span>
        <time dateTime={item.issuedOn}>{dateWords(item.issuedOn)}</time>
      </button>
      <div id={id} className="notice-body" hidden={!open}>
        {open && (item.items.length > 0 ? <Listed notices={item.items} /> : <Letter notice={item} />)}
      </div>
    </li>
  );
}

/** What it is about, in a line, where its title alone does not say; the title too, where the kind stands in its place. */
function Preview({ item, titled }: { readonly item: Item; readonly titled: boolean }) {
  const about = [...(titled ? [] : [item.title]), aboutOf(item)].filter((words) => words !== '').join('　');
  return about === '' ? null : (
    <span className="notice-about" lang="zh-CN">
      {about}
    </span>
  );
}

function Letter({ notice }: { readonly notice: Notice }) {
  const titled = useKindWords()(notice) === null;
  return (
    <div className="notice-letter">
      {!titled && (
        <p className="notice-own-title" lang="zh-CN">
          {notice.title}
        </p>
      )}
      <div className="notice-text" lang="zh-CN">
        {notice.body}
      </div>
      <NoticeLinks notice={notice} />
      {notice.kind === 'URGING_SLIP' && <PrintSlip />}
    </div>
  );
}

/** The notices of one day, each whole. */
function Listed({ notices }: { readonly notices: readonly Notice[] }) {
  const kindOf = useKindWords();
  return (
    <ol className="notice-list">
      {notices.map((notice) => (
        <li key={notice.id}>
          <h2>{kindOf(notice) ?? notice.title}</h2>
          <NoticeMarks notice={notice} />
          <Letter notice={notice} />
        </li>
      ))}
    </ol>
  );
}
