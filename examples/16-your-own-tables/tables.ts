/** What the program of the organisation has had since 2014: its clients, its case files, its log. Nothing here knows of kasus. */
export const theirs = `
create table clients (
  branch text not null,
  client_no text not null,
  name text not null,
  born text,              -- 1987-04-12, 1987-04 or 1987; with a question mark where it is a guess
  phone text,
  district text,
  primary key (branch, client_no)
);
create table case_files (
  branch text not null,
  file_no text not null,
  client_no text not null,
  worker text not null,
  status text not null,   -- new, open, waiting, closed: the board is sorted by it
  opened_on text not null,
  next_date text,         -- the board shows it
  shelf text,             -- where the paper stands
  remarks text,
  primary key (branch, file_no)
);
create table log (
  line integer primary key autoincrement,
  at text not null,
  branch text not null,
  who text not null,
  what text not null,
  file_no text
);
`;

/** What is added: columns beside theirs, and three tables. A file at version 0 is one that kasus has never written. */
export const added = `
alter table case_files add column version integer not null default 0;
alter table case_files add column stage text;
alter table case_files add column site text;
alter table case_files add column changed_at text;
alter table case_files add column overdue_from text;
alter table case_files add column summary text;
alter table case_files add column record text;

create table case_facts (
  place integer primary key autoincrement,
  branch text not null,
  file_no text not null,
  version integer not null,
  entry text not null,
  unique (branch, file_no, version)
);
create table case_commands (
  branch text not null,
  command_id text not null,
  file_no text not null,
  from_version integer not null,
  version integer not null,
  fingerprint text not null,
  primary key (branch, command_id)
);
create table case_awaits (
  branch text not null,
  person text not null,
  file_no text not null,
  primary key (branch, person, file_no)
);
alter table log add column entry text;
`;
