import { useWindowVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../ui/use-width';
import { GroupHead, type RowActs, TaskCard, TaskCells } from './ledger-row';
import type { Line } from './sheet';

const COLUMNS = ['matter', 'deliverable', 'unit', 'due', 'light', 'state', 'percent', 'acts'] as const;
const ROW_HEIGHT = 58;
const CARD_HEIGHT = 190;
const HEAD_HEIGHT = 46;
const BEYOND = 6;

const paper = window.matchMedia('print');
/** On paper every row stands; on a screen only those that are seen. */
function usePrinting(): boolean {
  return useSyncExternalStore(
    (listener) => {
      paper.addEventListener('change', listener);
      return () => paper.removeEventListener('change', listener);
    },
    () => paper.matches,
  );
}

interface SheetProps {
  readonly lines: readonly Line[];
  readonly acts: RowActs;
}

/** The ledger as a sheet on a desk and as cards on a phone; of ten thousand rows only those in sight are in the page. */
export function LedgerSheet(props: SheetProps) {
  const narrow = useNarrow();
  const printing = usePrinting();
  if (printing) return <PaperTable {...props} />;
  return narrow ? <Cards {...props} /> : <ScreenTable {...props} />;
}

type Frame = HTMLTableSectionElement | HTMLDivElement;

function useLines<Element extends Frame>(
  lines: readonly Line[],
  height: number,
): { frame: RefObject<Element | null>; virtual: Virtualizer<Window, HTMLElement> } {
  const frame = useRef<Element>(null);
  const [scrollMargin, setMargin] = useState(0);
  // What stands above the sheet changes its height: filters wrap, a note appears.
  useLayoutEffect(() => {
    const measure = (): void => {
      const top = frame.current?.getBoundingClientRect().top;
      if (top !== undefined) setMargin(Math.round(top + window.scrollY));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  const virtual = useWindowVirtualizer<HTMLElement>({
    count: lines.length,
    estimateSize: (index) => (lines[index]?.kind === 'head' ? HEAD_HEIGHT : height),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: BEYOND,
    scrollMargin,
  });
  return { frame, virtual };
}

function Heads() {
  const { t } = useTranslation('ledger');
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" className={`ledger-${column}${column === 'percent' ? ' number' : ''}`}>
            {t(`column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface CellsProps {
  readonly line: Line;
  readonly acts: RowActs;
  readonly columns?: number;
}

function Cells({ line, acts, columns = COLUMNS.length }: CellsProps) {
  if (line.kind === 'task') return <TaskCells line={line} acts={acts} />;
  return (
    <th scope="colgroup" colSpan={columns} className="ledger-group">
      <GroupHead line={line} />
    </th>
  );
}

const spaceAround = (items: readonly VirtualItem[], virtual: Virtualizer<Window, HTMLElement>) => ({
  above: (items[0]?.start ?? 0) - (items.length === 0 ? 0 : virtual.options.scrollMargin),
  below: virtual.getTotalSize() - ((items.at(-1)?.end ?? 0) - virtual.options.scrollMargin),
});

function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="ledger-space">
      <td colSpan={COLUMNS.length} style={{ height }} />
    </tr>
  );
}

function ScreenTable({ lines, acts }: SheetProps) {
  const { t } = useTranslation('ledger');
  const { frame, virtual } = useLines<HTMLTableSectionElement>(lines, ROW_HEIGHT);
  const items = virtual.getVirtualItems();
  const { above, below } = spaceAround(items, virtual);
  return (
    <table className="table ledger" aria-label={t('title')} aria-rowcount={lines.length + 1}>
      <Heads />
      <tbody ref={frame}>
        <Space height={above} />
        {items.map(({ index, key }) => {
          const line = lines[index];
          return (
            line !== undefined && (
              <tr key={key} data-index={index} ref={virtual.measureElement} aria-rowindex={index + 2}>
                <Cells line={line} acts={acts} />
              </tr>
            )
          );
        })}
        <Space height={below} />
      </tbody>
    </table>
  );
}

/** On paper nothing is pressed: the last column is not there. */
function PaperTable({ lines, acts }: SheetProps) {
  const { t } = useTranslation('ledger');
  return (
    <table className="table ledger" aria-label={t('title')}>
      <Heads />
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <Cells line={line} acts={{ ...acts, editing: null }} columns={COLUMNS.length - 1} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ lines, acts }: SheetProps) {
  const { t } = useTranslation('ledger');
  const { frame, virtual } = useLines<HTMLDivElement>(lines, CARD_HEIGHT);
  return (
    <div
      ref={frame}
      role="list"
      aria-label={t('title')}
      className="ledger-cards"
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const line = lines[index];
        return (
          line !== undefined && (
            <div
              key={key}
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              data-index={index}
              ref={virtual.measureElement}
              className="ledger-slot"
              style={{ transform: `translateY(${String(start - virtual.options.scrollMargin)}px)` }}
            >
              {line.kind === 'head' ? (
                <div className="ledger-card-head">
                  <GroupHead line={line} />
                </div>
              ) : (
                <TaskCard line={line} acts={acts} />
              )}
            </div>
          )
        );
      })}
    </div>
  );
}
