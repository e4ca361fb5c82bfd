import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../../api/me';
import { type Column, DataTable } from '../../../ui/data-table';
import { Empty } from '../../../ui/empty';
import { StateTag } from '../../../ui/state-tag';
import { RANKS } from '../roles';
import type { UnitDetail, UnitPost } from '../units/use-units';
import { AbolishPostForm } from './abolish-post-form';
import { AppointForm } from './appoint-form';
import { ChangePostForm } from './change-post-form';
import { VacateForm } from './vacate-form';

type Act = 'appoint' | 'vacate' | 'change' | 'abolish';

interface Doing {
  readonly act: Act;
  readonly post: UnitPost;
}

/** The posts of a unit with whoever holds them today; a vacancy is said in words. */
export function PostsTable({ unit }: { readonly unit: UnitDetail }) {
  const { t } = useTranslation(['organisation', 'words']);
  const [doing, setDoing] = useState<Doing | null>(null);
  const rank = useRankWord();
  const acts = (post: UnitPost) => <PostActs unit={unit} post={post} onDo={(act) => setDoing({ act, post })} />;
  const columns: readonly Column<UnitPost>[] = [
    { key: 'title', title: t('post.title'), cell: (post) => post.title, heads: true },
    { key: 'role', title: t('post.role'), cell: (post) => t(`words:role.${post.role}`), card: 'quiet' },
    { key: 'rank', title: t('post.rank'), cell: (post) => rank(post.rank), card: 'quiet' },
    { key: 'holder', title: t('post.holder'), cell: (post) => <Holder post={post} />, card: 'aside' },
    { key: 'acts', title: t('post.acts'), cell: acts, card: 'acts' },
  ];
  if (unit.posts.length === 0) return <Empty>{t('posts.none')}</Empty>;
  const stop = (): void => setDoing(null);
  return (
    <>
      <DataTable
        label={t('posts.of', { name: unit.name })}
        columns={columns}
        rows={unit.posts}
        keyOf={({ id }) => id}
      />
      {doing?.act === 'appoint' && <AppointForm unit={unit} post={doing.post} onClose={stop} />}
      {doing?.act === 'vacate' && <VacateForm post={doing.post} onClose={stop} />}
      {doing?.act === 'change' && <ChangePostForm post={doing.post} onClose={stop} />}
      {doing?.act === 'abolish' && <AbolishPostForm post={doing.post} onClose={stop} />}
    </>
  );
}

/** 职级 in words; one that has none is shown as its number. */
export function useRankWord(): (rank: number) => string {
  const { t } = useTranslation(['organisation', 'words']);
  return (rank) => {
    const known = RANKS.find((one) => one === rank);
    return known === undefined ? String(rank) : t(`words:rank.${known}`);
  };
}

function Holder({ post }: { readonly post: UnitPost }) {
  const { t } = useTranslation(['organisation', 'common']);
  return (
    <span className="row">
      {post.personName ?? <StateTag tone="warn">{t('common:people.vacant')}</StateTag>}
      {post.fallsToUnitOffice && <span className="quiet">{t('post.toOffice')}</span>}
    </span>
  );
}

interface PostActsProps {
  readonly unit: UnitDetail;
  readonly post: UnitPost;
  readonly onDo: (act: Act) => void;
}

function PostActs({ unit, post, onDo }: PostActsProps) {
  const { t } = useTranslation('organisation');
  const me = useMe();
  const held = post.personId != null;
  const acts: readonly { readonly key: Act; readonly seen: boolean }[] = [
    { key: 'appoint', seen: may(me, 'tenures.create') },
    { key: 'vacate', seen: held && may(me, 'tenures.create') },
    { key: 'change', seen: may(me, 'posts.update') },
    { key: 'abolish', seen: !held && may(me, 'posts.abolish') },
  ];
  if (unit.closedOn != null) return null;
  return (
    <div className="post-acts">
      {acts
        .filter(({ seen }) => seen)
        .map(({ key }) => (
          <Button key={key} type="link" aria-label={`${t(`postActs.${key}`)} ${post.title}`} onClick={() => onDo(key)}>
            {t(`postActs.${key}`)}
          </Button>
        ))}
    </div>
  );
}
