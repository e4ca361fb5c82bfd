import { useTranslation } from 'react-i18next';
import './light-tally.css';

/** Lights that an unfinished matter can show, the gravest first. */
export const OPEN_LIGHTS = ['RED', 'YELLOW', 'BLUE', 'GREEN', 'GREY'] as const;

/** How many matters show each light. */
export type LightTally = Readonly<Record<(typeof OPEN_LIGHTS)[number], number>>;

export function tallyTotal(tally: LightTally): number {
  return OPEN_LIGHTS.reduce((sum, light) => sum + tally[light], 0);
}

/** The lights of something as numbers with their words; what is not there is left out. */
export function LightCounts({ tally }: { readonly tally: LightTally }) {
  const { t } = useTranslation('words');
  const shown = OPEN_LIGHTS.filter((light) => tally[light] > 0);
  if (shown.length === 0) return <span className="quiet">—</span>;
  return (
    <span className="light-counts">
      {shown.map((light) => (
        <span key={light} className={`light light-${light.toLowerCase()}`}>
          {t(`light.${light}`)} {tally[light]}
        </span>
      ))}
    </span>
  );
}

interface LightBarProps {
  readonly tally: LightTally;
  /** The longest bar of the table; the others are shorter in proportion. */
  readonly longest: number;
}

/** The same as a bar, for the eye alone: the numbers stand beside it. */
export function LightBar({ tally, longest }: LightBarProps) {
  return (
    <span className="light-bar" aria-hidden="true">
      {OPEN_LIGHTS.filter((light) => tally[light] > 0).map((light) => (
        <span
          key={light}
          className={`light-bar-part light-bar-${light.toLowerCase()}`}
          style={{ width: `${String((tally[light] / Math.max(longest, 1)) * 100)}%` }}
        />
      ))}
    </span>
  );
}
