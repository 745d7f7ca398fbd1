CREATE TABLE firm (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    looked_up TEXT NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    country TEXT NOT NULL,
    made BIGINT NOT NULL
);
CREATE INDEX firm_by_name ON firm (looked_up);
CREATE INDEX firm_by_number ON firm (number);
CREATE TABLE firm_member (
    firm TEXT NOT NULL,
    account TEXT NOT NULL,
    rank TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (firm, account)
);
CREATE INDEX firm_member_by_account ON firm_member (account);
CREATE TABLE one_time_link (
    digest TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    subject TEXT NOT NULL,
    said TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made BIGINT NOT NULL,
    until BIGINT NOT NULL,
    used BIGINT NOT NULL
);
CREATE INDEX one_time_link_by_subject ON one_time_link (purpose, subject);
