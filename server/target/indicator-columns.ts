/** How an indicator is counted, named as the rules name it. */
export const countingColumns = [
  'i.direction',
  'i.aggregation',
  'i.over_units as overUnits',
  'i.frequency',
  'i.entry',
  'i.per',
] as const

/** The columns of an indicator, named as the contract names them. */
export const indicatorColumns = [
  'i.id',
  'i.code',
  'i.name',
  'i.short_name as shortName',
  'i.unit_of_measure as unitOfMeasure',
  ...countingColumns,
  'i.base_name as baseName',
  'i.scale_levels as scaleLevels',
  'i.decimals',
  'i.ordinal',
  'i.retired_on as retiredOn',
  'i.version',
] as const
