-- Deadlines in a person's own calendar: an address that only they know.
create table calendar_feed (
  id uuid primary key,
  account_id uuid not null references account,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  opened_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1
);
comment on table calendar_feed is 'The secret address of a person''s deadlines. A new one closes the old one.';
comment on column calendar_feed.token_hash is 'Only the SHA-256 of the secret is kept, and it is not in the log.';
create unique index calendar_feed_open on calendar_feed (account_id) where closed_at is null;
select keep_log_of('calendar_feed', 'token_hash');
grant select, insert, update on calendar_feed to {{app_role}};
