interface SparklineProps {
  /** The oldest first. */
  readonly values: readonly number[];
  /** What it shows, in words, for those who do not see it. */
  readonly label: string;
}

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 3;

/** A line of a few values, without axes; the numbers themselves stand beside it. */
export function Sparkline({ values, label }: SparklineProps) {
  const points = pointsOf(values);
  const last = points.at(-1);
  if (last === undefined) return null;
  return (
    <svg className="sparkline" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={label}>
      <polyline points={points.map(([x, y]) => `${String(x)},${String(y)}`).join(' ')} />
      <circle cx={last[0]} cy={last[1]} r={2.5} />
    </svg>
  );
}

function pointsOf(values: readonly number[]): readonly (readonly [number, number])[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || 1;
  const step = (WIDTH - 2 * EDGE) / Math.max(values.length - 1, 1);
  return values.map((value, at) => [
    round(EDGE + (values.length === 1 ? (WIDTH - 2 * EDGE) / 2 : at * step)),
    round(most === least ? HEIGHT / 2 : HEIGHT - EDGE - ((value - least) / span) * (HEIGHT - 2 * EDGE)),
  ]);
}

const round = (value: number): number => Math.round(value * 10) / 10;
