-- The notice that went out: the one that stood, with its number, place and date.
alter type notice_origin add value 'issued';
comment on column notice_version.base_id is 'The version with which this one was compared when it came back, or which it is with its number.';
