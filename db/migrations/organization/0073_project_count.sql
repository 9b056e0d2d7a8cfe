-- What a list of projects orders and adds up by is kept with each project: counting every milestone and payment of thousands of
-- projects for each page took a second.
alter table capital_project
  add column milestones integer not null default 0,
  add column milestones_reached integer not null default 0,
  add column weight_total integer not null default 0,
  add column weight_earned integer not null default 0,
  add column passed_on date,
  add column kept_to date,
  add column finished_slip integer,
  add column allotted bigint not null default 0,
  add column disbursed bigint not null default 0;
comment on column capital_project.weight_earned is 'The weights of the milestones that are reached, together; of weight_total.';
comment on column capital_project.passed_on is 'The first day of the plan that has more than was earned: from then on the work is behind. Null once all is reached.';
comment on column capital_project.kept_to is 'The last day of the plan that has no more than was earned: work is ahead while it lies before that day.';
comment on column capital_project.finished_slip is 'Days from the last day of the plan to the day on which the last milestone was reached; null while one is open.';
comment on column capital_project.disbursed is 'What was paid out and not withdrawn, in whole đồng; as allotted is.';

create function project_count(project uuid) returns table (
  milestones integer, milestones_reached integer, weight_total integer, weight_earned integer, passed_on date, kept_to date,
  finished_slip integer, allotted bigint, disbursed bigint) language sql stable set search_path from current as $$
  select count(m.weight)::int, count(m.reached_on)::int, coalesce(sum(m.weight), 0)::int, coalesce(max(m.earned), 0)::int,
    min(m.planned_on) filter (where m.by_then > m.earned), max(m.planned_on) filter (where m.by_then <= m.earned),
    case when count(m.weight) > 0 and count(m.weight) = count(m.reached_on) then max(m.reached_on) - max(m.planned_on) end,
    (select coalesce(sum(p.amount), 0)::bigint from project_money p
      where p.project_id = project and p.kind = 'allotted' and p.withdrawn_on is null),
    (select coalesce(sum(p.amount), 0)::bigint from project_money p
      where p.project_id = project and p.kind = 'disbursed' and p.withdrawn_on is null)
  from (
    select x.planned_on, x.reached_on, x.weight, sum(x.weight) over (order by x.planned_on) as by_then,
      coalesce(sum(x.weight) filter (where x.reached_on is not null) over (), 0) as earned
    from project_milestone x where x.project_id = project and x.removed_on is null) m
$$;
comment on function project_count is 'Counts the milestones and the money of a project, as domain/project/schedule.ts does.';
grant execute on function project_count to {{app_role}};

update capital_project c set milestones = n.milestones, milestones_reached = n.milestones_reached,
  weight_total = n.weight_total, weight_earned = n.weight_earned, passed_on = n.passed_on, kept_to = n.kept_to,
  finished_slip = n.finished_slip, allotted = n.allotted, disbursed = n.disbursed
from capital_project own, lateral project_count(own.id) n where own.id = c.id;
