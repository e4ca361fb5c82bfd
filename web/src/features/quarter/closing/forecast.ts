import type { components } from '../../../api/schema';

/** What a close would freeze, and what stands in its way. */
export type Forecast = components['schemas']['CloseForecastAnswer'];
