/** The columns of an indicator, named as the contract names them. */
export const indicatorColumns = [
  'i.id',
  'i.code',
  'i.name',
  'i.short_name as shortName',
  'i.unit_of_measure as unitOfMeasure',
  'i.direction',
  'i.aggregation',
  'i.decimals',
  'i.ordinal',
  'i.retired_on as retiredOn',
  'i.version',
] as const
