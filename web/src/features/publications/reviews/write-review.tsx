import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { ConflictNote } from '../../../parts/form/conflict-note';
import { useVersionedAct } from '../../../parts/form/use-versioned-act';
import { ProblemNote } from '../../../parts/problem-note';
import type { HandWritten } from '../../../parts/statement-editor/digits';
import type { Pressed } from '../../../parts/statement-editor/statement-editor';
import { type Draft, useDraft } from '../../../parts/use-draft';
import { hourWords } from '../../../ui/dates';
import { ChipDrawer } from './chip-drawer';
import { Concerns } from './concerns';
import { Headings } from './headings';
import { NotWritten } from './not-written';
import { OffersDrawer } from './offers-drawer';
import { blocksOf, type Concern, concernsOf, type Group, type Review, tokenOf } from './review';
import { ReviewText } from './review-text';
import { useEditors } from './use-editors';
import { type Groups, useGroups } from './use-groups';
import { usePreviews } from './use-previews';
import { chipsBy } from './use-say';

export interface Kept {
  /** The version that it was written on. */
  readonly version: number;
  readonly groups: readonly Group[];
}

interface WriteReviewProps {
  readonly review: Review;
  /** Where to begin. */
  readonly at: Concern | null;
  readonly onClose: () => void;
}

/** The text of a draft while it is written: headings and paragraphs are moved, added, taken out, and all of it is kept at once. */
export function WriteReview({ review, at, onClose }: WriteReviewProps) {
  const draft = useDraft<Kept>(`review:${review.id}`);
  const [kept, setKept] = useState(draft.restored?.values ?? null);
  const [version] = useState(review.version);
  // What was kept on another version is shown beside what it is now, and somebody says which of them goes on.
  if (kept !== null && kept.version !== version)
    return (
      <ConflictNote
        present={<Present review={review} />}
        onTheirs={() => {
          draft.forget();
          setKept(null);
        }}
        onMine={() => setKept({ ...kept, version })}
      />
    );
  return <Writing review={review} at={at} kept={kept?.groups ?? null} draft={draft} onClose={onClose} />;
}

/** What somebody else kept meanwhile. */
function Present({ review: { blocks } }: { readonly review: Review }) {
  return <ReviewText blocks={blocks} chips={chipsBy(blocks.flatMap(({ chips }) => chips))} onOpen={null} />;
}

interface WritingProps extends WriteReviewProps {
  readonly kept: readonly Group[] | null;
  readonly draft: Draft<Kept>;
}

/** A reference is asked for: in which paragraph, and where told in place of which digits. */
interface Asking {
  readonly key: string;
  readonly instead: HandWritten | undefined;
}

interface Opened {
  readonly key: string;
  readonly pressed: Pressed;
}

function Writing({ review, at, kept, draft, onClose }: WritingProps) {
  const [version] = useState(review.version);
  const groups = useGroups(review.blocks, kept, (now) => draft.keep({ version, groups: now }));
  const previews = usePreviews({ id: review.id, blocks: review.blocks, groups: groups.all, asKept: kept === null });
  const editors = useEditors(groups.keyAt(at?.block), at);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const keys = groups.all.flatMap(({ paragraphs }) => paragraphs.map(({ key }) => key));
  const concerns = keys.flatMap((key, place) => {
    const block = previews.blockOf(key);
    return block === undefined ? [] : concernsOf(place, block);
  });
  return (
    <>
      <Concerns concerns={concerns} onGo={(one) => editors.of(keys[one.block])?.goTo(one)} />
      <Headings
        groups={groups}
        chips={previews.chips}
        read={previews.read}
        editors={editors}
        onAsk={(key, instead) => setAsking({ key, instead })}
        onOpen={(key, pressed) => setOpened({ key, pressed })}
      />
      <NotWritten review={review} />
      <Foot review={review} groups={groups} draft={draft} onClose={onClose} />
      {asking !== null && (
        <OffersDrawer
          id={review.id}
          onChoose={(offer) => {
            setAsking(null);
            editors.of(asking.key)?.insert(tokenOf(offer), asking.instead);
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {opened !== null && (
        <ChipDrawer
          review={review}
          chip={previews.chips.get(opened.pressed.token)}
          onRestate={(next) => {
            setOpened(null);
            editors.of(opened.key)?.restate(opened.pressed, next);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

interface FootProps {
  readonly review: Review;
  readonly groups: Groups;
  readonly draft: Draft<Kept>;
  readonly onClose: () => void;
}

/** Keeps all of it, or goes back: what was typed stays on this machine. */
function Foot({ review, groups, draft, onClose }: FootProps) {
  const { t } = useTranslation(['reviews', 'common']);
  const { id } = review;
  const act = useVersionedAct<readonly Group[]>({
    version: review.version,
    done: t('text.saved'),
    send: (written, headers) =>
      client.PUT('/api/v1/reviews/{id}', { params: { path: { id } }, headers, body: { blocks: blocksOf(written) } }),
    onDone: () => {
      draft.forget();
      onClose();
    },
  });
  return (
    <>
      {act.conflict && (
        <ConflictNote
          present={<Present review={review} />}
          onTheirs={() => {
            draft.forget();
            onClose();
          }}
          onMine={() => act.goOn(groups.all)}
        />
      )}
      {act.problem !== null && (
        <ProblemNote
          error={act.problem}
          labelOf={(pointer) => {
            const place = /^\/?blocks\/(\d+)/u.exec(pointer)?.[1];
            return place === undefined ? null : t('text.paragraph', { number: Number(place) + 1 });
          }}
        />
      )}
      <div className="form-foot">
        <Button type="primary" loading={act.pending} onClick={() => act.run(groups.all)}>
          {t('text.save')}
        </Button>
        <Button onClick={onClose}>{t('common:act.back')}</Button>
        {draft.savedAt !== null && (
          <span className="quiet saved" role="status">
            {t('common:state.saved', { time: hourWords(draft.savedAt) })}
          </span>
        )}
      </div>
    </>
  );
}
