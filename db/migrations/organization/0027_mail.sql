-- Mail that is to go out: written with what it tells of, sent afterwards.
create type mail_state as enum ('waiting', 'handed', 'sent', 'refused', 'unclear');

create type mail_kind as enum ('digest', 'urging', 'trial');

create table mail (
  id uuid primary key,
  kind mail_kind not null,
  to_person_id uuid not null references person,
  subject text not null check (subject <> '' and subject !~ '[\r\n]'),
  body text not null check (body <> ''),
  state mail_state not null default 'waiting',
  attempts smallint not null default 0,
  created_at timestamptz not null,
  handed_at timestamptz,
  sent_at timestamptz,
  problem text,
  version integer not null default 1,
  check (state <> 'sent' or sent_at is not null),
  check (state not in ('refused', 'unclear') or problem is not null)
);
comment on table mail is 'One mail to one person. Its address is read when it goes, and stands nowhere else; its Message-ID is made of its id.';
comment on column mail.created_at is 'By the clock of the organisation; handed_at and sent_at are by the real one.';
comment on column mail.state is 'waiting: surely not sent; handed: its text is on its way at this moment; sent: the server took it; refused: the server will not; unclear: the line broke after the text went, so only a person can say whether it came.';
create index mail_created on mail (created_at desc, id desc);
create index mail_open on mail (id) where state <> 'sent';
select keep_log_of('mail', 'subject', 'body');
grant select, insert, update on mail to {{app_role}};
