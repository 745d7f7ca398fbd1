CREATE TABLE journal_head (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    sequence BIGINT NOT NULL,
    link BLOB NOT NULL,
    at BIGINT NOT NULL
);
INSERT INTO journal_head (id, sequence, link, at) VALUES (1, 0, X'', 0);
CREATE TABLE journal_file (
    file TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    key BLOB
);
CREATE TABLE file_counter (
    kind TEXT NOT NULL,
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (kind, year)
);
CREATE TABLE fact (
    sequence INTEGER NOT NULL PRIMARY KEY,
    file TEXT NOT NULL,
    number BIGINT NOT NULL,
    word TEXT NOT NULL,
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    account TEXT NOT NULL,
    role BIGINT NOT NULL,
    body TEXT NOT NULL,
    open BLOB NOT NULL,
    digest BLOB NOT NULL,
    link BLOB NOT NULL,
    salt BLOB,
    apart BLOB
);
CREATE UNIQUE INDEX fact_by_file ON fact (file, number);
CREATE TABLE access (
    day TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    account TEXT NOT NULL,
    role BIGINT NOT NULL,
    body TEXT NOT NULL,
    file TEXT NOT NULL,
    how TEXT NOT NULL,
    link BLOB NOT NULL,
    PRIMARY KEY (day, number)
);
CREATE INDEX access_by_file ON access (file, day, number);
CREATE INDEX access_by_account ON access (account, day, number);
