-- How indicators are counted: six directions, pairs of figures, periods other than months, running totals; plans in the
-- shape of last year or of working days; bands and days by which a plan is to be reached.
alter type indicator_direction add value 'by_date';
alter type indicator_direction add value 'band';
alter type indicator_direction add value 'yes_no';
alter type indicator_direction add value 'scale';
alter type indicator_aggregation add value 'weighted_mean' after 'mean';
alter type indicator_aggregation add value 'ratio' after 'weighted_mean';
alter type target_profile add value 'last_year';
alter type target_profile add value 'working_days';
create type indicator_over_units as enum ('sum', 'mean', 'weighted_mean', 'ratio', 'maximum', 'share_of_units', 'none');
create type indicator_frequency as enum ('month', 'quarter', 'half_year', 'nine_months', 'year');
create type indicator_entry as enum ('in_period', 'cumulative');

alter table indicator
  add column over_units indicator_over_units not null default 'none',
  add column frequency indicator_frequency not null default 'month',
  add column entry indicator_entry not null default 'in_period',
  add column per integer not null default 100 check (per > 0),
  add column base_name text check (base_name <> ''),
  add column scale_levels text[] check (array_length(scale_levels, 1) between 2 and 12),
  add constraint indicator_scale check ((direction::text = 'scale') = (scale_levels is not null)),
  add constraint indicator_base check ((aggregation::text in ('ratio', 'weighted_mean')) = (base_name is not null));
comment on column indicator.aggregation is 'How the periods of a year make one figure.';
comment on column indicator.over_units is 'How the figures of units make the figure of the unit above. A rate is never summed.';
comment on column indicator.frequency is 'How often it is reported; an actual stands under the last month of its period.';
comment on column indicator.entry is 'Whether a figure is what its period brought or everything since January (lũy kế).';
comment on column indicator.per is 'Of a ratio: numerator ÷ denominator × this; 100 for a percentage.';
comment on column indicator.base_name is 'Of a pair: what the denominator of a ratio, or the weight of a rate, is.';
comment on column indicator.scale_levels is 'The levels of a qualitative scale, lowest first; figures and plans are their places, 1 the lowest.';

do $$ begin
  perform set_config('nhip.act', json_build_object('id', gen_random_uuid(), 'at', now(), 'verb', 'migrate')::text, true);
  update indicator set over_units = 'sum' where aggregation = 'sum';
  perform set_config('nhip.act', '', true);
end $$;

alter table target
  add column planned_high numeric,
  add column due_on date,
  add constraint target_band check (planned_high >= planned),
  drop constraint target_check,
  add constraint target_profile_amounts check ((profile = 'even') = (profile_amounts is null));
comment on column target.planned_high is 'The upper end of a band whose lower end is planned; null for every other direction.';
comment on column target.due_on is 'The day by which the plan is to be reached; null for the end of the year.';
comment on column target.profile_amounts is 'Planned amount of each month, January first, when the plan is not even.';

alter table actual add column base numeric check (base >= 0);
comment on column actual.value is 'What the period brought, or the running total, as it was entered; the numerator of a ratio.';
comment on column actual.base is 'The denominator of a ratio, or the weight of a rate.';
