import { type Handle, type Row, rows, run } from './database.js';

/** Their screens, as they were written in 2014. They know their tables, and nothing else; not a line of them is changed. */
export const board = (db: Handle, branch: string): readonly Row[] =>
  rows(
    db,
    `select f.file_no, c.name, f.worker, f.status, f.next_date, f.shelf, f.remarks
from case_files f join clients c on c.branch = f.branch and c.client_no = f.client_no
where f.branch = :branch and f.status <> 'closed' order by f.status, f.file_no`,
    { branch },
  );

export const logOf = (db: Handle, branch: string, fileNo: string): readonly Row[] =>
  rows(db, 'select at, who, what from log where branch = :branch and file_no = :fileNo order by line', { branch, fileNo });

/** The next number of the year, as they have always counted. */
export const nextFileNo = (db: Handle, branch: string, year: string): string => {
  const [last] = rows(
    db,
    'select max(cast(substr(file_no, 6) as integer)) as n from case_files where branch = :branch and substr(file_no, 1, 5) = :year',
    {
      branch,
      year: `${year}-`,
    },
  );
  return `${year}-${String(Number(last?.n ?? 0) + 1).padStart(3, '0')}`;
};

export const learnBirth = (db: Handle, branch: string, clientNo: string, born: string): void =>
  run(db, 'update clients set born = :born where branch = :branch and client_no = :clientNo', { branch, clientNo, born });
export const noteOn = (db: Handle, branch: string, fileNo: string, remarks: string): void =>
  run(db, 'update case_files set remarks = :remarks where branch = :branch and file_no = :fileNo', { branch, fileNo, remarks });
