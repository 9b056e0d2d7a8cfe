-- The form of a report goes out and comes back by mail: mails received, what became of each, and what seals a form.
alter type mail_kind add value 'answer';
alter type mail_kind add value 'form';
alter table mail add column report_id uuid references report;
comment on column mail.report_id is 'The report whose form goes along with it, made when it goes; null for every other mail.';

create type received_mail_state as enum ('waiting', 'taken', 'answered', 'set_aside');

create table received_mail (
  id uuid primary key,
  received_at timestamptz not null,
  sender text not null,
  subject text not null,
  message_id text,
  size integer not null check (size >= 0),
  state received_mail_state not null default 'waiting',
  outcome text check (outcome <> ''),
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  person_id uuid references person,
  report_id uuid references report,
  file_id uuid references file,
  form_hash text,
  words jsonb not null default '{}' check (jsonb_typeof(words) = 'object'),
  answer text check (answer <> ''),
  answer_id uuid references mail,
  read_at timestamptz,
  version integer not null default 1,
  check ((state = 'waiting') = (outcome is null)),
  check ((state = 'waiting') = (read_at is null)),
  check (state <> 'taken' or (person_id is not null and report_id is not null and file_id is not null))
);
comment on table received_mail is 'One mail that the relay handed to us: written before it is acknowledged, read afterwards.';
comment on column received_mail.received_at is 'By the clock of the organisation, as read_at.';
comment on column received_mail.sender is 'The address in its From line; stands nowhere else and never in the log.';
comment on column received_mail.state is 'waiting: not read yet; taken: a form went into its report; answered: nothing was taken and its sender told why; set_aside: of nobody we know, or sent by a machine, and left without an answer.';
comment on column received_mail.outcome is 'What became of it: domain/report-form/outcome.ts; detail holds what its sentence needs.';
comment on column received_mail.form_hash is 'SHA-256 of the form as it came: the same form twice changes nothing.';
comment on column received_mail.words is 'What the form said of each section, by its key: for whoever looks through it before it is handed up.';
comment on column received_mail.answer is 'What its sender is told, in their language; the page shows it too. Null where nobody is told.';
comment on column received_mail.answer_id is 'The mail by which its sender was told; null where none goes out.';
create index received_mail_report on received_mail (report_id, id desc) where report_id is not null;
create index received_mail_person on received_mail (person_id, received_at) where answer_id is not null;
create index received_mail_answer on received_mail (answer_id) where answer_id is not null;
create index received_mail_form on received_mail (form_hash) where form_hash is not null;

create table received_mail_text (
  id uuid primary key references received_mail,
  bytes bytea
);
comment on table received_mail_text is 'A mail as it came over the line, until it is read: then nothing of it is left here.';

create table report_form_seal (
  id boolean primary key default true check (id),
  secret text not null check (length(secret) = 64)
);
comment on table report_form_seal is 'What forms are sealed with, so that one of another hand is known; made once and never shown.';
insert into report_form_seal (secret)
  select encode(sha256(convert_to(concat(gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), 'UTF8')), 'hex');

select keep_log_of('received_mail', 'sender', 'subject', 'message_id', 'detail', 'words', 'answer');
grant select, insert, update on received_mail, received_mail_text to {{app_role}};
grant select on report_form_seal to {{app_role}};
