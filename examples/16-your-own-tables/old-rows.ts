import { type Handle, run } from './database.js';

/** Some rows of the old years. Persons, numbers and places are composed. */
export const someOldRows = (db: Handle): void => {
  const client = 'insert into clients values (:branch, :no, :name, :born, :phone, :district)';
  const branch = 'kupang';
  run(db, client, { branch, no: '17', name: 'Yohana', born: '2010?', phone: '0812-555-017', district: 'Oebobo' });
  run(db, client, { branch, no: '23', name: 'Markus', born: '1971', phone: null, district: 'Alak' });
  run(db, client, { branch: 'ende', no: '17', name: 'Agnes', born: '1988-03-02', phone: null, district: 'Ende Timur' });
  const file =
    'insert into case_files (branch, file_no, client_no, worker, status, opened_on, shelf, remarks) values (:branch, :no, :client, :worker, :status, :on, :shelf, :remarks)';
  run(db, file, { branch, no: '2016-004', client: '17', worker: 'sari', status: 'closed', on: '2016-02-11', shelf: 'B2', remarks: null });
  run(db, file, {
    branch,
    no: '2025-031',
    client: '23',
    worker: 'melki',
    status: 'open',
    on: '2025-09-03',
    shelf: 'A1',
    remarks: 'rings at night',
  });
  run(db, file, {
    branch: 'ende',
    no: '2025-031',
    client: '17',
    worker: 'wayan',
    status: 'open',
    on: '2025-10-20',
    shelf: null,
    remarks: null,
  });
  run(db, 'insert into log (at, branch, who, what, file_no) values (:at, :branch, :who, :what, :no)', {
    at: '2025-09-03T01:20:00.000Z',
    branch,
    who: 'melki',
    what: 'new file',
    no: '2025-031',
  });
};
