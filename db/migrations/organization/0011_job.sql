-- Long work: asked for in one transaction, done outside of it, its effect written in one transaction more.
create type job_state as enum ('queued', 'running', 'done', 'failed', 'cancelled');

create table job (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z_]{1,40}$'),
  state job_state not null default 'queued',
  input jsonb not null,
  asked_by uuid not null references person,
  account_id uuid not null references account,
  asked_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  attempts smallint not null default 0,
  handed_back smallint not null default 0,
  cancel_requested_by uuid references person,
  cancel_requested_at timestamptz,
  result jsonb,
  problem jsonb,
  version integer not null default 1,
  check ((finished_at is not null) = (state in ('done', 'failed', 'cancelled'))),
  check ((result is not null) = (state = 'done')),
  check ((problem is not null) = (state = 'failed')),
  check ((cancel_requested_by is null) = (cancel_requested_at is null)),
  check (handed_back between 0 and attempts)
);
comment on table job is 'Long work that someone asked for. The queue says when it runs; this row says what became of it.';
comment on column job.kind is 'One of the closed list in domain/job/job.ts.';
comment on column job.input is 'What it works on, by reference (ids, hashes of files), checked by the schema of its kind; no personal data.';
comment on column job.account_id is 'The account that asked; the work is done with the rights it has when the work is done.';
comment on column job.asked_at is 'By the clock of the organisation, as started_at and finished_at are.';
comment on column job.attempts is 'How often it was begun. Whoever writes its end must hold the last of these numbers, so that its effect happens once.';
comment on column job.handed_back is 'How many of the attempts ended because the server was stopped, which is no fault of the job.';
comment on column job.problem is 'Why it failed: code, reason and parameters of a problem, as an answer of the API would carry them.';
create index job_asked_by on job (asked_by, asked_at desc, id desc);
create index job_asked_at on job (asked_at desc, id desc);
select keep_log_of('job');
grant select, insert, update on job to {{app_role}};

-- Written several times a second and worth nothing afterwards: it stands beside the job so that the log is not filled with it.
create table job_progress (
  id uuid primary key references job,
  done bigint not null default 0 check (done >= 0),
  of bigint check (of >= 0),
  phase text check (phase ~ '^[a-z_]{1,40}$'),
  told_at timestamptz not null default now()
) with (fillfactor = 50);
comment on table job_progress is 'How far a running job has come; not in the log of events.';
comment on column job_progress.of is 'How many there are in all; null while it is not known.';
comment on column job_progress.phase is 'The word of the step it is in; its sentence stands in web/words.';
grant select, insert, update on job_progress to {{app_role}};
