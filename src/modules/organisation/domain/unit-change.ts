/** Which things of a unit go over to another. */
export interface UnitChange {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  /** Only what belongs to these projects; null: everything. */
  readonly projectIds: readonly string[] | null;
}
