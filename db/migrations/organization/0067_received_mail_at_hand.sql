-- Found without reading every mail: those of one state, the latest first; the mail from which a file came.
create index received_mail_state on received_mail (state, id desc);
create index received_mail_file on received_mail (file_id) where file_id is not null;
