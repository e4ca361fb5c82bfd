import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { monthOfYearWords } from '../../../ui/dates';
import type { Overview } from './overview';

register([BarChart, GridComponent, LegendComponent, CanvasRenderer]);

const INK = '#4a4a4a';
const OPENED = '#a3262a';
const CLOSED = '#4c9a62';

interface Words {
  readonly opened: string;
  readonly closed: string;
}

function optionOf(months: Overview['trend'], { opened, closed }: Words) {
  const bars = (name: string, color: string, data: readonly number[]) => ({
    name,
    type: 'bar' as const,
    data: [...data],
    barMaxWidth: 22,
    itemStyle: { color },
    // Nought needs no word; the table beside says it.
    label: {
      show: true,
      position: 'top' as const,
      color: INK,
      formatter: ({ value }: { value: unknown }) => (value === 0 ? '' : String(value)),
    },
  });
  return {
    animation: false,
    textStyle: { color: INK, fontFamily: 'inherit' },
    legend: { top: 0, textStyle: { color: INK } },
    grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category' as const,
      data: months.map(({ month }) => monthOfYearWords(month)),
      axisLabel: { color: INK },
    },
    yAxis: { type: 'value' as const, minInterval: 1, axisLabel: { color: INK } },
    series: [
      bars(
        opened,
        OPENED,
        months.map((month) => month.opened),
      ),
      bars(
        closed,
        CLOSED,
        months.map((month) => month.closed),
      ),
    ],
  };
}

/** Cases opened and closed by month, as a picture; its numbers stand in the table beside it. */
export function TrendChart({ months }: { readonly months: Overview['trend'] }) {
  const { t } = useTranslation('overview');
  const place = useRef<HTMLDivElement>(null);
  const opened = t('opened');
  const closed = t('closed');
  useEffect(() => {
    if (place.current === null) return undefined;
    const chart = init(place.current);
    chart.setOption(optionOf(months, { opened, closed }));
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(place.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [months, opened, closed]);
  return <div ref={place} className="trend-chart" role="img" aria-label={t('trendLabel')} />;
}
